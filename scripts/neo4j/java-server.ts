import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { waitForBolt } from "./wait-for-bolt.ts";

const SERVER_VERSION = "5.26.30";
const OPEN_MODULES = [
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
  "--add-modules=jdk.incubator.vector",
];

/** Folder outside the repository that keeps the server's jars between runs. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "pledgegraph", `neo4j-${SERVER_VERSION}`);
}

/** Whether Java 17 or newer and Maven are there. */
export function hasJavaAndMaven(): boolean {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const major = Number(/version "(\d+)/.exec(java.stderr ?? "")?.[1] ?? 0);
  return major >= 17 && spawnSync("mvn", ["-v"], { stdio: "ignore" }).status === 0;
}

/** Resolves the server's jars by Maven once; returns the folder that holds them. */
export function resolveServerJars(): string {
  const lib = join(cacheFolder(), "lib");
  if (existsSync(lib) && readdirSync(lib).length > 100) return lib;
  const fresh = `${lib}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const pom = fileURLToPath(new URL("./pom.xml", import.meta.url));
  execFileSync(
    "mvn",
    ["-q", "-B", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${fresh}`, "-DincludeScope=runtime"],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  if (!existsSync(lib)) renameSync(fresh, lib);
  else rmSync(fresh, { recursive: true });
  return lib;
}

function settings(port: number): string {
  return [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=false",
    "server.memory.pagecache.size=512m",
    "dbms.usage_report.enabled=false",
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.size=32m",
    "db.transaction.monitor.check.interval=200ms",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    "internal.dbms.bolt.netty_server_shutdown_timeout=1s",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
    "",
  ].join("\n");
}

export interface RunningServer {
  readonly uri: string;
  readonly home: string;
  readonly process: ChildProcess;
  /** Ends the server by SIGTERM and waits for it. */
  stop(): Promise<void>;
}

function javaArguments(lib: string, home: string, mainClass: string, heap: string): string[] {
  return [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    "-XX:+UseG1GC",
    ...OPEN_MODULES,
    "--enable-native-access=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "-cp",
    `${lib}/*`,
    mainClass,
    ...(mainClass.endsWith("CommunityEntryPoint")
      ? [`--home-dir=${home}`, `--config-dir=${join(home, "conf")}`, "--console-mode"]
      : []),
  ];
}

/** Lays the settings of a server's home folder. */
export function prepareHome(home: string, port: number): void {
  mkdirSync(join(home, "conf"), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), settings(port));
}

/** Starts the community server by Java in `home` and waits until Bolt answers (at most 90 s). */
export async function startJavaServer(home: string, port: number, heap = "1g"): Promise<RunningServer> {
  const lib = resolveServerJars();
  prepareHome(home, port);
  const child = spawn("java", javaArguments(lib, home, "org.neo4j.server.CommunityEntryPoint", heap), {
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await waitForBolt(uri, 90_000, () => child.exitCode === null && child.signalCode === null);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    uri,
    home,
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}

/**
 * Runs a command of neo4j-admin in `folder` against the home of a stopped server; returns what it printed. Throws when it fails.
 */
export function runAdmin(home: string, args: readonly string[], folder: string = home): string {
  const lib = resolveServerJars();
  return execFileSync("java", [...javaArguments(lib, home, "org.neo4j.cli.AdminTool", "512m"), ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/**
 * `npm run neo4j`: a Neo4j for development by whatever the machine has: a running one (NEO4J_URI), Docker, or Java 17+ and
 * Maven. Options: `--background` returns once Bolt answers, `--stop` ends what `--background` started, `--port N` (7687).
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hasDocker, startContainer, stopContainer } from "./docker-server.ts";
import { cacheFolder, hasJavaAndMaven, resolveServerJars, startJavaServer } from "./java-server.ts";
import { waitForBolt } from "./wait-for-bolt.ts";

const { values } = parseArgs({
  options: {
    background: { type: "boolean", default: false },
    stop: { type: "boolean", default: false },
    port: { type: "string", default: "7687" },
  },
});
const port = Number(values.port);
const pidFile = join(cacheFolder(), "server.pid");

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function stopBackground(): Promise<void> {
  if (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, "utf8"));
    rmSync(pidFile);
    if (isAlive(pid)) process.kill(pid, "SIGTERM");
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 200));
    console.log("Neo4j stopped.");
  } else if (hasDocker() && stopContainer()) console.log("Neo4j container stopped.");
  else console.log("No Neo4j was started in the background.");
}

async function runByJava(): Promise<void> {
  if (values.background) {
    resolveServerJars();
    mkdirSync(cacheFolder(), { recursive: true });
    const log = openSync(join(cacheFolder(), "server.log"), "a");
    const child = spawn(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), "--port", String(port)],
      { detached: true, stdio: ["ignore", log, log] },
    );
    writeFileSync(pidFile, String(child.pid));
    await waitForBolt(`bolt://127.0.0.1:${port}`, 120_000, () => child.exitCode === null);
    child.unref();
    console.log(`Neo4j (Java) answers at bolt://127.0.0.1:${port}; stop it by: npm run neo4j -- --stop`);
    return;
  }
  console.log("Starting Neo4j by Java and Maven …");
  const server = await startJavaServer(join(cacheFolder(), "data"), port);
  console.log(`Neo4j (Java) answers at ${server.uri}; Ctrl-C stops it.`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
    server.process.once("exit", () => resolve());
  });
  await server.stop();
  console.log("Neo4j stopped.");
}

async function runByDocker(): Promise<void> {
  const uri = startContainer(port);
  await waitForBolt(uri, 120_000);
  console.log(`Neo4j (Docker) answers at ${uri}.`);
  if (values.background) return;
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  stopContainer();
  console.log("Neo4j container stopped.");
}

if (values.stop) await stopBackground();
else if (process.env.NEO4J_URI) {
  await waitForBolt(process.env.NEO4J_URI, 60_000);
  console.log(`Neo4j answers at ${process.env.NEO4J_URI} (NEO4J_URI); nothing was started.`);
} else if (hasDocker()) await runByDocker();
else if (hasJavaAndMaven()) await runByJava();
else {
  console.error(
    "No Neo4j can be started here: set NEO4J_URI to a running one, or install Docker, or Java 17 (or newer) with Maven.",
  );
  process.exitCode = 3;
}

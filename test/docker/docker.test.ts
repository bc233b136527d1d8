import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { packagePath } from "../../src/domain/package-root.ts";
import { readStages, runStages } from "./dockerfile.ts";

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: {
    readonly test: readonly string[];
    readonly retries: number;
    readonly interval: string;
    readonly timeout: string;
    readonly start_period: string;
  };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly restart: string;
}

const composeFile = readFileSync(packagePath("docker-compose.yml"), "utf8");
const compose = parse(composeFile) as {
  readonly services: Readonly<Record<"neo4j" | "load" | "api", Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const stages = readStages(packagePath("Dockerfile"));

const { $schema: _, ...schema } = JSON.parse(readFileSync(packagePath("test/docker/compose-spec.json"), "utf8"));
const fitsSchema = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** What the schema of the Compose Specification (test/docker/compose-spec.json, as it is published) has against a file. */
function composeFaults(text: string): string[] {
  fitsSchema(parse(text));
  return (fitsSchema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("docker-compose.yml", () => {
  const { neo4j, load, api } = compose.services;

  it("is what the schema of the Compose Specification allows, keys and values", () => {
    expect(composeFaults(composeFile)).toEqual([]);
    for (const [right, wrong] of [
      ["  load:\n    build: .", "  load:\n    built: ."],
      ["restart: unless-stopped", "restart: 3"],
      ["condition: service_healthy", "condition: healthy"],
      ["retries: 24", "retries: [24]"],
      ["interval: 5s", "interval: 5"],
      ["volumes:\n      - neo4j-data:/data", "volumes: neo4j-data:/data"],
    ] as const) {
      expect(composeFile).toContain(right);
      expect(composeFaults(composeFile.replace(right, wrong)).length, wrong).toBeGreaterThan(0);
    }
    for (const { healthcheck } of Object.values(compose.services))
      for (const name of ["interval", "timeout", "start_period"] as const)
        expect(healthcheck?.[name] ?? "0s").toMatch(/^\d+(ms|s|m|h)$/);
  });

  it("has three services, and the volume that one of them names", () => {
    expect(Object.keys(compose.services)).toEqual(["neo4j", "load", "api"]);
    expect(Object.keys(compose.volumes)).toEqual(["neo4j-data"]);
    expect(neo4j.volumes).toEqual(["neo4j-data:/data"]);
  });

  it("pins the server that the tests run, gives it memory, and asks it whether it answers", () => {
    const tested = /SERVER_VERSION = "([\d.]+)"/.exec(
      readFileSync(packagePath("scripts/neo4j/java-server.ts"), "utf8"),
    )![1];
    expect(neo4j.image).toBe(`neo4j:${tested}-community`);
    const memory = Object.entries(neo4j.environment).filter(([name]) => name.startsWith("NEO4J_server_memory_"));
    expect(memory).toHaveLength(3);
    for (const [name, value] of memory) expect(`${name} ${value}`).toMatch(/^\w+ \d+[gm]$/);
    expect(neo4j.healthcheck!.test.join(" ")).toContain("cypher-shell");
    expect(neo4j.healthcheck!.retries).toBeGreaterThan(3);
  });

  it("loads once the server answers, serves once that is done, and says itself whether it is ready", () => {
    expect(load.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(load.restart).toBe("no");
    expect(load.command).toEqual(["load", "seeds", "--store", "neo4j"]);
    expect(api.depends_on).toMatchObject({ load: { condition: "service_completed_successfully" } });
    expect(api.command!.slice(0, 3)).toEqual(["serve", "--store", "neo4j"]);
    expect(api.healthcheck!.test.join(" ")).toContain("/ready");
    expect(api.environment).toEqual(load.environment);
    expect(api.environment.NEO4J_URI).toBe("neo4j://neo4j:7687");
  });

  it("holds no password, and opens ports to this machine only", () => {
    for (const name of ["NEO4J_AUTH", "NEO4J_PASSWORD"])
      for (const service of Object.values(compose.services))
        if (service.environment[name]) expect(service.environment[name]).toMatch(/\$\{NEO4J_PASSWORD:\?/);
    for (const service of Object.values(compose.services))
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });
});

describe("Dockerfile", () => {
  it("pins the Node that the project is tested on, and ends as a user without rights", () => {
    for (const { image } of stages) expect(image).toMatch(/^node:20\.\d+\.\d+-bookworm-slim$/);
    const words = stages.at(-1)!.steps.map(({ word, rest }) => (word === "USER" ? `USER ${rest}` : word));
    expect(words.indexOf("USER node")).toBeGreaterThan(words.lastIndexOf("COPY"));
    expect(words.slice(words.indexOf("USER node"))).not.toContain("RUN");
  });

  it("copies everything that the package ships and the program reads", () => {
    const copied = stages.at(-1)!.steps.flatMap(({ word, rest }) => (word === "COPY" ? [rest.split(" ").at(-1)!] : []));
    for (const name of ["dist", "schema", "cypher", "seeds", "examples", "package.json", "node_modules"])
      expect(copied.some((target) => target === `./${name}` || (name === "package.json" && target === "./"))).toBe(
        true,
      );
  });

  // Minutes of installing and building: only where the whole is checked.
  describe.runIf(process.env.CI !== undefined)("its steps, run as commands", () => {
    const root = mkdtempSync(join(tmpdir(), "pledgegraph-image-"));
    afterAll(() => rmSync(root, { recursive: true, force: true }));

    it("give a program that gets ready", { timeout: 900_000 }, async () => {
      const { folder, environment, command } = runStages(stages, root, packagePath());
      const child = spawn(command[0]!, command.slice(1), {
        cwd: folder,
        env: { PATH: process.env.PATH, ...environment, PLEDGEGRAPH_PORT: "0" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      try {
        let port: string | undefined;
        for await (const line of createInterface({ input: child.stdout })) {
          port = /http:\/\/[\d.]+:(\d+)\//.exec(line)?.[1];
          if (port !== undefined) break;
        }
        const ready = await fetch(`http://127.0.0.1:${port}/ready`);
        expect(await ready.json()).toEqual({ ready: true, store: "memory" });
        expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
      } finally {
        child.kill("SIGTERM");
      }
      expect(await ended).toBe(0);
    });
  });
});

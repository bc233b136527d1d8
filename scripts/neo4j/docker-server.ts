import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { packagePath } from "../../src/domain/package-root.ts";

const CONTAINER = "pledgegraph-neo4j";

/** Whether a Docker engine answers (the client alone is not enough). */
export function hasDocker(): boolean {
  return spawnSync("docker", ["info"], { stdio: "ignore", timeout: 10_000 }).status === 0;
}

/** The image that docker-compose.yml pins. */
export function composeImage(): string {
  const image = /image:\s*(neo4j:\S+)/.exec(readFileSync(packagePath("docker-compose.yml"), "utf8"))?.[1];
  if (image === undefined) throw new Error("docker-compose.yml names no neo4j image.");
  return image;
}

/** Starts (or starts again) the development container without a password on `port`, data in a named volume. */
export function startContainer(port: number): string {
  if (spawnSync("docker", ["start", CONTAINER], { stdio: "ignore" }).status !== 0) {
    execFileSync(
      "docker",
      [
        "run",
        "--detach",
        "--name",
        CONTAINER,
        "--publish",
        `127.0.0.1:${port}:7687`,
        "--volume",
        `${CONTAINER}:/data`,
        "--env",
        "NEO4J_AUTH=none",
        composeImage(),
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
  }
  return `bolt://127.0.0.1:${port}`;
}

export function stopContainer(): boolean {
  return spawnSync("docker", ["stop", CONTAINER], { stdio: "ignore" }).status === 0;
}

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { hasJavaAndMaven, startJavaServer } from "../../scripts/neo4j/java-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Bolt address of a server that the tests may empty, or null where the machine has none. */
    neo4jUri: string | null;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Starts a Neo4j of its own for the tests, by Java and Maven; NEO4J_TEST_URI names another that they may empty. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.NEO4J_TEST_URI;
  if (given) {
    project.provide("neo4jUri", given);
    return undefined;
  }
  if (!hasJavaAndMaven()) {
    if (process.env.PLEDGEGRAPH_REQUIRE?.includes("neo4j"))
      throw new Error("The Neo4j tests need Java 17 and Maven here.");
    console.warn(
      "Skipped: the Neo4j tests. Install Java 17 (or newer) and Maven, or set NEO4J_TEST_URI to an empty server.",
    );
    project.provide("neo4jUri", null);
    return undefined;
  }
  const home = mkdtempSync(join(tmpdir(), "pledgegraph-neo4j-"));
  const server = await startJavaServer(home, await freePort());
  project.provide("neo4jUri", server.uri);
  return async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareHome, type RunningServer, runAdmin, startJavaServer } from "../scripts/neo4j/java-server.ts";
import type { DocumentContribution } from "../src/domain/graph-model.ts";
import { BulkLoad } from "../src/graph/neo4j/bulk-load.ts";
import { Neo4jConnection } from "../src/graph/neo4j/connection.ts";
import { ensureSchema } from "../src/graph/neo4j/schema.ts";
import { freePort } from "../test/neo4j/global-setup.ts";

export const HEAP = "1g";

export interface Imported {
  readonly server: RunningServer;
  /** Writing the CSV files, seconds. */
  readonly written: number;
  /** `neo4j-admin database import`, seconds. */
  readonly imported: number;
  /** Start of the server, seconds. */
  readonly started: number;
  /** Constraints and indexes until they answer, seconds. */
  readonly indexed: number;
}

async function seconds<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, (performance.now() - started) / 1000];
}

export function connectionTo(uri: string): Neo4jConnection {
  return new Neo4jConnection({ uri, username: "neo4j", password: null, database: "neo4j", readTimeout: 120_000 });
}

/** Runs `work` with a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "pledgegraph-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An empty server of its own. */
export async function emptyServer(folder: string, name: string): Promise<RunningServer> {
  return startJavaServer(join(folder, name), await freePort(), HEAP);
}

/** A server that holds these documents by way of `neo4j-admin database import`. */
export async function importedServer(folder: string, contributions: Iterable<DocumentContribution>): Promise<Imported> {
  const [home, csv, port] = [join(folder, "imported"), join(folder, "csv"), await freePort()];
  const bulk = new BulkLoad();
  for (const contribution of contributions) await bulk.add(contribution, `/reports/${contribution.document}.txt`);
  const [args, written] = await seconds(() => bulk.write(csv));
  prepareHome(home, port);
  const [, imported] = await seconds(() => runAdmin(home, args, csv));
  const [server, started] = await seconds(() => startJavaServer(home, port, HEAP));
  const connection = connectionTo(server.uri);
  const [, indexed] = await seconds(() => ensureSchema(connection));
  await connection.close();
  return { server, written, imported, started, indexed };
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { drawer } from "../../bench/draw.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { dumpLines } from "./dump-lines.ts";
import { connectionTo, emptyServer, uri } from "./empty-server.ts";
import { memoryDump, seriesContributions } from "./series-contributions.ts";

const SEED = 20240917;
/** At a desk four points, where it hurts most; all of them where the whole is checked. */
const KILLS = process.env.CI ? 20 : 4;

interface Run {
  readonly acknowledged: number;
  /** Acknowledged transactions before the derived pass began; null where it was not reached. */
  readonly loadedAt: number | null;
  readonly done: boolean;
}

function startLoader(file: string): ChildProcess {
  const script = fileURLToPath(new URL("./loader-process.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", script, uri!, file], { stdio: ["ignore", "pipe", "inherit"] });
}

/** Runs the loader; kills it by SIGKILL once so many transactions were acknowledged. */
async function runLoader(file: string, killAfter = Number.POSITIVE_INFINITY): Promise<Run> {
  const child = startLoader(file);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let acknowledged = 0;
  let loadedAt: number | null = null;
  let done = false;
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line === "ack" && ++acknowledged === killAfter) child.kill("SIGKILL");
    if (line === "loaded") loadedAt = acknowledged;
    if (line === "done") done = true;
  }
  await ended;
  return { acknowledged, loadedAt, done };
}

async function dumpOfServer(): Promise<string[]> {
  const store = new Neo4jStore(connectionTo(uri!), shippedVocabulary());
  try {
    return await dumpLines(store);
  } finally {
    await store.close();
  }
}

describe.runIf(uri !== null)("a loader that is killed", () => {
  let file: string;
  let expected: string[];
  beforeAll(async () => {
    const contributions = await seriesContributions();
    expected = await memoryDump(contributions);
    file = join(mkdtempSync(join(tmpdir(), "pledgegraph-kill-")), "contributions.json");
    writeFileSync(file, JSON.stringify(contributions));
  });

  it(`leaves a graph that the next run completes, at ${KILLS} points`, { timeout: 1_200_000 }, async () => {
    expect(expected.some((line) => line.includes('"type":"SETTLES"'))).toBe(true);
    expect(expected.some((line) => line.includes('"type":"UNDER"'))).toBe(true);
    await emptyServer(uri!);
    const whole = await runLoader(file);
    expect(whole.done).toBe(true);
    expect(await dumpOfServer()).toEqual(expected);
    const draw = drawer(SEED);
    const [loads, all] = [whole.loadedAt!, whole.acknowledged];
    const points = Array.from({ length: KILLS }, (_, index) =>
      index % 5 === 0 ? loads + 1 + Math.floor(draw() * (all - loads - 1)) : 1 + Math.floor(draw() * (all - 1)),
    );
    let before = 0;
    let within = 0;
    for (const point of points) {
      await emptyServer(uri!);
      const killed = await runLoader(file, point);
      if (!killed.done) before++;
      if (!killed.done && killed.loadedAt !== null) within++;
      expect((await runLoader(file)).done).toBe(true);
      expect(await dumpOfServer(), `killed after transaction ${point} of ${all}`).toEqual(expected);
    }
    expect(before).toBeGreaterThanOrEqual(KILLS * 0.75);
    expect(within).toBeGreaterThanOrEqual(KILLS > 4 ? 2 : 1);
  });

  it("does no harm beside another loader", async () => {
    await emptyServer(uri!);
    const runs = await Promise.all([runLoader(file), runLoader(file)]);
    expect(runs.every((run) => run.done)).toBe(true);
    expect(await dumpOfServer()).toEqual(expected);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { answer, randomCall, randomGraph, wholeDump } from "./random-graph.ts";

/**
 * A property test: both stores, given the same random graph, hold the same dump and answer random calls alike.
 * Each is opened once and emptied between the runs; `runs` draws that many graphs, always the same ones.
 */
export function sameAnswers(
  name: string,
  makeLeft: () => Promise<GraphStore>,
  makeRight: () => Promise<GraphStore>,
  runs: number,
): void {
  it(`${name}: same dumps and answers on ${runs} random graphs`, async () => {
    const left = await makeLeft();
    const right = await makeRight();
    const drawn = fc.record({ graph: randomGraph, calls: fc.array(randomCall, { minLength: 8, maxLength: 16 }) });
    try {
      await fc.assert(
        fc.asyncProperty(drawn, async ({ graph, calls }) => {
          const documents = graph.map(({ contribution }) => contribution.document);
          for (const store of [left, right]) {
            for (const { contribution, file } of graph) await store.load(contribution, file);
            await store.derive();
          }
          expect(await wholeDump(right)).toBe(await wholeDump(left));
          for (const call of calls) expect(await answer(right, call)).toEqual(await answer(left, call));
          for (const store of [left, right]) await store.forget(documents);
        }),
        { numRuns: runs, seed: 20261125, endOnFailure: true },
      );
    } finally {
      await left.close();
      await right.close();
    }
  }, 300_000);
}

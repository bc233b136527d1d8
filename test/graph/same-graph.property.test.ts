import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { answer, randomCall, randomGraph, wholeDump } from "./random-graph.ts";

describe("the graph is a function of the set of documents", () => {
  const plan = randomGraph.chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      order: fc.shuffledSubarray([...graph.keys()], { minLength: graph.length, maxLength: graph.length }),
      strangers: randomGraph.map((other) =>
        other.filter((each) => !graph.some(({ contribution }) => contribution.document === each.contribution.document)),
      ),
      calls: fc.array(randomCall, { minLength: 6, maxLength: 12 }),
    }),
  );

  it("gives equal dumps and answers in any order, one by one, with forgets and reloads", async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ graph, order, strangers, calls }) => {
        const plain = openMemoryStore();
        for (const { contribution, file } of graph) await plain.load(contribution, file);
        await plain.derive();
        const winding = openMemoryStore();
        for (const { contribution } of strangers) await winding.load(contribution, "/三.txt");
        for (const at of order) {
          await winding.load(graph[at]!.contribution, graph[at]!.file);
          await winding.derive();
          await winding.load(graph[at]!.contribution, "/四.txt");
        }
        await winding.forget([
          graph[0]!.contribution.document,
          ...strangers.map(({ contribution }) => contribution.document),
        ]);
        await winding.load(graph[0]!.contribution, null);
        await winding.derive();
        expect(await wholeDump(winding)).toBe(await wholeDump(plain));
        for (const call of calls) expect(await answer(winding, call)).toEqual(await answer(plain, call));
      }),
      { numRuns: 30, seed: 20261125 },
    );
  });
});

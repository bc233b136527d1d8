import { expect, it } from "vitest";
import type { DocumentContribution } from "../../src/domain/graph-model.ts";
import type { LoadOutcome } from "../../src/graph/graph-store.ts";
import { loadInTurn } from "../../src/graph/load-in-turn.ts";

const LOADED: LoadOutcome = { status: "loaded", standing: [] };

/** A store that notes what it is told, and ends each load when it is told to. */
function slowStore() {
  const told: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  return {
    told,
    prepare: ({ document }: DocumentContribution) => void told.push(`prepare ${document}`),
    load: ({ document }: DocumentContribution) => {
      told.push(`load ${document}`);
      return new Promise<LoadOutcome>((resolve, reject) =>
        ends.push((error) => (error ? reject(error) : resolve(LOADED))),
      );
    },
    async end(error?: Error) {
      ends.shift()!(error);
      await settled();
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

function* items(told: string[], ...documents: (string | null)[]) {
  for (const document of documents) {
    told.push(`ask ${document}`);
    yield {
      document,
      loading: document === null ? null : { contribution: { document, nodes: [], relations: [] }, file: null },
    };
  }
}

it("asks for the next and makes it ready while one is written, and writes one at a time", async () => {
  const store = slowStore();
  const whole = loadInTurn(
    store,
    items(store.told, "a", "b"),
    ({ document }) => void store.told.push(`done ${document}`),
  );
  await settled();
  expect(store.told).toEqual(["ask a", "prepare a", "load a", "ask b", "prepare b"]);
  await store.end();
  expect(store.told.slice(5)).toEqual(["done a", "load b"]);
  await store.end();
  await whole;
  expect(store.told.slice(7)).toEqual(["done b"]);
});

it("gives an item without something to load its turn", async () => {
  const store = slowStore();
  const outcomes: (LoadOutcome | null)[] = [];
  const whole = loadInTurn(store, items([], "a", null), (_, outcome) => void outcomes.push(outcome));
  await settled();
  expect(outcomes).toEqual([]);
  await store.end();
  await whole;
  expect(outcomes).toEqual([LOADED, null]);
});

it("stops at the first load that fails", async () => {
  const store = slowStore();
  const whole = loadInTurn(store, items(store.told, "a", "b", "c"));
  const failed = expect(whole).rejects.toThrow("away");
  await settled();
  await store.end(new Error("away"));
  await failed;
  expect(store.told.filter((line) => line.startsWith("load"))).toEqual(["load a"]);
});

it("waits for the load under way before it tells that the items failed", async () => {
  const store = slowStore();
  function* broken() {
    yield* items([], "a");
    throw new Error("unreadable");
  }
  let ended = false;
  const whole = loadInTurn(store, broken()).finally(() => {
    ended = true;
  });
  const failed = expect(whole).rejects.toThrow("unreadable");
  await settled();
  expect(ended).toBe(false);
  await store.end();
  await failed;
});

import type { DocumentContribution } from "../domain/graph-model.ts";
import type { GraphWriter, LoadOutcome } from "./graph-store.ts";

/** What `load` of a store is given. See GraphWriter.load. */
export interface Loading {
  readonly contribution: DocumentContribution;
  readonly file: string | null;
  readonly printed?: readonly string[];
}

/**
 * Loads items one after another. While one is written, the next is asked for and made ready: whoever makes the items works beside
 * the store, and no more than two are in memory. An item without something to load only has its turn.
 * `done` is told of each item, in order, how its load ended (null: nothing was to be loaded) and how long it took, milliseconds.
 * Stops at the first error, of the items, of a load or of `done`, and throws it.
 */
export async function loadInTurn<Item extends { readonly loading: Loading | null }>(
  store: Pick<GraphWriter, "load" | "prepare">,
  items: AsyncIterable<Item> | Iterable<Item>,
  done: (item: Item, outcome: LoadOutcome | null, milliseconds: number) => Promise<void> | void = () => {},
): Promise<void> {
  const turn = async (item: Item): Promise<void> => {
    const started = performance.now();
    const { loading } = item;
    const outcome = loading && (await store.load(loading.contribution, loading.file, loading.printed));
    await done(item, outcome, performance.now() - started);
  };
  let former = Promise.resolve();
  try {
    for await (const item of items) {
      if (item.loading) store.prepare?.(item.loading.contribution);
      await former;
      former = turn(item);
      // Until it is waited for, somebody has to listen.
      former.catch(() => undefined);
    }
  } finally {
    await former;
  }
}

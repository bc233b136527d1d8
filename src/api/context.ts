import type { GraphReader } from "../graph/graph-store.ts";
import { Loaders } from "./loaders.ts";

/** What every resolver of one request is given. */
export interface ApiContext {
  readonly store: GraphReader;
  readonly loaders: Loaders;
}

export function contextFor(store: GraphReader): ApiContext {
  return { store, loaders: new Loaders(store) };
}

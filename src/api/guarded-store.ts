import type { GraphReader } from "../graph/graph-store.ts";
import { apiError } from "./errors/api-error.ts";

/** Whether a request was given up. */
export interface GivenUp {
  aborted: boolean;
}

/** A store that answers no more once `signal` is aborted: a request that was given up stops at its next call. */
export function guardedStore(store: GraphReader, signal: GivenUp): GraphReader {
  return new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        if (signal.aborted) throw apiError("REQUEST_TIMEOUT", "The request took longer than the limit.");
        return (value as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

import type { GraphReader } from "../../src/graph/graph-store.ts";

/** A store that answers as another does, but for some methods. */
export function storeWith(store: GraphReader, methods: Partial<Record<keyof GraphReader, unknown>>): GraphReader {
  return new Proxy(store, {
    get(target, name) {
      if (name in methods) return methods[name as keyof GraphReader];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

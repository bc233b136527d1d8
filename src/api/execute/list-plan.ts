import { type FieldNode, GraphQLError } from "graphql";
import { type Completion, isPromise } from "./field-plan.ts";
import type { Place, Run } from "./run.ts";

/** A field's name and selections, for what is said of its values. */
export interface Asked {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

function entryAt(prev: Place | undefined, key: number): Place {
  return { prev, key, typename: undefined };
}

/** How a list of one field is completed: entry by entry. */
export class ListPlan {
  readonly #entry: Completion;
  readonly #required: boolean;
  readonly #asked: Asked;

  /** `required`: whether no entry may be null. */
  constructor(entry: Completion, required: boolean, asked: Asked) {
    this.#entry = entry;
    this.#required = required;
    this.#asked = asked;
  }

  /** The completed entries; a promise of them where one of them is one. Throws what makes the whole list null. */
  complete(run: Run, value: unknown, place: Place | undefined): unknown {
    if (typeof value !== "object" || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== "function")
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${this.#asked.name}".`);
    const entries: unknown[] = [];
    let waits = false;
    try {
      for (const each of value as Iterable<unknown>) {
        const completed = this.#of(run, each, place, entries.length);
        if (isPromise(completed)) waits = true;
        entries.push(completed);
      }
    } catch (error) {
      // Of what else is under way nobody hears any more.
      if (waits) void Promise.allSettled(entries);
      throw error;
    }
    return waits ? Promise.all(entries) : entries;
  }

  #of(run: Run, value: unknown, prev: Place | undefined, key: number): unknown {
    const { plain, complete } = this.#entry;
    try {
      if (isPromise(value)) return this.#later(run, value, prev, key);
      const completed = complete(run, value, plain ? undefined : entryAt(prev, key));
      return isPromise(completed) ? this.#guarded(run, completed, prev, key) : completed;
    } catch (raw) {
      return this.#failed(run, raw, entryAt(prev, key));
    }
  }

  #later(run: Run, value: Promise<unknown>, prev: Place | undefined, key: number): Promise<unknown> {
    const completed = value.then((each) => this.#entry.complete(run, each, entryAt(prev, key)));
    return this.#guarded(run, completed, prev, key);
  }

  #guarded(run: Run, completed: Promise<unknown>, prev: Place | undefined, key: number): Promise<unknown> {
    return completed.then(undefined, (raw) => this.#failed(run, raw, entryAt(prev, key)));
  }

  #failed(run: Run, raw: unknown, place: Place): null {
    const error = run.located(raw, this.#asked.nodes, place);
    if (this.#required) throw error;
    return run.nullAt(error, place);
  }
}

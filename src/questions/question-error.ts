import { PledgegraphError } from "../domain/pledgegraph-error.ts";

/** A question has an argument that it cannot work with. */
export class ArgumentInvalidError extends PledgegraphError {
  constructor(message: string, facts: Record<string, unknown> = {}) {
    super("ARGUMENT_INVALID", message, { hint: "Read the field's description in the schema.", facts });
  }
}

/** A text to look for is empty. */
export class PhraseEmptyError extends PledgegraphError {
  constructor() {
    super("PHRASE_EMPTY", "A text to look for is empty.", { hint: "Give at least one character." });
  }
}

/** A question needs a node that is not loaded. `loaded`: names of those that are, where they are few. */
export class NodeNotFoundError extends PledgegraphError {
  constructor(kind: string, id: string, { what = kind, loaded = [] as readonly string[] } = {}) {
    const there = loaded.length > 0 ? ` (loaded: ${loaded.join(", ")})` : "";
    super("NOT_FOUND", `No ${what} ${id} is loaded${there}.`, {
      hint: "Find the id with `search` first.",
      facts: { kind, id },
    });
  }
}

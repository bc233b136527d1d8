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

/** A question needs a node that is not loaded. */
export class NodeNotFoundError extends PledgegraphError {
  constructor(kind: string, id: string) {
    super("NOT_FOUND", `No ${kind} with the id ${id} is loaded.`, {
      hint: "Find the id with `search` first.",
      facts: { kind, id },
    });
  }
}

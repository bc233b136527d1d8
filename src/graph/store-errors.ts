import { PledgegraphError } from "../domain/pledgegraph-error.ts";

/** The store cannot answer now. Facts: store, and what it said. */
export class StoreUnavailableError extends PledgegraphError {
  constructor(store: string, options: { reason: string; cause?: unknown }) {
    super("STORE_UNAVAILABLE", `The ${store} store does not answer: ${options.reason}`, {
      hint: "Check that the store is up and that its address and password are right, then ask again.",
      facts: { store, reason: options.reason },
      cause: options.cause,
    });
  }
}

/** A contribution holds a relation to a node that neither it nor the vocabulary has. Nothing of it was loaded. */
export class DanglingRelationError extends PledgegraphError {
  constructor(facts: { document: string; type: string; kind: string; id: string }) {
    super(
      "DANGLING_RELATION",
      `${facts.type} of document ${facts.document} leads to no node: ${facts.kind} ${facts.id}`,
      {
        hint: "A contribution must bring every node that its relations name.",
        facts,
      },
    );
  }
}

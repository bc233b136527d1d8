import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql/language/printer.js";

export * from "./generated/operations.ts";

/** What the server said instead of an answer: each with `extensions.code` of docs/errors.md. */
export class PledgegraphClientError extends Error {
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly status: number;

  constructor(status: number, errors: PledgegraphClientError["errors"]) {
    super(errors.map((error) => error.message).join("\n") || `The server answered with status ${status}.`);
    this.name = "PledgegraphClientError";
    this.status = status;
    this.errors = errors;
  }
}

export interface ClientOptions {
  /** Address of the API, with `/graphql`. */
  readonly url: string;
  /** Bearer token, where the server asks for one. */
  readonly token?: string;
}

export interface PledgegraphClient {
  /** Runs a typed operation. Throws PledgegraphClientError where the server refuses or part of the answer failed. */
  query<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    ...variables: Record<string, never> extends Variables ? [Variables?] : [Variables]
  ): Promise<Data>;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: PledgegraphClientError["errors"];
}

/** A client of the GraphQL API whose answers are typed by the operation: `client.query(LedgerOfPromisesDocument)`. */
export function createClient({ url, token }: ClientOptions): PledgegraphClient {
  return {
    async query(document, ...[variables]) {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/graphql-response+json",
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query: print(document), variables: variables ?? {} }),
      });
      const answer = (await response.json()) as Answer<never>;
      if (answer.errors !== undefined || answer.data == null) {
        throw new PledgegraphClientError(response.status, answer.errors ?? []);
      }
      return answer.data;
    },
  };
}

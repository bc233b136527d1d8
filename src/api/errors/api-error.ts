import { GraphQLError } from "graphql";
import { ERROR_CATALOGUE, type ErrorCode } from "./catalogue.ts";

/** A GraphQL error of the catalogue: `extensions.code`, `extensions.hint` and the facts. */
export function apiError(code: ErrorCode, message: string, facts: Record<string, unknown> = {}): GraphQLError {
  const entry = ERROR_CATALOGUE[code];
  return new GraphQLError(message, {
    extensions: { ...facts, code, hint: entry.hint, http: { status: entry.http } },
  });
}

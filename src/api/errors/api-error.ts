import { GraphQLError } from "graphql";
import { PledgegraphError } from "../../domain/pledgegraph-error.ts";
import { ERROR_CATALOGUE, type ErrorCode } from "./catalogue.ts";

/** A GraphQL error of the catalogue: `extensions.code`, `extensions.hint` and the facts. */
export function apiError(code: ErrorCode, message: string, facts: Record<string, unknown> = {}): GraphQLError {
  const entry = ERROR_CATALOGUE[code];
  return new GraphQLError(message, {
    extensions: { ...facts, code, hint: entry.hint, http: { status: entry.http } },
  });
}

/** Whether a code is one of the catalogue. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && code in ERROR_CATALOGUE;
}

/** Any error as one of the catalogue; an unforeseen fault says no more than that it is one. */
export function asApiError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof PledgegraphError && isErrorCode(error.code))
    return apiError(error.code, error.message, { ...error.facts });
  return apiError("INTERNAL", "Something went wrong inside the server.");
}

import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { PledgegraphError } from "../../domain/pledgegraph-error.ts";
import { isErrorCode } from "./api-error.ts";
import { ERROR_CATALOGUE, type ErrorCode } from "./catalogue.ts";

/** The catalogue's code for what the libraries know only as a failed parse or validation. */
function renamedCode(message: string): ErrorCode | null {
  if (/Document contains more tha[nt] \d+ tokens/.test(message)) return "QUERY_TOO_LONG";
  if (/introspection is not allowed/i.test(message)) return "INTROSPECTION_OFF";
  return null;
}

/** Maps every error to the catalogue: a code, a hint, no stack; an unforeseen fault says no more than that it is one. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const { stacktrace: _stacktrace, http: _http, ...extensions } = formatted.extensions ?? {};
  if (cause instanceof PledgegraphError) {
    const code = isErrorCode(cause.code)
      ? cause.code
      : /UNAVAILABLE/.test(cause.code)
        ? "STORE_UNAVAILABLE"
        : "ARGUMENT_INVALID";
    return { ...formatted, message: cause.message, extensions: { ...cause.facts, code, hint: cause.hint } };
  }
  const renamed = renamedCode(formatted.message);
  if (renamed) return { ...formatted, extensions: { code: renamed, hint: ERROR_CATALOGUE[renamed].hint } };
  const code = extensions.code;
  if (code === "INTERNAL_SERVER_ERROR" || !isErrorCode(code)) {
    return {
      ...formatted,
      message: "Something went wrong inside the server.",
      extensions: { code: "INTERNAL", hint: ERROR_CATALOGUE.INTERNAL.hint },
    };
  }
  return { ...formatted, extensions: { hint: ERROR_CATALOGUE[code].hint, ...extensions } };
}

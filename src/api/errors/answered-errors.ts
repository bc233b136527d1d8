import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { formatError } from "./format-error.ts";

interface Extensions {
  readonly http?: { readonly status?: number };
  readonly code?: string;
}

/** Errors of an operation that ran, as its answer names them; `status`: that of the HTTP answer, where one of them has a say in it. */
export function answeredErrors(errors: readonly GraphQLError[]): {
  readonly status: number | undefined;
  readonly formatted: GraphQLFormattedError[];
} {
  let status: number | undefined;
  const formatted = errors.map((error) => {
    const { message, locations, path } = error;
    const { http, ...extensions } = (error.extensions ?? {}) as Extensions;
    status = http?.status ?? status;
    const code = extensions.code ?? "INTERNAL_SERVER_ERROR";
    return formatError({ message, locations, path, extensions: { ...extensions, code } }, error);
  });
  return { status, formatted };
}

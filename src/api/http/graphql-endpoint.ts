import type { IncomingMessage } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { GraphReader } from "../../graph/graph-store.ts";
import { type ApiContext, contextFor } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { type GivenUp, guardedStore } from "../guarded-store.ts";
import { readBody } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import type { ServerSettings } from "./server-settings.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

function jsonOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw apiError("BAD_REQUEST", "The request's body is no JSON.");
  }
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

/** Puts the trusted text in the place of what was sent, or refuses. */
function trustedBody(body: unknown, trusted: TrustedDocuments): unknown {
  if (body === null || typeof body !== "object" || Array.isArray(body)) {
    throw apiError("DOCUMENT_NOT_TRUSTED", "This server answers trusted documents only.");
  }
  const { documentId, ...rest } = body as { documentId?: unknown; query?: unknown };
  const query = trusted.find({ query: rest.query, id: documentId });
  if (query === null)
    throw apiError("DOCUMENT_NOT_TRUSTED", "This server answers trusted documents only, and this is none.");
  return { ...rest, query };
}

/** Answers GraphQL over HTTP: POST, and GET for queries. */
export function graphqlEndpoint(
  apollo: ApolloServer<ApiContext>,
  store: GraphReader,
  settings: ServerSettings,
  trusted: TrustedDocuments | null,
): (request: IncomingMessage, url: URL) => Promise<Reply> {
  return async (request, url) => {
    let body = request.method === "POST" ? jsonOf(await readBody(request, settings.bodyLimit)) : undefined;
    let search = url.search;
    if (trusted && request.method === "POST") body = trustedBody(body, trusted);
    if (trusted && request.method !== "POST") {
      const query = trusted.find({ query: url.searchParams.get("query"), id: url.searchParams.get("documentId") });
      if (query === null)
        throw apiError("DOCUMENT_NOT_TRUSTED", "This server answers trusted documents only, and this is none.");
      url.searchParams.set("query", query);
      search = url.search;
    }
    const given: GivenUp = { aborted: false };
    const answer = apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: (request.method ?? "GET").toUpperCase(),
        headers: headersOf(request),
        search,
        body,
      },
      context: async () => contextFor(guardedStore(store, given)),
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        given.aborted = true;
        reject(
          apiError("REQUEST_TIMEOUT", `The request took longer than ${settings.timeLimit} ms.`, {
            limit: settings.timeLimit,
          }),
        );
      }, settings.timeLimit);
    });
    answer.catch(() => undefined);
    try {
      const { status, headers, body: result } = await Promise.race([answer, late]);
      if (result.kind !== "complete") throw apiError("INTERNAL", "Incremental delivery is not used here.");
      const { "content-type": type, "content-length": _length, ...others } = Object.fromEntries(headers);
      return {
        status: status ?? 200,
        type: type ?? "application/json; charset=utf-8",
        body: result.string,
        headers: others,
      };
    } finally {
      clearTimeout(timer);
    }
  };
}

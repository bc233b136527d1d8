import type { IncomingMessage } from "node:http";
import { HeaderMap } from "@apollo/server";
import type { GraphReader } from "../../graph/graph-store.ts";
import { type ApiContext, contextFor } from "../context.ts";
import type { Engine, OperationRequest } from "../engine.ts";
import { apiError } from "../errors/api-error.ts";
import { type GivenUp, guardedStore } from "../guarded-store.ts";
import { readBody } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import type { ServerSettings } from "./server-settings.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

const GRAPHQL_TYPE = "application/graphql-response+json";
const JSON_TYPE = "application/json; charset=utf-8";

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

/** The type of the reply to what a client accepts, where its first wish decides; null where Apollo has to weigh what it accepts. */
function replyType(accept = "*/*"): string | null {
  const first = /^\s*(application\/json|application\/graphql-response\+json|\*\/\*)\s*(,|$)/.exec(accept)?.[1];
  if (first === undefined) return null;
  if (first === GRAPHQL_TYPE) return `${GRAPHQL_TYPE}; charset=utf-8`;
  return accept.includes(GRAPHQL_TYPE) ? null : JSON_TYPE;
}

/** A request that says nothing but which operation it wants, with which variables, as JSON. */
function plainRequest({ headers }: IncomingMessage, body: unknown): OperationRequest | null {
  if (!/^application\/json\b/.test(headers["content-type"] ?? "")) return null;
  if (body === null || typeof body !== "object" || Array.isArray(body)) return null;
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  const named = operationName === undefined || operationName === null || typeof operationName === "string";
  const record = variables === undefined || (typeof variables === "object" && !Array.isArray(variables));
  if (typeof query !== "string" || !named || !record || extensions !== undefined) return null;
  return { query, operationName, variables: variables as Record<string, unknown> | null | undefined };
}

/** The reply by a compiled operation, or null where the request is left to Apollo. */
function compiledReply(
  engine: Engine,
  request: IncomingMessage,
  body: unknown,
  context: () => ApiContext,
): Promise<Reply> | null {
  const type = replyType(request.headers.accept);
  const operation = type && plainRequest(request, body);
  if (!operation) return null;
  const answer = engine.answer(operation, context);
  return answer?.then(({ status = 200, result }) => ({ status, type, body: `${JSON.stringify(result)}\n` })) ?? null;
}

async function apolloReply(
  { apollo }: Engine,
  request: IncomingMessage,
  search: string,
  body: unknown,
  context: () => ApiContext,
): Promise<Reply> {
  const method = (request.method ?? "GET").toUpperCase();
  const {
    status,
    headers,
    body: result,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headersOf(request), search, body },
    context: async () => context(),
  });
  if (result.kind !== "complete") throw apiError("INTERNAL", "Incremental delivery is not used here.");
  const { "content-type": type, "content-length": _length, ...others } = Object.fromEntries(headers);
  return { status: status ?? 200, type: type ?? JSON_TYPE, body: result.string, headers: others };
}

/** Answers GraphQL over HTTP: POST, and GET for queries. */
export function graphqlEndpoint(
  engine: Engine,
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
    const context = () => contextFor(guardedStore(store, given));
    const answer = compiledReply(engine, request, body, context) ?? apolloReply(engine, request, search, body, context);
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
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

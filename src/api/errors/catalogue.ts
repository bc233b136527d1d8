/** One error that the API answers with: what it means and what to do about it. */
export interface CatalogueEntry {
  readonly http: number;
  readonly meaning: string;
  readonly hint: string;
}

/** Every `extensions.code` of the API. `docs/errors.md` is made from this table (`npm run sdl`). */
export const ERROR_CATALOGUE = {
  CURSOR_INVALID: {
    http: 400,
    meaning: "The cursor is not one that this API gave out: it cannot be read.",
    hint: "Take `endCursor` of the last page as it was given, or start without `after`.",
  },
  CURSOR_FOREIGN: {
    http: 400,
    meaning: "The cursor is not of this list: it was given out for another list, filter or order.",
    hint: "Use a cursor only with the field, filter and order that gave it.",
  },
  PAGE_TOO_LARGE: {
    http: 400,
    meaning: "More rows were asked for than a page may hold.",
    hint: "Ask for fewer (`first`) and follow `endCursor`.",
  },
  PAGE_BOTH_WAYS: {
    http: 400,
    meaning: "A page was asked for from both ends: `first` or `after` together with `last` or `before`.",
    hint: "Give `first` and `after` to go forward, `last` and `before` to go backward.",
  },
  ARGUMENT_INVALID: {
    http: 400,
    meaning: "An argument has a value that the field cannot work with.",
    hint: "Read the field's description in the schema.",
  },
  PHRASE_EMPTY: {
    http: 400,
    meaning: "A text to look for is empty once blanks are taken out.",
    hint: "Give at least one character.",
  },
  NOT_FOUND: {
    http: 200,
    meaning: "No node with this id is loaded, where the question needs one.",
    hint: "Find the id with `search` first.",
  },
  QUERY_TOO_DEEP: {
    http: 400,
    meaning: "The query nests deeper than the limit.",
    hint: "Ask for less at once; ids can be carried over into a second request.",
  },
  TOO_MANY_ALIASES: {
    http: 400,
    meaning: "The query uses more aliases than the limit.",
    hint: "Use fields that take lists, or several requests.",
  },
  QUERY_TOO_COSTLY: {
    http: 400,
    meaning: "The query's cost, counted before it runs, is above the limit.",
    hint: "Ask for smaller pages or fewer nested lists.",
  },
  QUERY_TOO_LONG: {
    http: 400,
    meaning: "The query has more tokens than the limit.",
    hint: "Use variables and fragments, or several requests.",
  },
  INTROSPECTION_OFF: {
    http: 400,
    meaning: "Introspection is switched off on this server.",
    hint: "Read the schema at `/schema.graphql` of a server that allows it, or in the package (`schema/schema.graphql`).",
  },
  DOCUMENT_NOT_TRUSTED: {
    http: 403,
    meaning: "This server answers trusted documents only, and the query is none of them.",
    hint: "Send one of the documents that the server was started with.",
  },
  UNAUTHORIZED: {
    http: 401,
    meaning: "This server wants a bearer token.",
    hint: "Send `Authorization: Bearer …`.",
  },
  RATE_LIMITED: {
    http: 429,
    meaning: "This client sent more requests than the limit.",
    hint: "Wait as long as `Retry-After` says.",
  },
  BODY_TOO_LARGE: {
    http: 413,
    meaning: "The request's body is larger than the limit.",
    hint: "Send a smaller query; use variables.",
  },
  REQUEST_TIMEOUT: {
    http: 503,
    meaning: "The request took longer than the limit and was given up.",
    hint: "Ask for less at once.",
  },
  STORE_TIMEOUT: {
    http: 503,
    meaning: "The store answers, but not this question within its time.",
    hint: "Ask for less at once (a smaller `first`, a narrower filter).",
  },
  STORE_UNAVAILABLE: {
    http: 503,
    meaning: "The store does not answer.",
    hint: "See `/ready` for the reason.",
  },
  INTERNAL: {
    http: 500,
    meaning: "A fault of this program.",
    hint: "Report it with the query.",
  },
  BAD_USER_INPUT: {
    http: 400,
    meaning: "A variable does not fit its type.",
    hint: "Compare it with the schema.",
  },
  GRAPHQL_PARSE_FAILED: {
    http: 400,
    meaning: "The query is no GraphQL.",
    hint: "`locations` says at which line and column.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    http: 400,
    meaning: "The query does not fit the schema.",
    hint: "`locations` says at which line and column.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    http: 400,
    meaning: "The request does not say which operation to run, or asks for one that is no query.",
    hint: "Send a query; give `operationName` where the document holds several.",
  },
  BAD_REQUEST: { http: 400, meaning: "The request is no GraphQL request.", hint: "Send JSON with `query`." },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

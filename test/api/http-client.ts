import type { ServerSettings } from "../../src/api/http/server-settings.ts";
import { type RunningServer, startServer } from "../../src/api/serve.ts";
import type { GraphReader } from "../../src/graph/graph-store.ts";

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface TestServer extends RunningServer {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A server on a free port with a client for it. */
export async function testServer(store: GraphReader, settings: Partial<ServerSettings> = {}): Promise<TestServer> {
  const server = await startServer({ store, host: "127.0.0.1", port: 0, settings });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(server.graphqlUrl, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    ...server,
    post,
    ask: async (query, variables) => (await (await post({ query, variables })).json()) as Answer,
  };
}

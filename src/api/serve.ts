import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { packagePath } from "../domain/package-root.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { Engine } from "./engine.ts";
import { apiError, asApiError } from "./errors/api-error.ts";
import { exampleList } from "./http/examples.ts";
import { exportReply } from "./http/export-endpoint.ts";
import { graphqlEndpoint } from "./http/graphql-endpoint.ts";
import { RateLimiter } from "./http/rate-limiter.ts";
import { errorReply, type Reply, type StreamReply, sendReply, sendStream } from "./http/reply.ts";
import { SECURITY_HEADERS } from "./http/security-headers.ts";
import { ServerMetrics } from "./http/server-metrics.ts";
import { type ServerSettings, settingsFrom } from "./http/server-settings.ts";
import { StaticFiles } from "./http/static-files.ts";
import { TrustedDocuments } from "./http/trusted-documents.ts";
import { schemaText } from "./schema.ts";

export interface ServeOptions {
  readonly store: GraphReader;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** `PLEDGEGRAPH_*` are read from here. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Wins over the environment. */
  readonly settings?: Partial<ServerSettings>;
  /** Whether the store is asked for names and phrases once it serves, so that the first question finds its indexes built. */
  readonly warm?: boolean;
}

export interface RunningServer {
  readonly url: string;
  readonly graphqlUrl: string;
  close(): Promise<void>;
}

const TEXT = "text/plain; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

function tokenMatches(given: string | undefined, wanted: string): boolean {
  const sent = Buffer.from(given?.replace(/^Bearer\s+/i, "") ?? "");
  const held = Buffer.from(wanted);
  return sent.length === held.length && timingSafeEqual(sent, held);
}

/** Serves a store over HTTP: the start page, the playground, GraphQL, health and metrics. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { store } = options;
  const settings: ServerSettings = { ...settingsFrom(options.environment ?? {}), ...options.settings };
  const engine = new Engine({ introspection: settings.introspection, limits: settings.limits });
  await engine.apollo.start();
  const trusted = settings.trustedDocuments ? TrustedDocuments.fromFolder(settings.trustedDocuments) : null;
  const graphql = graphqlEndpoint(engine, store, settings, trusted);
  const metrics = new ServerMetrics(store);
  const limiter = new RateLimiter(settings.rateLimit);
  const pages = new StaticFiles(packagePath("dist", "web"));

  async function ready(): Promise<Reply> {
    try {
      await store.ping();
      return { status: 200, type: JSON_TYPE, body: `${JSON.stringify({ ready: true, store: store.name })}\n` };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { status: 503, type: JSON_TYPE, body: `${JSON.stringify({ ready: false, store: store.name, reason })}\n` };
    }
  }

  function page(name: string, request: IncomingMessage): Reply {
    const found = pages.find(name, request.headers["accept-encoding"]);
    if (found) return found;
    return {
      status: 404,
      type: TEXT,
      body: "The pages are not built. Run `npm run build:web`, or use POST /graphql.\n",
    };
  }

  async function answer(request: IncomingMessage, url: URL): Promise<{ route: string; reply: Reply | StreamReply }> {
    const method = request.method ?? "GET";
    const reading = method === "GET" || method === "HEAD";
    const path = url.pathname;
    if (path === "/health" && reading)
      return { route: path, reply: { status: 200, type: JSON_TYPE, body: '{"alive":true}\n' } };
    if (path === "/ready" && reading) return { route: path, reply: await ready() };
    const wait = limiter.take(request.socket.remoteAddress ?? "", Date.now());
    if (wait > 0) {
      const error = apiError("RATE_LIMITED", `Too many requests; wait ${wait} s.`, { wait });
      return { route: path, reply: errorReply(error, { "retry-after": String(wait) }) };
    }
    const exporting = path.startsWith("/export/");
    const open = exporting || ["/graphql", "/metrics", "/schema.graphql"].includes(path);
    const browser = reading && path === "/graphql" && /\btext\/html\b/.test(request.headers.accept ?? "");
    if (browser) return { route: "/playground", reply: page("playground.html", request) };
    if (open && settings.token !== null && !tokenMatches(request.headers.authorization, settings.token)) {
      const error = apiError("UNAUTHORIZED", "This server wants a bearer token.");
      return { route: path, reply: errorReply(error, { "www-authenticate": "Bearer" }) };
    }
    if (path === "/graphql") return { route: path, reply: await graphql(request, url) };
    if (!reading)
      return {
        route: "other",
        reply: { status: 405, type: TEXT, body: "Only GET here.\n", headers: { allow: "GET, HEAD" } },
      };
    if (exporting) {
      const reply = await exportReply(store, url);
      if (reply) return { route: "/export", reply };
    }
    if (path === "/metrics") return { route: path, reply: { status: 200, ...(await metrics.page()) } };
    if (path === "/schema.graphql") {
      if (!settings.introspection) throw apiError("INTROSPECTION_OFF", "Introspection is switched off on this server.");
      return { route: path, reply: { status: 200, type: TEXT, body: schemaText() } };
    }
    if (path === "/examples.json")
      return { route: path, reply: { status: 200, type: JSON_TYPE, body: JSON.stringify(exampleList()) } };
    if (path === "/") return { route: path, reply: page("index.html", request) };
    const file = pages.find(path, request.headers["accept-encoding"]);
    if (file) return { route: "/assets", reply: file };
    return { route: "other", reply: { status: 404, type: TEXT, body: "Nothing here. Try / or /graphql.\n" } };
  }

  function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
    const origin = request.headers.origin;
    if (origin === undefined || settings.corsOrigins.length === 0) return;
    response.setHeader("vary", "origin");
    if (!settings.corsOrigins.includes(origin) && !settings.corsOrigins.includes("*")) return;
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("access-control-allow-methods", "GET, POST, OPTIONS");
    response.setHeader("access-control-allow-headers", "content-type, authorization, apollo-require-preflight");
    response.setHeader("access-control-max-age", "600");
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = process.hrtime.bigint();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    allowOrigin(request, response);
    let route = "other";
    let reply: Reply | StreamReply;
    try {
      const url = new URL((request.url ?? "/").replace(/^\/+/, "/"), "http://localhost");
      if (request.method === "OPTIONS") reply = { status: 204, type: TEXT, body: "" };
      else ({ route, reply } = await answer(request, url));
    } catch (error) {
      const known = asApiError(error);
      reply = errorReply(known, known.extensions.code === "BODY_TOO_LARGE" ? { connection: "close" } : {});
    }
    if ("stream" in reply) await sendStream(response, reply).catch(() => response.destroy());
    else sendReply(response, request.headers["accept-encoding"], reply);
    metrics.record(route, reply.status, Number(process.hrtime.bigint() - started) / 1e9);
  }

  const server = createServer((request, response) => void handle(request, response));
  server.requestTimeout = settings.timeLimit + 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const warming = options.warm ? setImmediate(() => void warmSearch(store)) : null;
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  const url = `http://${host}:${port}/`;
  return {
    url,
    graphqlUrl: `${url}graphql`,
    async close() {
      if (warming) clearImmediate(warming);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await engine.apollo.stop();
    },
  };
}

/** Lets the store build what it looks names and phrases up in before the first question asks for it. What fails here shows there. */
async function warmSearch(store: GraphReader): Promise<void> {
  try {
    await store.searchPhrase("政府", []);
    await store.searchNames("政府", ["Jurisdiction"], 1);
  } catch {
    return;
  }
}

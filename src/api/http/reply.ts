import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import type { GraphQLError } from "graphql";

/** Answers that are smaller gain nothing from being compressed. */
const COMPRESS_FROM = 2048;

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is written piece by piece. */
export interface StreamReply {
  readonly status: number;
  readonly type: string;
  readonly stream: Iterable<string> | AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends an answer piece by piece, waiting while the client is slow; ends early when it goes away. */
export async function sendStream(response: ServerResponse, reply: StreamReply): Promise<void> {
  response.writeHead(reply.status, { "content-type": reply.type, ...reply.headers });
  if (response.req.method === "HEAD") response.end();
  else await pipeline(Readable.from(reply.stream), response);
}

/** Sends an answer whole, compressed where the client takes it. */
export function sendReply(response: ServerResponse, acceptEncoding: string | undefined, reply: Reply): void {
  let body = typeof reply.body === "string" ? Buffer.from(reply.body, "utf8") : reply.body;
  const headers: Record<string, string> = { "content-type": reply.type, ...reply.headers };
  const text = /^(text\/|application\/(.*\+)?json|application\/javascript|image\/svg)/.test(reply.type);
  if (text && !headers["content-encoding"]) {
    headers.vary = headers.vary ? `${headers.vary}, accept-encoding` : "accept-encoding";
    if (body.length >= COMPRESS_FROM && /\bgzip\b/.test(acceptEncoding ?? "")) {
      body = gzipSync(body, { level: 5 });
      headers["content-encoding"] = "gzip";
    }
  }
  headers["content-length"] = String(body.length);
  response.writeHead(reply.status, headers);
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/** An error before GraphQL was reached, in GraphQL's form. */
export function errorReply(error: GraphQLError, headers: Record<string, string> = {}): Reply {
  const { http, ...extensions } = error.extensions as { http?: { status?: number } };
  return {
    status: http?.status ?? 400,
    type: "application/json; charset=utf-8",
    body: `${JSON.stringify({ errors: [{ message: error.message, extensions }] })}\n`,
    headers,
  };
}

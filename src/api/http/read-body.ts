import type { IncomingMessage } from "node:http";
import { apiError } from "../errors/api-error.ts";

/** A request's body as text. Throws BODY_TOO_LARGE past `limit` bytes, without keeping more. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const tooLarge = () => apiError("BODY_TOO_LARGE", `The request's body is larger than ${limit} bytes.`, { limit });
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      request.resume();
      reject(tooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(tooLarge());
    });
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.once("error", reject);
  });
}

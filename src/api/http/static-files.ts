import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Reply } from "./reply.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

/** Files of a folder, read and compressed once; hashed names are kept by browsers for good. */
export class StaticFiles {
  readonly #folder: string;
  readonly #held = new Map<string, { plain: Buffer; gzip: Buffer | null }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get built(): boolean {
    return existsSync(join(this.#folder, "index.html"));
  }

  /** The file at a path under the folder, or null; no path leads out of it. */
  find(path: string, acceptEncoding: string | undefined): Reply | null {
    const name = normalize(path).replace(/^[/\\]+/, "");
    if (name.startsWith("..") || name.includes(`..${sep}`)) return null;
    const full = join(this.#folder, name);
    const type = TYPES[extname(full)];
    if (!type || !existsSync(full) || !statSync(full).isFile()) return null;
    let held = this.#held.get(full);
    if (!held) {
      const plain = readFileSync(full);
      held = { plain, gzip: plain.length > 1024 && !full.endsWith(".woff2") ? gzipSync(plain) : null };
      this.#held.set(full, held);
    }
    const zipped = held.gzip !== null && /\bgzip\b/.test(acceptEncoding ?? "");
    return {
      status: 200,
      type,
      body: zipped ? held.gzip! : held.plain,
      headers: {
        vary: "accept-encoding",
        "cache-control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        ...(zipped ? { "content-encoding": "gzip" } : { "content-encoding": "identity" }),
      },
    };
  }
}

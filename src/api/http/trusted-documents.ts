import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stripIgnoredCharacters } from "graphql";

/** Documents that a server answers when it answers no others: by their text or by the SHA-256 of it. */
export class TrustedDocuments {
  readonly #byHash = new Map<string, string>();

  constructor(sources: readonly string[]) {
    for (const source of sources) {
      parse(source);
      const plain = stripIgnoredCharacters(source);
      this.#byHash.set(createHash("sha256").update(plain).digest("hex"), source);
      this.#byHash.set(createHash("sha256").update(source).digest("hex"), source);
    }
  }

  /** Every .graphql file of a folder. */
  static fromFolder(folder: string): TrustedDocuments {
    const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
    return new TrustedDocuments(names.sort().map((name) => readFileSync(join(folder, name), "utf8")));
  }

  /** The trusted text that a request asks for, or null. */
  find(request: { query?: unknown; id?: unknown }): string | null {
    if (typeof request.id === "string") return this.#byHash.get(request.id.replace(/^sha256:/, "")) ?? null;
    if (typeof request.query !== "string") return null;
    try {
      const plain = stripIgnoredCharacters(request.query);
      return this.#byHash.get(createHash("sha256").update(plain).digest("hex")) ?? null;
    } catch {
      return null;
    }
  }
}

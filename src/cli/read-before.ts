import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { DocumentContribution } from "../domain/graph-model.ts";
import { packagePath } from "../domain/package-root.ts";

/** Where the build keeps what it read of the shipped seeds. */
export const READ_BEFORE = packagePath("dist", "seeds-read");

/** What reading depends on beside the bytes of a file: the compiled code and the tables. */
const DEPENDS_ON = [
  ...["domain", "text", "report", "extract", "resolve", "graph"].map((folder) => packagePath("dist", "src", folder)),
  packagePath("schema"),
];

function hashFolder(folder: string, hash: ReturnType<typeof createHash>): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) hashFolder(path, hash);
    else if (!entry.name.endsWith(".d.ts")) hash.update(entry.name).update(readFileSync(path));
  }
}

let fingerprint: string | null = null;

/** Changes whenever the same bytes may be read otherwise. */
function readingFingerprint(): string {
  if (fingerprint === null) {
    const hash = createHash("sha256");
    for (const folder of DEPENDS_ON) hashFolder(folder, hash);
    fingerprint = hash.digest("hex").slice(0, 16);
  }
  return fingerprint;
}

/** What tells a source file's bytes from others, cheapest first. */
function sourceName(bytes: Uint8Array): string {
  return `${bytes.length}-${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;
}

/** Name under which the contributions of a file of these bytes are kept: of its length, its hash, and what reading depends on. */
export function keptName(bytes: Uint8Array): string {
  return `${sourceName(bytes)}-${readingFingerprint()}.json.gz`;
}

/** Names of what the build has kept; none where this is not compiled code, or everything is to be read anew. */
function keptNames(): readonly string[] {
  if (!import.meta.url.endsWith(".js") || process.env.PLEDGEGRAPH_READ_ANEW === "1") return [];
  return existsSync(READ_BEFORE) ? readdirSync(READ_BEFORE) : [];
}

/** Null where the file cannot be read: reading it for its reports then says why. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/**
 * The contributions of a file that the build has read already (the shipped seeds), or null: reading is pure, so they are what
 * reading it again would give. A file of another length is not opened; code and tables are looked at only where its bytes
 * are kept. PLEDGEGRAPH_READ_ANEW=1 reads everything again.
 */
export function readBefore(file: string): DocumentContribution[] | null {
  const kept = keptNames();
  const length = statSync(file, { throwIfNoEntry: false })?.size;
  if (!kept.some((name) => name.startsWith(`${length}-`))) return null;
  const bytes = bytesOf(file);
  if (bytes === null || !kept.some((name) => name.startsWith(sourceName(bytes)))) return null;
  const name = keptName(bytes);
  if (!kept.includes(name)) return null;
  return JSON.parse(gunzipSync(readFileSync(join(READ_BEFORE, name))).toString("utf8")) as DocumentContribution[];
}

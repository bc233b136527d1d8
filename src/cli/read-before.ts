import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
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

/** Name under which the contributions of a file of these bytes are kept. */
export function keptName(bytes: Uint8Array): string {
  return `${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}-${readingFingerprint()}.json.gz`;
}

/**
 * The contributions of a file that the build has read already (the shipped seeds), or null: reading is pure, so they are what
 * reading it again would give. Compiled code only; PLEDGEGRAPH_READ_ANEW=1 reads everything again.
 */
export function readBefore(bytes: Uint8Array): DocumentContribution[] | null {
  if (!import.meta.url.endsWith(".js") || process.env.PLEDGEGRAPH_READ_ANEW === "1" || !existsSync(READ_BEFORE))
    return null;
  const path = join(READ_BEFORE, keptName(bytes));
  if (!existsSync(path)) return null;
  return JSON.parse(gunzipSync(readFileSync(path)).toString("utf8")) as DocumentContribution[];
}

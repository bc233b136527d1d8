import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PledgegraphError } from "../domain/pledgegraph-error.ts";

const READ = /\.(txt|md|html|htm|docx|pdf|csv)$/i;

/** A path that is not there, or that may not be looked into. */
class MissingPathError extends PledgegraphError {
  constructor(path: string, cause: unknown) {
    super("MISSING_PATH", `${path} cannot be opened`, {
      hint: "Check the path and the right to read it.",
      facts: { path },
      cause,
    });
  }
}

/** What a list of paths leads to. */
export interface WalkedPaths {
  /** Files in order: paths as given, within a folder sorted by name (by code unit), each file once. */
  readonly files: readonly string[];
  readonly missing: readonly MissingPathError[];
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/**
 * The files that paths lead to. A file named outright is always among them; a folder is walked, and of it only
 * .txt .md .html .htm .docx .pdf .csv are taken, README* and hidden files passed over.
 */
export function walkPaths(paths: readonly string[]): WalkedPaths {
  const files = new Set<string>();
  const missing: MissingPathError[] = [];
  const walk = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
    } catch (cause) {
      missing.push(new MissingPathError(folder, cause));
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) continue;
      const kind = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
      if (kind?.isDirectory() && !entry.isSymbolicLink()) walk(path);
      else if (kind?.isFile() && READ.test(entry.name) && !/^readme/i.test(entry.name)) files.add(path);
    }
  };
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) walk(path);
      else files.add(path);
    } catch (cause) {
      missing.push(new MissingPathError(path, cause));
    }
  }
  return { files: [...files], missing };
}

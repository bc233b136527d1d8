import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

const root = findRoot();

/** Absolute path of a file that ships with the package (`schema/…`, `cypher/…`, `seeds`), from source or build alike. */
export function packagePath(...parts: string[]): string {
  return join(root, ...parts);
}

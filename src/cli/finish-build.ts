/**
 * Last step of the build: makes the command executable (the compiler does not, and npx links a package that it met before
 * without doing so), reads the shipped seeds and keeps their contributions, so that the product starts at once.
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packagePath } from "../domain/package-root.ts";
import { contribute } from "../graph/contribution/contribute.ts";
import { extractFiles, leftOutLine } from "./extract-files.ts";
import { keptName, READ_BEFORE } from "./read-before.ts";
import { processTerminal } from "./terminal.ts";

chmodSync(packagePath("dist/src/cli/main.js"), 0o755);

rmSync(READ_BEFORE, { recursive: true, force: true });
mkdirSync(READ_BEFORE, { recursive: true });
for await (const { file, documents, leftOut } of extractFiles([packagePath("seeds")], processTerminal())) {
  if (leftOut.length > 0) throw new Error(leftOut.map(leftOutLine).join("\n"));
  const contributions = documents.map((document) => contribute(document));
  writeFileSync(join(READ_BEFORE, keptName(readFileSync(file))), gzipSync(JSON.stringify(contributions)));
}

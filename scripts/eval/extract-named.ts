import { outputName } from "../../src/cli/extract.ts";
import { extractFiles } from "../../src/cli/extract-files.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import type { ExtractedDocument } from "../../src/domain/extracted-document.ts";

const quiet: Terminal = { out: () => Promise.resolve(), say: (line) => console.error(line), progress: () => {} };

/** Every document of the paths by the name that `extract` gives its file. */
export async function extractNamed(paths: readonly string[]): Promise<Map<string, ExtractedDocument>> {
  const named = new Map<string, ExtractedDocument>();
  for await (const { file, documents } of extractFiles(paths, quiet)) {
    for (const document of documents) named.set(outputName(file, document.report.ordinal), document);
  }
  return named;
}

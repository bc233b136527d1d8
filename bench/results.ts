import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { packagePath } from "../src/domain/package-root.ts";

const FILE = packagePath("bench/RESULTS.md");
const HEAD =
  "# Measured\n\nWritten by the commands of `bench/`. Machines differ and are noisy: what counts are the ratios within one run.\n";

/** Prints a section and lays it into bench/RESULTS.md in place of the one of the same title. */
export function writeResults(title: string, lines: readonly string[]): void {
  const section = [`## ${title}`, "", `Node ${process.version}, ${cpus().length} cores.`, "", ...lines, ""].join("\n");
  console.log(section);
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : HEAD;
  const [head, ...sections] = text.split(/^(?=## )/m);
  const others = sections.filter((held) => !held.startsWith(`## ${title}\n`)).map((held) => `${held.trimEnd()}\n`);
  writeFileSync(FILE, [`${head!.trimEnd()}\n`, ...[...others, section].sort()].join("\n"));
}

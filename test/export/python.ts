import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { python, pythonRuns } from "./python-runs.ts";

export const hasPython = pythonRuns("import networkx, rdflib, openpyxl, pyarrow");
if (!hasPython)
  console.warn(
    "Skipped: exports opened by Python. pip install networkx rdflib openpyxl pyarrow, or set PLEDGEGRAPH_PYTHON.",
  );

/** What Python's readers find in an exported file. */
export function readWithPython(format: string, file: string): unknown {
  const script = fileURLToPath(new URL("./read-with-python.py", import.meta.url));
  return JSON.parse(execFileSync(python, [script, format, file], { encoding: "utf8", maxBuffer: 1 << 28 }));
}

import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const python = process.env.PLEDGEGRAPH_PYTHON ?? "python3";
const needs = "import networkx, rdflib, openpyxl, pyarrow";
const found = spawnSync(python, ["-c", needs], { stdio: "ignore" }).status === 0;
if (!found) {
  if (process.env.PLEDGEGRAPH_REQUIRE?.includes("python")) throw new Error(`${python} cannot "${needs}".`);
  console.warn(
    "Skipped: exports opened by Python. pip install networkx rdflib openpyxl pyarrow, or set PLEDGEGRAPH_PYTHON.",
  );
}

export const hasPython = found;

/** What Python's readers find in an exported file. */
export function readWithPython(format: string, file: string): unknown {
  const script = fileURLToPath(new URL("./read-with-python.py", import.meta.url));
  return JSON.parse(execFileSync(python, [script, format, file], { encoding: "utf8", maxBuffer: 1 << 28 }));
}

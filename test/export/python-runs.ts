import { spawnSync } from "node:child_process";

export const python = process.env.PLEDGEGRAPH_PYTHON ?? "python3";

/** Whether there is a Python that runs this code. Throws where there is none and PLEDGEGRAPH_REQUIRE says that there must be. */
export function pythonRuns(code: string): boolean {
  const runs = spawnSync(python, ["-c", code], { stdio: "ignore" }).status === 0;
  if (!runs && process.env.PLEDGEGRAPH_REQUIRE?.includes("python")) throw new Error(`${python} cannot "${code}".`);
  return runs;
}

import { execFileSync } from "node:child_process";
import { packagePath } from "../../src/domain/package-root.ts";

/**
 * Trains every classifier that ships, one after the other, with the options given.
 * usage: npm run train -- --texts FOLDER     (the folder of the texts that scripts/train/further names)
 */
for (const list of ["enterprises", "projects", "strategies"])
  execFileSync(
    process.execPath,
    [...process.execArgv, packagePath("scripts", "train", `${list}.ts`), ...process.argv.slice(2)],
    {
      stdio: "inherit",
    },
  );

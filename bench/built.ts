import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { packagePath } from "../src/domain/package-root.ts";

/** A module of src as `npm run build` compiles it: what runs the TypeScript itself wraps each function, which costs a tenth. */
export const built = async <M>(name: string): Promise<M> =>
  (await import(pathToFileURL(packagePath("dist", "src", `${name}.js`)).href)) as M;

/** The five files of the seeds. */
export const seedFiles = readdirSync(packagePath("seeds"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, bytes: readFileSync(packagePath("seeds", name)) }));

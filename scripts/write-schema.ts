import { readFileSync, writeFileSync } from "node:fs";
import { errorsPage } from "../src/api/errors/errors-page.ts";
import { schemaText } from "../src/api/schema.ts";
import { packagePath } from "../src/domain/package-root.ts";

/** Writes what the code says of the API; with `--check`, exits with 1 where that is not what is written down. */
const pages = [
  ["schema/schema.graphql", schemaText()],
  ["docs/errors.md", errorsPage()],
] as const;
for (const [path, text] of pages) {
  const file = packagePath(path);
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`${path} is not what the code says: npm run sdl`);
    process.exitCode = 1;
  }
}

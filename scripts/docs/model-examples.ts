import { readFile, writeFile } from "node:fs/promises";
import { packagePath } from "../../src/domain/package-root.ts";
import { withModelExamples } from "./model-page.ts";

/** Writes the examples of docs/model.md, between its marks. */
const page = packagePath("docs", "model.md");
await writeFile(page, await withModelExamples(await readFile(page, "utf8")));

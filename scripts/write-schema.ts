import { writeFileSync } from "node:fs";
import { errorsPage } from "../src/api/errors/errors-page.ts";
import { schemaText } from "../src/api/schema.ts";
import { packagePath } from "../src/domain/package-root.ts";

writeFileSync(packagePath("schema", "schema.graphql"), schemaText());
writeFileSync(packagePath("docs", "errors.md"), errorsPage());

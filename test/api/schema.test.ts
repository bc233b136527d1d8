import { readFileSync } from "node:fs";
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { errorsPage } from "../../src/api/errors/errors-page.ts";
import { apiSchema, schemaText } from "../../src/api/schema.ts";
import { packagePath } from "../../src/domain/package-root.ts";

const WRITE = "run `npm run sdl`";

describe("schema", () => {
  it("is the one that is written down", () => {
    expect(readFileSync(packagePath("schema", "schema.graphql"), "utf8"), WRITE).toBe(schemaText());
    expect(readFileSync(packagePath("docs", "errors.md"), "utf8"), WRITE).toBe(errorsPage());
  });

  it("describes every type, field, argument and value", () => {
    const bare: string[] = [];
    const look = (name: string, description: string | null | undefined) => {
      if (!description || description.trim().length < 2) bare.push(name);
    };
    for (const type of Object.values(apiSchema().getTypeMap())) {
      if (type.name.startsWith("__") || ["String", "Int", "Float", "Boolean", "ID"].includes(type.name)) continue;
      if (type.name !== "Query") look(type.name, type.description);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          look(`${type.name}.${field.name}`, field.description);
          for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument.description);
        }
      }
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
      }
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    }
    expect(bare).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import { nodeLink } from "../../src/web/start/node-link.ts";

const schema = buildSchema(readFileSync(packagePath("schema", "schema.graphql"), "utf8"));

describe("the address of a node in the playground", () => {
  it("asks a valid question of every kind that the search finds", () => {
    const kinds = ["Report", "Jurisdiction", "Enterprise", "Project", "PolicyTheme", "Strategy", "Indicator"];
    for (const kind of kinds) {
      const address = new URL(nodeLink(kind, 'a"b/华为', "en"), "http://localhost");
      const query = address.searchParams.get("query")!;
      expect(validate(schema, parse(query)), kind).toEqual([]);
      expect(query).toContain('(id: "a\\"b/华为")');
      expect(address.searchParams.get("lang")).toBe("en");
    }
  });
});

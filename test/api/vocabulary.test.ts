import { describe, expect, it } from "vitest";
import { VOCABULARIES } from "../../src/domain/vocabulary-table.ts";
import { NODE_KINDS, RELATION_TYPES } from "../../src/graph/kinds.ts";

describe("closed vocabularies", () => {
  it("have each value once, with Chinese, English and a meaning", () => {
    expect(VOCABULARIES.size).toBeGreaterThan(20);
    for (const [name, terms] of VOCABULARIES) {
      expect(new Set(terms.map((term) => term.name)).size, name).toBe(terms.length);
      expect(new Set(terms.map((term) => term.value)).size, name).toBe(terms.length);
      for (const term of terms) {
        expect(term.zh, `${name}.${term.name}`).toMatch(/\p{Script=Han}/u);
        expect(term.en, `${name}.${term.name}`).toMatch(/^[A-Za-z ,-]+$/);
        expect(term.description.length, `${name}.${term.name}`).toBeGreaterThan(3);
      }
    }
  });

  it("name every kind of node and every type of relation", () => {
    const values = (name: string) => VOCABULARIES.get(name)!.map((term) => term.value);
    expect(values("NodeKind").sort()).toEqual([...NODE_KINDS].sort());
    expect(values("RelationType").sort()).toEqual([...RELATION_TYPES].sort());
  });
});

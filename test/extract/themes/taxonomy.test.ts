import { describe, expect, it } from "vitest";
import { domainOf, parseTaxonomy, themeTaxonomy, topDomains } from "../../../src/extract/themes/taxonomy.ts";

const DOMAINS =
  "economy investment industry digital innovation agriculture tourism consumption opening business_environment reform finance transport urban energy ecology education health employment welfare safety governance government defence";

describe("the theme taxonomy", () => {
  const concepts = themeTaxonomy();

  it("has the 24 top domains in their order and at least 140 concepts under them", () => {
    expect(topDomains()).toEqual(DOMAINS.split(" "));
    expect(concepts.length - 24).toBeGreaterThanOrEqual(140);
  });

  it("has unique ids, both labels, a definition and a source in every row", () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    for (const concept of concepts) {
      expect(concept.id).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const cell of [concept.prefLabelZh, concept.prefLabelEn, concept.definition, concept.source])
        expect(cell, concept.id).not.toBe("");
    }
  });

  it("leads every concept to a top domain", () => {
    const domains = new Set(topDomains());
    for (const { id } of concepts) expect(domains.has(domainOf(id) ?? ""), id).toBe(true);
  });

  it("gives no label to two concepts", () => {
    const owners = new Map<string, string>();
    for (const { id, prefLabelZh, altLabels } of concepts)
      for (const label of [prefLabelZh, ...altLabels]) {
        expect(owners.get(label) ?? id, label).toBe(id);
        owners.set(label, id);
      }
  });

  it("refuses a row that lacks a cell", () => {
    expect(() => parseTaxonomy("head\nroads\t公路\tRoads\n")).toThrow(/roads/);
  });
});

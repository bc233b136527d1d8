import { describe, expect, it } from "vitest";
import { foldForm } from "../../../src/extract/strategies/folded-text.ts";
import {
  parseRegistry,
  registryStrategy,
  statedLevel,
  strategyRegistry,
} from "../../../src/extract/strategies/registry.ts";
import { themeTaxonomy } from "../../../src/extract/themes/taxonomy.ts";
import { readDivisionTable } from "../../../src/resolve/division-table.ts";
import { regions } from "../../../src/resolve/region-table.ts";

describe("the strategy registry", () => {
  const rows = strategyRegistry();

  it("has more than 600 strategies with unique slugs, names in both languages, and a source each", () => {
    expect(rows.length).toBeGreaterThan(600);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.id).toMatch(/^[a-z0-9][a-z0-9+-]*$/);
      for (const cell of [row.nameZh, row.nameEn, row.source]) expect(cell, row.id).not.toBe("");
      expect(row.forms.length, row.id).toBeGreaterThan(0);
    }
  });

  it("gives no form to two strategies", () => {
    const owners = new Map<string, string>();
    for (const { id, forms } of rows)
      for (const form of forms.map(foldForm)) {
        expect(owners.get(form) ?? id, form).toBe(id);
        owners.set(form, id);
      }
  });

  it("knows every level, owner, region and theme that it names", () => {
    const themes = new Set(themeTaxonomy().map(({ id }) => id));
    const places = new Set([...readDivisionTable(), ...regions()].map(({ id }) => id));
    for (const { id, level, owner, covers, themes: concerns, since } of rows) {
      expect(["NATIONAL", "REGIONAL", "PROVINCIAL", "PREFECTURE", "COUNTY"], id).toContain(level);
      for (const place of owner === null ? covers : [owner, ...covers])
        expect(places.has(place), `${id} ${place}`).toBe(true);
      for (const theme of concerns) expect(themes.has(theme), `${id} ${theme}`).toBe(true);
      if (since !== null) expect(since, id).toBeGreaterThan(1950);
    }
  });

  it("states a regional strategy as national unless a province owns it", () => {
    expect(statedLevel(registryStrategy("western-development")!)).toBe("NATIONAL");
    expect(statedLevel(registryStrategy("zhejiang-88")!)).toBe("PROVINCIAL");
    expect(statedLevel({ ...registryStrategy("western-development")!, owner: "cn-510000" })).toBe("PROVINCIAL");
  });

  it("refuses a row that lacks a cell", () => {
    expect(() => parseRegistry("head\nsome-plan\t某计划\n")).toThrow(/some-plan/);
  });
});

import { describe, expect, it } from "vitest";
import { INDICATORS, indicatorNamed } from "../../../src/extract/figures/indicator-lexicon.ts";

const GUIDELINES =
  "gdp budget_revenue tax_revenue fixed_investment industrial_investment industrial_output industrial_value_added service_value_added agricultural_output construction_output retail_sales trade_total exports fdi inward_investment income_all income_urban income_rural grain_output urban_new_jobs unemployment_rate cpi pm25 good_air_days urbanization_rate tourism_revenue tourist_visits deposits_loans new_market_entities rd_spending high_tech_firms projects_signed projects_started market_entities energy_intensity";

describe("schema/indicators.tsv", () => {
  it("holds the 35 of the guidelines and at least 60 more, ids once", () => {
    const ids = INDICATORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(INDICATORS.filter(({ guideline }) => guideline).map(({ id }) => id)).toEqual(GUIDELINES.split(" "));
    expect(INDICATORS.filter(({ guideline }) => !guideline).length).toBeGreaterThanOrEqual(60);
  });
  it("gives every row names, unit, family, good side and source", () => {
    for (const entry of INDICATORS) {
      expect(entry.nameZh && entry.nameEn && entry.unit && entry.family && entry.theme && entry.source).toBeTruthy();
      expect(["more", "less", "none"]).toContain(entry.goodSide);
    }
  });
  it("knows each by its own name", () => {
    for (const entry of INDICATORS.filter(({ guideline }) => guideline)) {
      const found = indicatorNamed(entry.nameZh);
      expect(found?.id, entry.nameZh).toBe(entry.id);
    }
  });
  it("never takes what it must not be taken for", () => {
    for (const entry of INDICATORS)
      for (const other of entry.notTakenFor) expect(indicatorNamed(other)?.id, other).not.toBe(entry.id);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dice, matchRows } from "../../scripts/eval/match.ts";
import { type AnnotatedReport, emptyScores, figuresOf, scoreReport } from "../../scripts/eval/score.ts";

const gold = JSON.parse(
  readFileSync(new URL("../gold/reports/003_3995b373fa6e6aa5.02.json", import.meta.url), "utf8"),
) as AnnotatedReport;

describe("scoring", () => {
  it("gives a report scored against itself full marks", () => {
    const scores = emptyScores();
    scoreReport("self", gold, gold, scores);
    for (const list of ["places", "enterprises", "projects", "strategies", "indicators", "commitments"] as const) {
      expect(figuresOf(scores[list]).f1, list).toBeCloseTo(1, 9);
    }
    expect(figuresOf(scores.metadata).f1).toBeCloseTo(1, 9);
    expect(figuresOf(scores.evidence).f1, "no text, no evidence").toBe(0);
  });

  it("counts every row of a missing report as missed", () => {
    const scores = emptyScores();
    scoreReport("missing", gold, null, scores);
    expect(scores.places).toEqual({ truePositives: 0, falsePositives: 0, falseNegatives: gold.places.length });
  });

  it("matches a short form that the long one contains, places only without their suffix", () => {
    expect(matchRows("enterprises", [{ name: "金凯生科" }], [{ name: "金凯（辽宁）生命科技股份有限公司" }])).toEqual(
      [],
    );
    expect(matchRows("enterprises", [{ name: "城投集团" }], [{ name: "城投公司" }])).toEqual([[0, 0]]);
    expect(matchRows("places", [{ name: "辽宁省" }], [{ name: "辽宁" }])).toEqual([[0, 0]]);
    expect(matchRows("places", [{ name: "阜新市" }], [{ name: "阜新蒙古族自治县" }])).toEqual([]);
  });

  it("asks of an indicator that every field be equal, of a commitment value, unit and wording", () => {
    const row = { indicator: "gdp", modality: "ACTUAL", year: 2023, measure: "LEVEL", value: 190 };
    expect(matchRows("indicators", [row], [{ ...row, value: 190.0 }])).toHaveLength(1);
    expect(matchRows("indicators", [row], [{ ...row, year: 2022 }])).toHaveLength(0);
    const promise = { object: "高标准农田", text: "建设高标准农田34万亩", value: 34, unit: "万亩" };
    expect(matchRows("commitments", [promise], [{ ...promise, text: "高标准农田34万亩" }])).toHaveLength(1);
    expect(matchRows("commitments", [promise], [{ ...promise, unit: "亩" }])).toHaveLength(0);
  });

  it("computes dice over bags of bigrams", () => {
    expect(dice("乡村振兴", "乡村全面振兴")).toBeCloseTo(0.5, 9);
    expect(dice("a", "a")).toBe(1);
  });
});

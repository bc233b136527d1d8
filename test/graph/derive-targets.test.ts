import { describe, expect, it } from "vitest";
import type { NodeProperties } from "../../src/domain/graph-model.ts";
import type { PlaceRecord, ReportRecord } from "../../src/graph/derive/place-record.ts";
import { targetsAbove } from "../../src/graph/derive/targets-above.ts";
import { node } from "./sample-graph.ts";

type Target = Partial<NodeProperties["Commitment"]> & { readonly scope?: string };

function report(
  id: string,
  targets: readonly Target[],
  kind: ReportRecord["kind"] = "GOVERNMENT_WORK_REPORT",
): ReportRecord {
  const commitments = targets.map(({ scope, ...properties }, at) => ({
    node: node("Commitment", `${id}/${at}`, {
      indicator: "gdp",
      measure: "GROWTH",
      dueYear: 2013,
      baseUnit: "percent",
      ...properties,
    }),
    wording: "",
    scope: scope ?? null,
  }));
  return { id, kind, planYear: 2013, reviewYears: [2012], whole: true, readShare: 1000, commitments, observations: [] };
}

function under(own: readonly Target[], above: readonly ReportRecord[]) {
  const place: PlaceRecord = { place: "county", reports: [report("own", own)] };
  const city: PlaceRecord = { place: "city", reports: above };
  return targetsAbove(place, (year) => (year === 2013 ? city : null)).map(
    ({ from, to, properties }) => `${from.id} ${to.id} ${properties.addOn}`,
  );
}

describe("targets under those of the level above", () => {
  it("say by how many points they exceed them", () => {
    expect(under([{ base: "10" }], [report("city", [{ base: "9.5" }])])).toEqual(["own/0 city/0 0.5"]);
    expect(under([{ base: "7" }], [report("city", [{ base: "7.25" }])])).toEqual(["own/0 city/0 -0.25"]);
  });

  it("compare the lower end of a range or the floor of two goals", () => {
    expect(under([{ form: "RANGE", baseLow: "5" }], [report("city", [{ base: "4.5" }])])).toEqual(["own/0 city/0 0.5"]);
  });

  it("give no difference of amounts, and none where there is no number", () => {
    const amount = { measure: "LEVEL" as const, baseUnit: "person", base: "8000" };
    expect(under([amount], [report("city", [{ ...amount, base: "100000" }])])).toEqual(["own/0 city/0 null"]);
    expect(under([{ base: null }], [report("city", [{ base: "8" }])])).toEqual(["own/0 city/0 null"]);
  });

  it("need the same indicator, measure, year and horizon, and the whole place", () => {
    const above = [report("city", [{ base: "8" }])];
    expect(under([{ base: "8", indicator: "exports" }], above)).toEqual([]);
    expect(under([{ base: "8", measure: "LEVEL" }], above)).toEqual([]);
    expect(under([{ base: "8", dueYear: 2014 }], above)).toEqual([]);
    expect(under([{ base: "8", horizon: "FIVE_YEAR_PLAN" }], above)).toEqual([]);
    expect(under([{ base: "8", scope: "区本级" }], above)).toEqual([]);
    expect(under([{ base: "8", scope: "可比口径" }], above)).toEqual(["own/0 city/0 0"]);
    expect(under([{ base: "8", indicator: null, object: "公园" }], above)).toEqual([]);
  });

  it("take the government work report of the level above first", () => {
    const above = [report("a-plan", [{ base: "8" }], "DEVELOPMENT_PLAN_REPORT"), report("b-work", [{ base: "9" }])];
    expect(under([{ base: "10" }], above)).toEqual(["own/0 b-work/0 1"]);
  });
});

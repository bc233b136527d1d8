import { describe, expect, it } from "vitest";
import type { NodeProperties } from "../../src/domain/graph-model.ts";
import type { PlaceRecord, ReportRecord } from "../../src/graph/derive/place-record.ts";
import { progressTowards } from "../../src/graph/derive/progress-towards.ts";
import { settlements } from "../../src/graph/derive/settlements.ts";
import { silentOutcome } from "../../src/graph/outcome-on-reading.ts";
import { node } from "./sample-graph.ts";

type Promised = Partial<NodeProperties["Commitment"]>;
type Stated = Partial<NodeProperties["Observation"]>;

function report(
  id: string,
  reviewYear: number,
  facts: { promises?: Promised[]; states?: Stated[] } & Partial<ReportRecord> = {},
): ReportRecord {
  const { promises = [], states = [], ...more } = facts;
  const commitments = promises.map((properties, at) => ({
    node: node("Commitment", `${id}/c${at}`, {
      indicator: "gdp",
      measure: "GROWTH",
      baseUnit: "percent",
      ...properties,
    }),
    wording: "",
    scope: null,
  }));
  const observations = states.map((properties, at) => ({
    node: node("Observation", `${id}/o${at}`, {
      indicator: "gdp",
      measure: "GROWTH",
      baseUnit: "percent",
      ...properties,
    }),
    wording: "",
    scope: null,
  }));
  const kind = "GOVERNMENT_WORK_REPORT";
  return {
    id,
    kind,
    planYear: reviewYear + 1,
    reviewYears: [reviewYear],
    whole: true,
    readShare: 1000,
    commitments,
    observations,
    ...more,
  };
}

const SIDES = new Map([["gdp", "more" as const]]);

function verdicts(...reports: ReportRecord[]): string[] {
  const record: PlaceRecord = { place: "p", reports };
  return settlements(record, SIDES).map(
    ({ from, properties }) => `${from.id} ${properties.verdict} ${properties.margin}`,
  );
}

const promise = { base: "8", dueYear: 2021 };
const first = report("a", 2020, { promises: [promise] });

describe("which report settles a promise", () => {
  it("is one whose review year is the due year, by the value of that year", () => {
    expect(verdicts(first, report("b", 2021, { states: [{ base: "8.5", year: 2021 }] }))).toEqual([
      "b/o0 EXCEEDED 0.5",
    ]);
    expect(verdicts(first, report("b", 2022, { states: [{ base: "8.5", year: 2021 }] }))).toEqual([]);
    expect(verdicts(first, report("b", 2021, { states: [{ base: "8.5", year: 2020 }] }))).toEqual([]);
  });

  it("is one of the same kind first, final before estimated, and one that decides", () => {
    const plan = report("b", 2021, { kind: "DEVELOPMENT_PLAN_REPORT", states: [{ base: "7", year: 2021 }] });
    const work = report("c", 2021, {
      states: [
        { base: "8.5", year: 2021, estimated: true },
        { base: "8", year: 2021 },
      ],
    });
    expect(verdicts(first, plan, work)).toEqual(["c/o1 MET 0"]);
    const vague = report("c", 2021, { states: [{ base: "7", form: "FLOOR", year: 2021 }] });
    expect(verdicts(first, plan, vague)).toEqual(["b/o0 MISSED -1"]);
    expect(verdicts(first, vague)).toEqual(["c/o0 UNKNOWN -1"]);
  });

  it("speaks of the same measure and of the whole place", () => {
    expect(verdicts(first, report("b", 2021, { states: [{ base: "8", year: 2021, measure: "LEVEL" }] }))).toEqual([]);
    expect(verdicts(first, report("b", 2021, { states: [{ base: "8", year: 2021, of: "高新区" }] }))).toEqual([]);
  });

  it("counts the same thing whatever the verb", () => {
    const thing = {
      indicator: null,
      object: "打造美丽宜居村",
      measure: "LEVEL" as const,
      base: "36",
      baseUnit: "item:个",
      dueYear: 2021,
    };
    const done = { ...thing, object: "美丽宜居村建设", base: "40", year: 2021 };
    expect(verdicts(report("a", 2020, { promises: [thing] }), report("b", 2021, { states: [done] }))).toEqual([
      "b/o0 EXCEEDED 4",
    ]);
  });
});

describe("a counted thing of vague words", () => {
  const promised = { indicator: null, measure: "LEVEL" as const, base: "20", baseUnit: "item:个", dueYear: 2021 };
  it("is not held against another, and its silence says nothing", () => {
    for (const object of ["总投资", "续建项目", "竣工项目", "主营业务收入"]) {
      const own = report("a", 2020, { promises: [{ ...promised, object }] });
      const later = report("b", 2021, { states: [{ ...promised, object, year: 2021 }] });
      expect(verdicts(own, later)).toEqual([]);
      const record = { place: "p", reports: [own, later] };
      expect(silentOutcome(record, own, own.commitments[0]!, "more").status).toBe("UNKNOWN");
    }
  });
});

describe("a promise that no value settles", () => {
  const of = (...reports: ReportRecord[]) =>
    silentOutcome({ place: "p", reports: [first, ...reports] }, first, first.commitments[0]!, "more").status;

  it("is open until a report reviews its year, unknown when only later ones do", () => {
    expect(of()).toBe("OPEN");
    expect(of(report("b", 2020))).toBe("OPEN");
    expect(of(report("b", 2022))).toBe("UNKNOWN");
  });

  it("is unreported where the report was read and is silent, else unknown", () => {
    expect(of(report("b", 2021))).toBe("UNREPORTED");
    expect(of(report("b", 2021, { readShare: 200 }))).toBe("UNKNOWN");
    expect(of(report("b", 2021, { whole: false }))).toBe("UNKNOWN");
    expect(of(report("b", 2021, { states: [{ base: "8", year: 2021, measure: "LEVEL" }] }))).toBe("UNKNOWN");
    const action = report("x", 2020, { promises: [{ kind: "ACTION", indicator: null, dueYear: 2021 }] });
    const record = { place: "p", reports: [action, report("b", 2021)] };
    expect(silentOutcome(record, action, action.commitments[0]!, "more").status).toBe("UNKNOWN");
  });
});

describe("a five-year goal on its way", () => {
  const goal = (properties: Promised, states: Stated[]) => {
    const own = report("a", 2020, { promises: [{ horizon: "FIVE_YEAR_PLAN", dueYear: 2025, ...properties }] });
    const record = { place: "p", reports: [own, report("b", 2022, { states })] };
    return progressTowards(record, own.commitments[0]!, "more");
  };

  it("of average growth stands beside the mean of the yearly rates", () => {
    const average = { measure: "GROWTH_AVG" as const, base: "8" };
    const rates = (...bases: string[]) => bases.map((base, at) => ({ base, year: 2021 + at }));
    expect(goal(average, rates("9", "9.5"))).toBe("AHEAD");
    expect(goal(average, rates("8.2", "7.9"))).toBe("ON_COURSE");
    expect(goal(average, rates("5", "6"))).toBe("BEHIND");
    expect(goal(average, [])).toBeNull();
  });

  it("of a level stands beside the straight way from the year before the plan", () => {
    const level = { measure: "LEVEL" as const, base: "200", baseUnit: "yuan" };
    const at = (year: number, base: string) => ({ measure: "LEVEL" as const, baseUnit: "yuan", year, base });
    expect(goal(level, [at(2020, "100"), at(2022, "160")])).toBe("AHEAD");
    expect(goal(level, [at(2020, "100"), at(2022, "141")])).toBe("ON_COURSE");
    expect(goal(level, [at(2020, "100"), at(2022, "120")])).toBe("BEHIND");
    expect(goal(level, [at(2022, "120")])).toBeNull();
  });

  it("is no matter of yearly targets", () => {
    expect(goal({ horizon: "YEAR", base: "8" }, [{ base: "8", year: 2021 }])).toBeNull();
  });
});

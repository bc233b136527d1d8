import { describe, expect, it } from "vitest";
import type { GoodSide } from "../../../src/resolve/outcome/judge-value.ts";
import { averageProgress, progressOf } from "../../../src/resolve/outcome/progress.ts";
import { settle } from "../../../src/resolve/outcome/settle.ts";
import { promised, reported } from "./stated.ts";

function verdict(promise: string, actual: string, goodSide: GoodSide = "more"): string {
  return settle(promised(promise), [reported(actual)], { goodSide, growth: null })!.verdict;
}

describe("a point", () => {
  it.each([
    ["6%", "6.05%", "MET"],
    ["6%", "5.95%", "MET"],
    ["6%", "6.06%", "EXCEEDED"],
    ["6%", "5.9%", "MISSED"],
    ["100亿元", "100.5亿元", "MET"],
    ["100亿元", "99.5亿元", "MET"],
    ["100亿元", "100.51亿元", "EXCEEDED"],
    ["100亿元", "99.4亿元", "MISSED"],
    ["34万亩", "340000亩", "MET"],
    ["36个", "37个", "EXCEEDED"],
  ])("%s, then %s", (promise, actual, expected) => expect(verdict(promise, actual)).toBe(expected));
});

describe("a point with 左右", () => {
  it.each([
    ["6%左右", "5.5%", "MET"],
    ["6%左右", "6.5%", "MET"],
    ["6%左右", "6.6%", "EXCEEDED"],
    ["6%左右", "5.4%", "MISSED"],
    ["约100亿元", "95亿元", "MET"],
    ["约100亿元", "106亿元", "EXCEEDED"],
    ["约100亿元", "94亿元", "MISSED"],
  ])("%s, then %s", (promise, actual, expected) => expect(verdict(promise, actual)).toBe(expected));
});

describe("bounds and ranges", () => {
  it.each([
    ["5%以上", "5%", "MET"],
    ["5%以上", "9%", "MET"],
    ["5%以上", "4.99%", "MISSED"],
    ["不低于200亿元", "199.9亿元", "MISSED"],
    ["5%—6%", "5.5%", "MET"],
    ["5%—6%", "6.1%", "EXCEEDED"],
    ["5%—6%", "4.9%", "MISSED"],
  ])("%s, then %s", (promise, actual, expected) => expect(verdict(promise, actual)).toBe(expected));
  it("以内 with less on the good side", () => {
    expect(verdict("控制在3.5%以内", "3.5%", "less")).toBe("MET");
    expect(verdict("控制在3.5%以内", "3.6%", "less")).toBe("MISSED");
  });
  it("less on the good side turns the point", () => {
    expect(verdict("4%", "3.5%", "less")).toBe("EXCEEDED");
    expect(verdict("4%", "4.2%", "less")).toBe("MISSED");
  });
  it("no good side: met or missed only", () => {
    expect(verdict("3%左右", "3.4%", "none")).toBe("MET");
    expect(verdict("3%左右", "1.2%", "none")).toBe("MISSED");
    expect(verdict("3%左右", "4.2%", "none")).toBe("MISSED");
  });
});

describe("floor and stretch", () => {
  const promise = promised("5.5%", { amount: { floor: "5.5", stretch: "6" } });
  it.each([
    ["5.4%", "MISSED"],
    ["5.5%", "MET"],
    ["5.9%", "MET"],
    ["6%", "EXCEEDED"],
  ])("%s", (actual, expected) =>
    expect(settle(promise, [reported(actual)], { goodSide: "more", growth: null })!.verdict).toBe(expected),
  );
});

describe("in step with the economy", () => {
  const relative = (wording: string) =>
    promised("5%", {
      wording,
      amount: { form: "RELATIVE", value: null, base: null, relativeTo: "gdp_growth", comparator: "~gdp" },
    });
  const against = (wording: string, actual: string, growth: string | null) =>
    settle(relative(wording), [reported(actual)], {
      goodSide: "more",
      growth: growth === null ? null : reported(growth),
    })!;
  it.each([
    ["与经济增长基本同步", "5.5%", "6%", "MET"],
    ["与经济增长基本同步", "5.4%", "6%", "MISSED"],
    ["不低于经济增速", "6%", "6%", "MET"],
    ["不低于经济增速", "5.9%", "6%", "MISSED"],
    ["高于经济增速", "5.8%", "6%", "MISSED"],
    ["与经济增长同步", "6.2%", null, "UNKNOWN"],
  ])("%s: %s beside %s", (wording, actual, growth, expected) =>
    expect(against(wording, actual, growth).verdict).toBe(expected),
  );
  it("a growth given as a bound decides only on one side", () => {
    expect(against("与经济增长同步", "5%", "6%以上").verdict).toBe("MISSED");
    expect(against("与经济增长同步", "7%", "6%以上").verdict).toBe("UNKNOWN");
  });
});

describe("an actual that is itself a bound", () => {
  it.each([
    ["100亿元", "突破120亿元", "EXCEEDED"],
    ["100亿元", "突破100亿元", "MET"],
    ["100亿元", "突破95亿元", "UNKNOWN"],
    ["5%以上", "超过6%", "MET"],
    ["5%以上", "超过4%", "UNKNOWN"],
    ["100亿元", "不超过90亿元", "MISSED"],
    ["5%—6%", "超过5%", "MET"],
  ])("%s, then %s", (promise, actual, expected) => expect(verdict(promise, actual)).toBe(expected));
});

describe("what cannot be compared", () => {
  const context = { goodSide: "more", growth: null } as const;
  it.each([
    ["measures", promised("6%"), reported("6%", { measure: "SHARE" })],
    ["units", promised("6万吨"), reported("6万亩")],
    ["currencies", promised("10亿元"), reported("10亿美元")],
    ["scopes", promised("6%"), reported("6%", { scope: "区本级" })],
    ["owners", promised("6%"), reported("6%", { of: "高新区" })],
    ["masked", promised("6亿元"), reported("XX亿元")],
  ])("%s", (_name, promise, actual) => expect(settle(promise, [actual], context)?.verdict).toBe("UNKNOWN"));
  it("同口径 and plain growth are one scope, and the reckoning says so", () => {
    const settled = settle(promised("6%", { scope: "同口径" }), [reported("6.5%")], context);
    expect(settled?.verdict).toBe("EXCEEDED");
    expect(settled?.arithmetic).toContain("同口径");
  });
  it("family of counts and areas are one", () => {
    expect(settle(promised("100户"), [reported("101家")], context)?.verdict).toBe("EXCEEDED");
    expect(settle(promised("1500亩"), [reported("1平方公里")], context)?.verdict).toBe("MET");
  });
  it("nothing stated is no settlement", () => expect(settle(promised("6%"), [], context)).toBeNull());
});

describe("which actual decides", () => {
  it("the first that decides, with margin and reckoning", () => {
    const settled = settle(promised("16.4亿元"), [reported("XX亿元"), reported("17亿元"), reported("10亿元")], {
      goodSide: "more",
      growth: null,
    });
    expect(settled).toMatchObject({ actual: 1, verdict: "EXCEEDED", margin: "60000000" });
    expect(settled?.arithmetic).toContain("1640000000");
  });
  it("margins of rates are in points", () =>
    expect(settle(promised("6%"), [reported("5.2%")], { goodSide: "more", growth: null })?.margin).toBe("-0.8"));
});

describe("goals of several years that are open", () => {
  const track = {
    goal: "200",
    dueYear: 2025,
    start: "100",
    startYear: 2020,
    nowYear: 2022,
    goodSide: "more",
    isRate: false,
  } as const;
  it.each([
    ["160", "AHEAD"],
    ["141", "ON_COURSE"],
    ["110", "BEHIND"],
  ])("%s of 200 after two of five years", (now, expected) => expect(progressOf({ ...track, now })).toBe(expected));
  it("says nothing without a good side or time", () => {
    expect(progressOf({ ...track, now: "140", goodSide: "none" })).toBeNull();
    expect(progressOf({ ...track, now: "140", nowYear: 2020 })).toBeNull();
  });
  it("averages", () => {
    expect(averageProgress("8", ["8.2", "7.9"], "more")).toBe("ON_COURSE");
    expect(averageProgress("8", ["10", "9.5"], "more")).toBe("AHEAD");
    expect(averageProgress("8", ["5"], "more")).toBe("BEHIND");
    expect(averageProgress("8", [], "more")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { FiguresRead } from "../../../src/extract/extractors.ts";
import { readFigures } from "../../../src/extract/figures/read-figures.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";
import { figuresOf, indicatorLines, NO_ISSUER } from "./figures-of.ts";

/** Figures of a passage of a province's report. */
function ofProvince(text: string): FiguresRead {
  const reading = readFragment(text, { role: "REVIEW", year: 2024 });
  return readFigures({ ...reading, report: { ...reading.report, level: "PROVINCE" } }, NO_ISSUER);
}

/** `of value` of every reported figure that is not the issuer's as a whole. */
const others = (text: string): string[] =>
  ofProvince(text)
    .observations.filter(({ of }) => of !== null)
    .map(({ of, value }) => `${of} ${value}`);

describe("figures of another than the issuer", () => {
  it.each([
    ["生产建设兵团经济平稳发展。完成生产总值420亿元，增长9%。", ["兵团 420", "兵团 9"]],
    ["各位代表！过去一年，新疆生产建设兵团深化改革。固定资产投资260亿元。", ["兵团 260"]],
    ["云川新区战略地位进一步提升，实现生产总值85亿元。", ["新区 85"]],
    ["25个县（市）工业增加值180亿元、财政一般预算收入62亿元，分别增长11%、18%。", ["25个县 62", "25个县 18"]],
    ["库区12个重点县经济增长加快，农民人均纯收入达到2100元。", ["12个重点县 2100"]],
    ["示范区起步良好，一般公共预算收入增长21%。", ["示范区 21"]],
    ["民营经济增加值增长8%、出口增长12%。", ["民营经济 12"]],
    ["县（市）级财政收入增幅达到6%。", ["县级 6"]],
  ])("%s", (text, expected) => {
    expect(others(text)).toEqual(expected);
    expect(ofProvince(text).indicators).toEqual([]);
  });
  it.each([
    ["25个重点项目开工，全省固定资产投资增长9%。"],
    ["县级以上城市污水处理率达到92%。"],
    ["加快工业园区建设，完成工业投资320亿元。"],
  ])("not %s", (text) => expect(others(text)).toEqual([]));
});

describe("points are no growth of an amount", () => {
  it.each([["社会消费品零售总额增速提高1.2个百分点。"], ["工业拉动全市经济增长3.6个百分点。"]])("%s", (text) =>
    expect(indicatorLines(text, "REVIEW")).toEqual([]),
  );
  it("but of a rate they are its change", () =>
    expect(indicatorLines("城镇化率提高1.2个百分点。", "REVIEW")).toHaveLength(1));
});

describe("分别 over fewer names than figures", () => {
  it("finds both in the segment before", () =>
    expect(
      figuresOf("城镇居民人均可支配收入和农民人均纯收入，分别增加860元和540元。", "REVIEW").observations.map(
        ({ object, value }) => `${object} ${value}`,
      ),
    ).toEqual(["城镇居民人均可支配收入增加 860", "农民人均纯收入增加 540"]));
  it("gives no indicator two values", () =>
    expect(
      indicatorLines("新登记市场主体1.2万户，分别增长14%和9%。", "REVIEW").filter((line) => line.includes("GROWTH")),
    ).toEqual(["new_market_entities ACTUAL 2023 GROWTH 14 % ="]));
});

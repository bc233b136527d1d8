import { describe, expect, it } from "vitest";
import { readFigures } from "../../../src/extract/figures/read-figures.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";
import { commitmentLines, figuresOf, indicatorLines, NO_ISSUER } from "./figures-of.ts";

const stated = (text: string): string[] =>
  figuresOf(text, "REVIEW").observations.map((row) => [row.object, row.value, row.year].join(" "));

describe("a year named as the outset of a change or of a span is not the figure's", () => {
  it.each([
    [
      "地区生产总值从2018年的205亿元增加到318亿元，年均增长7.2%。",
      ["gdp ACTUAL 2023 LEVEL 318 亿元 =", "gdp ACTUAL 2023 GROWTH_AVG 7.2 % ="],
    ],
    ["城镇化率由2018年的46.2%提高到52.5%。", ["urbanization_rate ACTUAL 2023 LEVEL 52.5 % ="]],
    ["2019年以来城镇新增就业2.6万人。", []],
    ["固定资产投资年均增长9%，其中2020年以来年均增长11%。", ["fixed_investment ACTUAL 2023 GROWTH_AVG 9 % ="]],
    [
      "经济总量2018年跨过2000亿元，2022年达到2650亿元。",
      ["gdp ACTUAL 2018 LEVEL 2000 亿元 >=", "gdp ACTUAL 2022 LEVEL 2650 亿元 ="],
    ],
    [
      "社会消费品零售总额在2022年增长8.1%的基础上，又增长6.4%。",
      ["retail_sales ACTUAL 2022 GROWTH 8.1 % =", "retail_sales ACTUAL 2023 GROWTH 6.4 % ="],
    ],
  ])("%s", (text, expected) => expect(indicatorLines(text, "REVIEW")).toEqual(expected));

  it("since a year", () =>
    expect(stated("2019年新农合开展以来，兑付补偿资金1.4亿元。2020年以来建成公路82公里。")).toEqual([
      "兑付补偿资金 1.4 2019",
      "2020年以来建成公路 82 2023",
    ]));
});

describe("changes over years are no year's growth", () => {
  it.each([
    ["单位GDP能耗五年下降16.2%。"],
    ["单位GDP能耗累计下降14.8%。"],
    ["“十二五”期间城镇居民人均可支配收入增长62%。"],
    ["五年完成固定资产投资1.4万亿元。"],
    ["固定资产投资五年共达9600亿元。"],
    ["城镇居民人均可支配收入和农村居民人均可支配收入相当于全国的84%和90%。"],
  ])("%s", (text) => expect(indicatorLines(text, "REVIEW")).toEqual([]));
  it("a fall two years running is", () =>
    expect(indicatorLines("单位GDP能耗连续两年下降4%。", "REVIEW")).toHaveLength(1));
});

describe("five years' jobs", () => {
  const passage = "五年来，我们着力改善民生。民生支出占比超过八成。城镇新增就业31.5万人。";
  it("in a paragraph on five years are their sum", () =>
    expect(figuresOf(passage, "REVIEW").observations.at(-1)).toMatchObject({ value: 31.5, scope: "五年来" }));
  it("are the year's once it is named", () =>
    expect(indicatorLines(passage.replace("城镇", "去年，城镇"), "REVIEW")).toContain(
      "urban_new_jobs ACTUAL 2023 LEVEL 31.5 万人 =",
    ));
});

describe("goals", () => {
  it.each([
    ["力争三年内建成高标准农田18万亩。", "建成高标准农田 18 万亩 = 2026"],
    ["用两年时间改造老旧管网120公里。", "改造老旧管网 120 公里 = 2025"],
    ["从今年起三年内，每年安排专项资金2000万元。", "安排专项资金 2000 万元 = 2024"],
  ])("%s", (text, expected) => expect(commitmentLines(text)).toEqual([expected]));

  it("within some years are of what the sentence speaks of", () =>
    expect(indicatorLines("地区生产总值增长6%以上，力争三年内突破200亿元。", "PLAN")).toEqual([
      "gdp TARGET 2024 GROWTH 6 % >=",
      "gdp TARGET 2026 LEVEL 200 亿元 >=",
    ]));

  it("of a later year hold to the end of their paragraph", () => {
    const text =
      "主要目标：综合实力显著增强。到2028年，地区生产总值达到480亿元。城镇居民人均可支配收入达到5.2万元。\n城镇新增就业6000人。";
    const rows = readFigures(readFragment(text, { role: "PLAN", year: 2024 }), NO_ISSUER).indicators;
    expect(rows.map(({ indicator, year }) => `${indicator} ${year}`)).toEqual([
      "gdp 2028",
      "income_urban 2028",
      "urban_new_jobs 2024",
    ]);
  });
  it.each([
    ["经济社会发展的主要预期目标是：地区生产总值增长7.5%。", "gdp TARGET 2024 GROWTH 7.5 % ="],
    ["地区生产总值年均增长8%，到2028年力争达到600亿元。", "gdp TARGET 2028 LEVEL 600 亿元 ="],
  ])("are none of the year reviewed where they stand beside it: %s", (text, line) =>
    expect(indicatorLines(text, "REVIEW")).toContain(line),
  );
  it("may stand beside what was reached", () =>
    expect(figuresOf("生均公用经费达到1150元，今年要达到1300元。", "REVIEW").commitments).toMatchObject([
      { value: 1300, year: 2024 },
    ]));
});

import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures-of.ts";

const lines = (text: string) =>
  (figuresOf(text, "PLAN").openPromises ?? []).map(
    ({ indicator, object, amount }) => `${indicator ?? object} ${amount.form} ${amount.relativeTo ?? ""}`,
  );

describe("promises without a number of their own", () => {
  it.each([
    ["固定资产投资增速高于全省平均水平。", ["fixed_investment RELATIVE province_average"]],
    ["社会消费品零售总额增速高于全市平均水平。", ["retail_sales RELATIVE city_average"]],
    ["今年不设经济增长目标。", ["gdp ABSENT "]],
    ["今年不再提出GDP增速指标。", ["gdp ABSENT "]],
    ["今年不设经济增长目标，不再提出GDP增速指标。", ["gdp ABSENT "]],
    ["政府不再设置新的机构。", []],
    ["地区生产总值增长5%以上。", []],
  ])("%s", (text, expected) => expect(lines(text)).toEqual(expected));

  it("stand in no list of numbers", () => {
    const read = figuresOf("固定资产投资增速高于全省平均水平，不设经济增长目标。", "PLAN");
    expect([...read.indicators, ...read.commitments]).toEqual([]);
  });
});

describe("sums over several years", () => {
  it.each([
    ["五年来，累计完成固定资产投资234.8亿元。", []],
    ["五年来共接待游客216.7万人次，旅游综合收入12.2亿元。", []],
    ["五年来，固定资产投资由20亿元增加到50亿元。", ["fixed_investment 50"]],
    ["五年来，地区生产总值年均增长8%，2023年达到100亿元。", ["gdp 8", "gdp 100"]],
    ["与2000年相比，生产总值增长70%以上。", []],
    ["去年，累计完成固定资产投资50亿元。", ["fixed_investment 50"]],
  ])("%s", (text, expected) =>
    expect(figuresOf(text, "REVIEW").indicators.map(({ indicator, value }) => `${indicator} ${value}`)).toEqual(
      expected,
    ),
  );

  it("are observations with the years as their scope", () =>
    expect(figuresOf("五年来，累计新增城镇就业25.8万人。", "REVIEW").observations[0]?.scope).toBe("五年来"));
});

describe("quantities that only resemble the indicator", () => {
  it.each([
    ["地方财政总收入完成24.9亿元，一般预算收入完成10亿元。", ["budget_revenue 10"]],
    ["财政收入突破6亿元，公共财政预算收入完成2.7亿元。", ["budget_revenue 2.7"]],
    ["财政收入完成6亿元。", ["budget_revenue 6"]],
    ["城镇固定资产投资完成311亿元。", []],
    ["全部工业增加值313亿元。", []],
    ["粮食总产达639万吨，其中夏粮平均亩产突破400公斤，总产达413万吨。", ["grain_output 639"]],
    ["生产总值增长9.6%，基本完成了10%左右的计划目标。", ["gdp 9.6"]],
  ])("%s", (text, expected) =>
    expect(figuresOf(text, "REVIEW").indicators.map(({ indicator, value }) => `${indicator} ${value}`)).toEqual(
      expected,
    ),
  );
});

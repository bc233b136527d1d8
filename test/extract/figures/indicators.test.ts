import { describe, expect, it } from "vitest";
import { figuresOf, indicatorLines } from "./figures-of.ts";

describe("levels and growth", () => {
  it("gives both to one indicator", () =>
    expect(
      indicatorLines("预计地区生产总值实现190亿元、增长9.3%，一般公共预算收入实现10.3亿元、增长9%。", "REVIEW"),
    ).toEqual([
      "gdp ACTUAL 2023 LEVEL 190 亿元 =",
      "gdp ACTUAL 2023 GROWTH 9.3 % =",
      "budget_revenue ACTUAL 2023 LEVEL 10.3 亿元 =",
      "budget_revenue ACTUAL 2023 GROWTH 9 % =",
    ]));
  it("growth after a masked level", () =>
    expect(
      indicatorLines("社会消费品零售总额XX亿元、增长11%；完成地区生产总值XX（含港务区）、增长5.6%。", "REVIEW"),
    ).toEqual(["retail_sales ACTUAL 2023 GROWTH 11 % =", "gdp ACTUAL 2023 GROWTH 5.6 % ="]));
  it("a decline is a negative growth, and its bound turns", () =>
    expect(indicatorLines("规上工业增加值下降5%，单位地区生产总值能耗连续两年下降10%以上。", "REVIEW")).toEqual([
      "industrial_value_added ACTUAL 2023 GROWTH -5 % =",
      "energy_intensity ACTUAL 2023 GROWTH -10 % <=",
    ]));
  it("持平 is no growth", () =>
    expect(indicatorLines("固定资产投资与上年持平。", "PLAN")).toEqual(["fixed_investment TARGET 2024 GROWTH 0 % ="]));
  it("an increase in money is not the level", () =>
    expect(indicatorLines("贷款余额3674.5亿元，增加524.4亿元。", "REVIEW")).toEqual([
      "deposits_loans ACTUAL 2023 LEVEL 3674.5 亿元 =",
    ]));
  it("a rate is a level, its change in points a growth", () =>
    expect(indicatorLines("空气质量优良天数比例达90%、提高3.4个百分点。", "REVIEW")).toEqual([
      "good_air_days ACTUAL 2023 LEVEL 90 % =",
      "good_air_days ACTUAL 2023 GROWTH 3.4 个百分点 =",
    ]));
  it("averages of years", () =>
    expect(indicatorLines("进出口总额达7847亿美元，比上年增长28.4%，五年年均增长12.9%。", "REVIEW")).toEqual([
      "trade_total ACTUAL 2023 LEVEL 7847 亿美元 =",
      "trade_total ACTUAL 2023 GROWTH 28.4 % =",
      "trade_total ACTUAL 2023 GROWTH_AVG 12.9 % =",
    ]));
});

describe("joint heads", () => {
  it.each([
    ["城乡居民人均可支配收入分别增长5.5%左右和6.5%以上。", ["income_urban 5.5 =", "income_rural 6.5 >="]],
    ["城镇、农村居民人均可支配收入分别增长4.5%和5.1%。", ["income_urban 4.5 =", "income_rural 5.1 ="]],
    ["城、乡居民人均可支配收入分别增长7%、8%。", ["income_urban 7 =", "income_rural 8 ="]],
    ["城乡常住居民人均可支配收入分别增长5.5%、7%以上。", ["income_urban 5.5 >=", "income_rural 7 >="]],
    ["服务业增加值、社会消费品零售总额预计分别增长7%、8%。", ["service_value_added 7 =", "retail_sales 8 ="]],
    ["外贸进出口、实际利用外资分别增长10%以上。", ["trade_total 10 >=", "fdi 10 >="]],
    ["城乡居民人均可支配收入增长8.5%左右。", ["income_all 8.5 ="]],
  ])("%s", (text, expected) =>
    expect(
      figuresOf(text, "PLAN").indicators.map((row) => [row.indicator, row.value, row.comparator].join(" ")),
    ).toEqual(expected),
  );

  it("粮食 beside 蔬菜产量", () =>
    expect(indicatorLines("粮食、蔬菜产量稳定在105万吨和80万吨以上。", "PLAN")).toEqual([
      "grain_output TARGET 2024 LEVEL 105 万吨 >=",
    ]));
  it("an area and an output of one crop", () =>
    expect(indicatorLines("确保粮食播种面积稳定在15万亩、产量稳定在6.5万吨以上。", "PLAN")).toEqual([
      "grain_output TARGET 2024 LEVEL 6.5 万吨 >=",
    ]));
  it("growth that takes up the heads of the clause before", () =>
    expect(indicatorLines("城镇、农村居民可支配收入分别为XX元、XX元，增长7.5%、9.5%。", "REVIEW")).toEqual([
      "income_urban ACTUAL 2023 GROWTH 7.5 % =",
      "income_rural ACTUAL 2023 GROWTH 9.5 % =",
    ]));
});

describe("an indicator is not taken for another", () => {
  it.each([
    "民间投资增长10%。",
    "高新技术产业增加值增长15%。",
    "制造业投资增长12%。",
    "规上工业亩均增加值增长5%。",
    "人均地区生产总值达到8万元。",
    "楼宇税收突破14亿元。",
    "低收入农户收入增长17%以上。",
    "户籍人口城镇化率达到45%。",
    "限额以上零售额增长9%。",
    "跨境电商进出口增长20%。",
    "科技型中小企业达到150家。",
    "政府性基金收入12亿元。",
  ])("%s", (text) => expect(indicatorLines(text, "PLAN")).toEqual([]));

  it.each([
    ["税收收入增长5%，税收占财政收入比重72%。", "tax_revenue", "tax_share", 72],
    ["税收收入增长8.1%，税收占一般公共预算收入的比重达到80%。", "tax_revenue", "tax_share", 80],
    ["一般公共预算收入增长6%，税收占比75.5%。", "budget_revenue", "tax_share", 75.5],
    ["地区生产总值增长7%，人均地区生产总值达到6.2万元。", "gdp", "gdp_per_capita", 6.2],
    ["固定资产投资增长9%，民间投资增长12%。", "fixed_investment", "private_investment", 12],
    ["进出口总额增长5%，服务贸易额增长13%。", "trade_total", "service_trade", 13],
    ["城镇化率提高1个百分点，户籍人口城镇化率达到40%。", "urbanization_rate", "hukou_urbanization", 40],
    ["粮食产量12万吨，蔬菜产量30万吨。", "grain_output", "vegetable_output", 30],
    ["PM2.5浓度下降3%，PM10浓度下降4%。", "pm25", "pm10", -4],
    ["规上工业增加值增长8%，高新技术产业增加值增长11%。", "industrial_value_added", "high_tech_value_added", 11],
  ])("two indicators: %s", (text, first, second, value) => {
    const read = figuresOf(text, "REVIEW");
    expect(read.indicators.map((row) => row.indicator)).toEqual([first]);
    expect(read.observations.map((row) => [row.indicator, row.value])).toEqual([[second, value]]);
  });
});

describe("relative targets", () => {
  it.each([
    "居民收入增长与经济增长基本同步",
    "城乡居民人均可支配收入与经济保持同步增长",
    "居民人均可支配收入增速与地区生产总值增速同步",
    "居民收入增速不低于经济增速",
    "城乡居民收入与经济同步增长",
    "居民人均可支配收入增长快于经济增长",
    "居民人均可支配收入增长与GDP增长同步",
    "城乡居民收入增长与经济发展同步",
    "居民收入与经济增长同步",
    "居民人均可支配收入增速高于经济增速",
  ])("%s", (text) => {
    const [row, ...more] = figuresOf(`${text}。`, "PLAN").indicators;
    expect(more).toEqual([]);
    expect([row?.indicator, row?.value, row?.comparator, row?.amount.form, row?.amount.relativeTo]).toEqual([
      "income_all",
      null,
      "~gdp",
      "RELATIVE",
      "gdp_growth",
    ]);
  });
  it("invents no number for a distance to an average", () => {
    const read = figuresOf("地区生产总值增长6%，高于全省平均水平1.2个百分点。", "REVIEW");
    expect(read.indicators.map((row) => row.value)).toEqual([6]);
    expect(read.observations).toEqual([]);
  });
});

describe("time", () => {
  it.each([
    ["地区生产总值预计全年增长6.1%；今年预期目标6%。", ["gdp ACTUAL 2023 6.1 true", "gdp TARGET 2024 6 false"]],
    ["去年地区生产总值增长5%，今年力争增长6%。", ["gdp ACTUAL 2023 5 false", "gdp TARGET 2024 6 false"]],
  ])("%s", (text, expected) =>
    expect(
      figuresOf(text, "PLAN").indicators.map((row) =>
        [row.indicator, row.modality, row.year, row.value, row.estimated].join(" "),
      ),
    ).toEqual(expected),
  );

  it("预计全年增长6.1%；今年预期目标6%: only the second is a target", () => {
    const read = figuresOf("预计全年增长6.1%；今年预期目标6%", "PLAN");
    expect(read.observations.map((row) => [row.value, row.year, row.estimated])).toEqual([[6.1, 2023, true]]);
    expect(read.commitments.map((row) => [row.value, row.year])).toEqual([[6, 2024]]);
  });

  it("a goal of several years has its last year", () =>
    expect(indicatorLines("到2025年，地区生产总值突破1000亿元，年均增长8%以上。", "PLAN")).toEqual([
      "gdp TARGET 2025 LEVEL 1000 亿元 >=",
      "gdp TARGET 2025 GROWTH_AVG 8 % >=",
    ]));
  it("“十四五”末", () =>
    expect(indicatorLines("“十四五”末，常住人口城镇化率达到65%。", "PLAN", 2021)).toEqual([
      "urbanization_rate TARGET 2025 LEVEL 65 % =",
    ]));
  it("part of a year is no row", () =>
    expect(indicatorLines("前三季度，地区生产总值增长5.2%。", "REVIEW")).toEqual([]));
  it("where a growth started from is no row", () =>
    expect(indicatorLines("全县生产总值从68亿元增长到91.8亿元。", "REVIEW")).toEqual([
      "gdp ACTUAL 2023 LEVEL 91.8 亿元 =",
    ]));
});

describe("scope", () => {
  it("a zone's figures are not the jurisdiction's", () => {
    const read = figuresOf("高新区实现地区生产总值120亿元，固定资产投资增长15%。", "REVIEW");
    expect(read.indicators).toEqual([]);
    expect(read.observations.map((row) => row.of)).toEqual(["高新区", "高新区"]);
  });
  it("the whole is the whole where it says so", () =>
    expect(indicatorLines("开发区建设加快，全市固定资产投资增长15%。", "REVIEW")).toEqual([
      "fixed_investment ACTUAL 2023 GROWTH 15 % =",
    ]));
  it("可比口径 stays the jurisdiction's own, and is said", () =>
    expect(figuresOf("全社会固定资产投资按可比口径增长15%。", "REVIEW").indicators[0]?.scope).toBe("按可比口径"));
});

describe("floor and stretch", () => {
  it("are two rows of one promise", () => {
    const rows = figuresOf("地区生产总值确保增长5.5%、力争6%。", "PLAN").indicators;
    expect(rows.map((row) => [row.value, row.amount.floor, row.amount.stretch, row.amount.wording])).toEqual([
      [5.5, "5.5", "6", "确保"],
      [6, "5.5", "6", "力争"],
    ]);
    expect(rows[0]?.promise).toBeDefined();
    expect(rows[0]?.promise).toBe(rows[1]?.promise);
  });
});

describe("projects", () => {
  it.each([
    ["19个省市重点项目全部开工建设。", ["projects_started 19"]],
    ["签约过百亿元项目2个、过XX项目3个。", ["projects_signed 2", "projects_signed 3"]],
    ["全年新签约亿元以上产业项目63个、新开工51个、新投产37个。", ["projects_signed 63", "projects_started 51"]],
    ["22个重点项目集中签约。", ["projects_signed 22"]],
    ["新开工5000万元以上项目50个，包括亿元以上项目14个。", ["projects_started 50", "projects_started 14"]],
  ])("reported: %s", (text, expected) =>
    expect(figuresOf(text, "REVIEW").indicators.map((row) => `${row.indicator} ${row.value}`)).toEqual(expected),
  );
  it("a promised count of a class is a commitment", () => {
    const read = figuresOf("力争全年新签约亿元以上项目60个。", "PLAN");
    expect(read.indicators).toEqual([]);
    expect(read.commitments.map((row) => row.value)).toEqual([60]);
  });
});

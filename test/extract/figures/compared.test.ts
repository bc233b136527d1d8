import { describe, expect, it } from "vitest";
import { commitmentLines, figuresOf, indicatorLines, observationLines } from "./figures-of.ts";

describe("what a figure is compared with is said of the figure before", () => {
  it.each([
    ["工业总产值286亿元，是2016年的1.9倍。", ["工业总产值是2016年的 1.9 倍"]],
    ["棉花总产31万吨，占全省的14%。", ["棉花总产占全省的 14 %"]],
    ["直接融资42亿元，占比由上年的20%提高到26%。", ["直接融资 42 亿元", "占比 26 %"]],
    ["公园面积增加36公顷，人均达到11.5平方米。", ["公园面积增加 36 公顷"]],
  ])("%s", (text, expected) => expect(observationLines(text)).toEqual(expect.arrayContaining(expected)));

  it("two with two", () =>
    expect(observationLines("规上工业利润18亿元，民间投资64亿元，分别是2016年的2.1倍、1.6倍。").slice(-2)).toEqual([
      "规上工业利润是2016年的 2.1 倍",
      "民间投资是2016年的 1.6 倍",
    ]));
});

describe("a share of an indicator is no growth of it", () => {
  it.each([
    ["五个园区占全市经济总量58%。"],
    ["建成区60%以上面积达到海绵城市标准。"],
    ["第三产业增长9.2%，占生产总值的比重由上年的41.3%提高到42.8%。"],
  ])("%s", (text) =>
    expect(figuresOf(text, "REVIEW").indicators.filter(({ value }) => [58, 60, 42.8].includes(value ?? 0))).toEqual([]),
  );
  it("but a pace that is kept is", () =>
    expect(indicatorLines("旅游收入保持15%以上的增速。", "PLAN")).toEqual([
      "tourism_revenue TARGET 2024 GROWTH 15 % >=",
    ]));
});

describe("what a sum is for", () => {
  it.each([
    [
      "启动投资3亿元的智能家居、投资1.8亿元的精密铸件、投资9000万元的包装材料等项目。",
      ["智能家居启动投资 3 亿元 = 2024", "精密铸件投资 1.8 亿元 = 2024", "包装材料等项目投资 9000 万元 = 2024"],
    ],
    ["投资2400万元，新建乡镇敬老院6所。", ["乡镇敬老院投资 2400 万元 = 2024", "新建乡镇敬老院 6 所 = 2024"]],
    [
      "安排重点项目85个，总投资210亿元，年度计划投资76亿元。",
      ["安排重点项目 85 个 = 2024", "总投资 210 亿元 = 2024", "年度投资 76 亿元 = 2024"],
    ],
    ["新增沼气用户2000户，解决3.1万人的饮水困难。", ["新增沼气用户 2000 户 = 2024", "解决饮水困难 3.1 万人 = 2024"]],
  ])("%s", (text, expected) => expect(commitmentLines(text)).toEqual(expected));

  it("an item of its own does not go on in the one before", () =>
    expect(commitmentLines("⑥新增路灯300盏；⑦投资500万元，整治河道4公里。")[1]).toBe("河道投资 500 万元 = 2024"));
});

describe("no promises", () => {
  it.each([
    ["提出五大类22个主要指标，包括预期性指标14个、约束性指标8个。"],
    ["在完成首批16户企业改制的基础上，深化国有企业改革。"],
    ["面对全市420万人民的期待，我们倍感责任重大。"],
    ["落实省委八届六次、七次全会精神。"],
  ])("%s", (text) => expect(commitmentLines(text)).toEqual([]));
});

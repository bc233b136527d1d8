import { describe, expect, it } from "vitest";
import { figuresOf, indicatorLines } from "./figures-of.ts";

describe("tables", () => {
  it.each([
    ["unit in the head", "指标（亿元）\n地区生产总值 612.3\n", ["gdp ACTUAL 2023 LEVEL 612.3 亿元 ="]],
    [
      "unit in the title",
      "主要指标完成情况（单位：亿元）\n地区生产总值 612.3\n工业投资 88\n",
      ["gdp ACTUAL 2023 LEVEL 612.3 亿元 =", "industrial_investment ACTUAL 2023 LEVEL 88 亿元 ="],
    ],
    [
      "unit and growth by column",
      "指标\t2023年（亿元）\t增长（%）\n地区生产总值\t612.3\t6.1\n",
      ["gdp ACTUAL 2023 LEVEL 612.3 亿元 =", "gdp ACTUAL 2023 GROWTH 6.1 % ="],
    ],
    [
      "unit in its own column",
      "| 指标 | 单位 | 2022年 | 2023年 |\n|---|---|---|---|\n| 地区生产总值 | 亿元 | 580 | 612.3 |\n| 城镇化率 | % | 60 | 61.2 |\n",
      [
        "gdp ACTUAL 2022 LEVEL 580 亿元 =",
        "gdp ACTUAL 2023 LEVEL 612.3 亿元 =",
        "urbanization_rate ACTUAL 2022 LEVEL 60 % =",
        "urbanization_rate ACTUAL 2023 LEVEL 61.2 % =",
      ],
    ],
    [
      "unit in the row",
      "指标\t2023年完成\t2024年预期目标\n地区生产总值（亿元）\t612.3\t650\n",
      ["gdp ACTUAL 2023 LEVEL 612.3 亿元 =", "gdp TARGET 2024 LEVEL 650 亿元 ="],
    ],
  ])("%s", (_name, text, expected) => expect(indicatorLines(text, "REVIEW")).toEqual(expected));

  it("rows go on after a page break with unit and year of the first head", () =>
    expect(
      indicatorLines(
        "指标\t2022年（亿元）\t增长（%）\n地区生产总值\t612.3\t6.1\n社会消费品零售总额\t200.5\t7\n\n12\n\n固定资产投资\t300\t8.5\n",
        "REVIEW",
      ),
    ).toContain("fixed_investment ACTUAL 2022 LEVEL 300 亿元 ="));

  it("the value stands where it is printed", () => {
    const text = "指标（亿元）\n地区生产总值 612.3\n";
    const [row] = figuresOf(text, "REVIEW").indicators;
    expect(text.slice(...row!.at)).toBe("612.3");
    expect(row?.amount.base).toBe("61230000000");
  });
  it("a sentence with numbers is no table", () =>
    expect(indicatorLines("地区生产总值 612.3亿元，增长6%。", "REVIEW")).toHaveLength(2));
});

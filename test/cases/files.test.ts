import { describe, expect, it } from "vitest";
import { extractors } from "../../src/extract/all-extractors.ts";
import { extractDocument } from "../../src/extract/extract-document.ts";
import { withPages } from "../../src/extract/row-pages.ts";
import { readFile } from "../../src/report/read-file.ts";
import { pdfFile } from "../text/pdf-file.ts";

const OPENING = "各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。";
const PLAN = "二、2024年工作安排\n改造老旧小区12个。让我们团结奋斗，作出新的更大贡献！";

async function firstOf(name: string, bytes: Uint8Array) {
  const { documents } = await readFile(name, Uint8Array.from(bytes));
  const { reading, sourceRange } = documents[0]!;
  return { extracted: extractDocument(reading, name, 1, extractors), sourceRange };
}

const documentOf = async (text: string) => (await firstOf("a.txt", Buffer.from(text))).extracted;

describe("a table that goes on over a page", () => {
  it.each([
    [
      "its unit in the head",
      "指标（亿元）\t2022年\t2023年\n地区生产总值\t110.2\t118.6\n— 3 —\n\n工业投资\t20.5\t24.6",
      [
        "gdp 2022 110.2 亿元",
        "gdp 2023 118.6 亿元",
        "industrial_investment 2022 20.5 亿元",
        "industrial_investment 2023 24.6 亿元",
      ],
    ],
    [
      "its unit in a caption after a sentence",
      "主要指标（单位：万元）\n项目  2023年实绩  2024年目标\n税收收入  30,120  32,000\f\n第 4 页 共 9 页\n固定资产投资  660,400  700,000",
      [
        "tax_revenue 2023 30120 万元",
        "tax_revenue 2024 32000 万元",
        "fixed_investment 2023 660400 万元",
        "fixed_investment 2024 700000 万元",
      ],
    ],
  ])("keeps %s", async (_, table, expected) => {
    const { indicators } = await documentOf(
      `云川县2024年政府工作报告\n${OPENING}\n一、2023年工作回顾\n过去一年，云川县各项工作取得新成绩。\n${table}\n${PLAN}`,
    );
    expect(indicators.map(({ indicator, year, value, unit }) => `${indicator} ${year} ${value} ${unit}`)).toEqual(
      expected,
    );
  });
});

describe("a table over the pages of a PDF", () => {
  it("has the page of each row, and its unit and years from the head on the first", async () => {
    const first = `云川县2024年政府工作报告\n${OPENING}\n一、2023年工作回顾\n过去一年，云川县各项工作取得新成绩。\n指标（亿元）    2022年    2023年\n地区生产总值    110.2    118.6\n— 3 —`;
    const second = `工业投资    20.5    24.6\n${PLAN}`;
    const pdf = pdfFile([first, second].map((page) => page.split("\n")));
    const { extracted, sourceRange } = await firstOf("a.pdf", pdf);
    const { indicators } = withPages(extracted, (span) => sourceRange(span).page);
    expect(indicators.map(({ indicator, year, value, unit, page }) => [indicator, year, value, unit, page])).toEqual([
      ["gdp", 2022, 110.2, "亿元", 1],
      ["gdp", 2023, 118.6, "亿元", 1],
      ["industrial_investment", 2022, 20.5, "亿元", 2],
      ["industrial_investment", 2023, 24.6, "亿元", 2],
    ]);
  });
});

describe("a name broken by the end of a line", () => {
  it.each([
    ["引进东方\n重工有限公司", "enterprises", "东方重工有限公司", "东方\n重工有限公司"],
    ["引进东方重工有\r\n限公司开工建设", "enterprises", "东方重工有限公司", "东方重工有\r\n限公司"],
    ["支持阜新蒙古族\n自治县", "places", "阜新蒙古族自治县", "阜新蒙古族\n自治县"],
  ] as const)("is one, its place in the file both lines: %j", async (review, list, name, printed) => {
    const file = Buffer.from(`云川县2024年政府工作报告\n${OPENING}\n一、2023年工作回顾\n${review}。\n${PLAN}`);
    const { extracted, sourceRange } = await firstOf("a.txt", file);
    const row = extracted[list].find((found) => found.name === name)!;
    const { kind, start, end } = sourceRange(row.at);
    expect([kind, file.subarray(start, end).toString()]).toEqual(["BYTES", printed]);
    const clause = sourceRange(row.span);
    expect(file.subarray(clause.start, clause.end).toString()).toContain(printed);
    expect(extracted.text.slice(...row.span)).toContain(name);
  });
});

describe("a file of a few lines, broken by its print", () => {
  const figures = async (review: string) => {
    const { indicators, observations, enterprises, places } = await documentOf(
      `云川县2024年政府工作报告\n${OPENING}\n一、2023年工作回顾\n${review}\n${PLAN}`,
    );
    const rows = [...indicators, ...observations].sort((a, b) => a.at[0] - b.at[0]);
    return [
      ...rows.map(({ value, unit }) => `${value} ${unit}`),
      ...[...places, ...enterprises].map(({ name }) => name),
    ];
  };

  it.each([
    [
      "within numbers",
      "过去一年，完成固定资产投资12\n.5亿元，增长8.\n5%，税收收入增长1\n2.3%，城镇新增就业3\n200人。",
      ["12.5 亿元", "8.5 %", "12.3 %", "3200 人"],
    ],
    ["within names", "阜新蒙古族\n自治县引进东方重工有限\n公司。", ["阜新蒙古族自治县", "东方重工有限公司"]],
    [
      "by page numbers",
      "过去一年，完成固定资产投资\n— 3 —\n12.5亿元，改造管网\n第 5 页 共 20 页\n12公里，修复\n7/20\n河道5公里。",
      ["12.5 亿元", "12 公里", "5 公里"],
    ],
    [
      "by a running head",
      "过去一年，完成固定资产投资12.5亿元。新建\n云川县人民政府工作报告\n公路30公里。造林\n云川县人民政府工作报告\n3万亩，建成\n云川县人民政府工作报告\n学校3所。",
      ["12.5 亿元", "30 公里", "3 万亩", "3 所"],
    ],
    ["by a page break", "过去一年，完成固定资产投资12.5\f亿元，新建公路30\f公里。", ["12.5 亿元", "30 公里"]],
    ["within capitals", "新增AI\nGC企业12家。", ["12 家"]],
    [
      "by the head of a table once more",
      "主要指标（单位：亿元）\n指标 2022年 2023年\n地区生产总值 110.2 118.6\n— 3 —\n指标 2022年 2023年\n工业投资 20.5 24.6",
      ["110.2 亿元", "118.6 亿元", "20.5 亿元", "24.6 亿元"],
    ],
  ])("is joined: %s", async (_, review, expected) => {
    expect(await figures(review)).toEqual(expected);
  });
});

describe("two short reports in one file", () => {
  it("stay two, each with its own year and figures", async () => {
    const report = (place: string, year: number, amount: string) =>
      `${place}${year}年政府工作报告\n${OPENING}\n一、${year - 1}年工作回顾\n完成固定资产投资${amount}亿元。\n二、${year}年工作安排\n改造老旧小区12个。`;
    const text = `${report("桐城市", 2024, "12.5")}\n\n${report("江山市", 2023, "22.5")}`;
    const { documents } = await readFile("a.txt", Uint8Array.from(Buffer.from(text)));
    const read = documents.map(({ reading }, i) => extractDocument(reading, "a.txt", i + 1, extractors));
    expect(
      read.map(({ report, indicators }) => [
        report.jurisdiction,
        report.planYear,
        indicators.map(({ value }) => value),
      ]),
    ).toEqual([
      ["桐城市", 2024, [12.5]],
      ["江山市", 2023, [22.5]],
    ]);
  });
});

describe("a heading over two lines of a column", () => {
  const wrap = (text: string) => text.replace(/.{30}/gu, "$&\n");
  const prose =
    "过去一年，全县上下坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，着力推动高质量发展，经济社会保持平稳健康发展，完成固定资产投资三十亿元，新建农村公路五十公里。";

  it.each([
    ["（三）坚持农业农村优先发展不动摇统筹城乡融合发展全面推进乡村", "振兴\n"],
    ["（三）坚持农业农村优先发展不动摇统筹城乡全面推进乡村", "振兴。"],
    ["（三）坚持农业农村优先发展不动摇统筹城乡融合全面推进乡村", "振兴。"],
  ])("keeps its last word: %s", async (line, word) => {
    const { report } = await documentOf(
      `云川县2024年政府工作报告\n${OPENING}\n一、2023年工作回顾\n${wrap(prose)}\n${line}\n${wrap(word + prose)}\n${PLAN}`,
    );
    expect(report.sections.map(({ heading }) => heading)).toContainEqual(
      expect.stringMatching(/^（三）.*乡村振兴。?$/),
    );
  });
});

describe("a title that lost its place", () => {
  it.each([
    ["\ufffd\ufffd县2024年政府工作报告", "桐城市", "过去一年，桐城市财政收入增长5%。桐城市获评文明城市。"],
    ["\ufffd江市人民政府工作报告（2024年）", "内江市", "内江市经济持续恢复，内江市地区生产总值增长8.3%。"],
    ["\ufffd\ufffd镇2024年政府工作报告", "清溪镇", "清溪镇完成投资3.2亿元。清溪镇荣获文明镇。"],
  ])("takes it from the body as printed there: %j", async (title, place, review) => {
    const { report } = await documentOf(
      `${title}\n${OPENING.replace("县", place.slice(-1))}\n一、2023年工作回顾\n${review}\n${PLAN}`,
    );
    expect([report.jurisdiction, report.planYear]).toEqual([place, 2024]);
    expect(report.read.damage).toBeGreaterThan(0);
  });
});

describe("a part of a report", () => {
  it.each(["（1/2）", "（上）", "（一）", "（之二）"])("is told by its title: %s", async (mark) => {
    const { report } = await documentOf(
      `云川县2024年政府工作报告${mark}\n${OPENING}\n一、2023年工作回顾\n完成投资3亿元。\n${PLAN}`,
    );
    expect(report.partial).toBe(true);
  });
});

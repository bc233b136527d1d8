import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packagePath } from "../../../src/domain/package-root.ts";
import { scanAmounts } from "../../../src/extract/quantity/scan-amounts.ts";

/** `printed|value|unit|base|baseUnit|comparator` of every amount in a text. */
function amounts(text: string): string[] {
  return scanAmounts(text).map(({ at, amount }) =>
    [
      text.slice(...at),
      amount.form === "RANGE" ? `${amount.low}~${amount.high}` : amount.value,
      amount.unit,
      amount.form === "RANGE" ? `${amount.baseLow}~${amount.baseHigh}` : amount.base,
      amount.baseUnit,
      amount.comparator,
    ].join("|"),
  );
}

describe("exact values", () => {
  it.each([
    ["完成工业投资16.4亿元", "16.4亿元|16.4|亿元|1640000000|yuan|="],
    ["年末结余47.264287亿元", "47.264287亿元|47.264287|亿元|4726428700|yuan|="],
    ["完成投资0.29亿元", "0.29亿元|0.29|亿元|29000000|yuan|="],
    ["实现税收1.1亿元", "1.1亿元|1.1|亿元|110000000|yuan|="],
    ["到位资金8.87万元", "8.87万元|8.87|万元|88700|yuan|="],
    ["贷款余额3.1万亿元", "3.1万亿元|3.1|万亿元|3100000000000|yuan|="],
    ["实际利用外资2.05亿美元", "2.05亿美元|2.05|亿美元|205000000|usd|="],
    ["粮食产量4.35万吨", "4.35万吨|4.35|万吨|43500|t|="],
    ["建成高标准农田1.13万亩", "1.13万亩|1.13|万亩|11300|mu|="],
    ["治理水土流失33.3平方公里", "33.3平方公里|33.3|平方公里|33300000|m2|="],
    ["铺设管线0.58公里", "0.58公里|0.58|公里|0.58|km|="],
    ["总产32.7亿斤", "32.7亿斤|32.7|亿斤|1635000|t|="],
  ])("%s", (text, expected) => expect(amounts(text)).toEqual([expected]));
});

describe("grouped digits are one number", () => {
  it.each([
    ["进出口总额1,100.9亿元", "1,100.9亿元|1100.9|亿元|110090000000|yuan|="],
    ["总投资12,345万元", "12,345万元|12345|万元|123450000|yuan|="],
    ["完成税收1,234,567元", "1,234,567元|1234567|元|1234567|yuan|="],
    ["总产值2，350.6亿元", "2，350.6亿元|2350.6|亿元|235060000000|yuan|="],
    ["新增就业10,000人", "10,000人|10000|人|10000|person|="],
    ["进出口１，１００．９亿元", "１，１００．９亿元|1100.9|亿元|110090000000|yuan|="],
    ["栽植苗木1,500,000株", "1,500,000株|1500000|株|1500000|item:株|="],
    ["人均收入23,267元", "23,267元|23267|元|23267|yuan|="],
    ["造林3,000亩", "3,000亩|3000|亩|3000|mu|="],
    ["出口5,600.25万美元", "5,600.25万美元|5600.25|万美元|56002500|usd|="],
  ])("%s", (text, expected) => expect(amounts(text)).toEqual([expected]));

  it("a comma between two amounts is no grouping", () =>
    expect(amounts("新建道路5条，100盏路灯").map((row) => row.split("|")[0])).toEqual(["5条", "100盏"]));
});

describe("amounts side by side stay apart", () => {
  it.each([
    ["一期投资3541.07万元2.3公里道路同步开工", ["3541.07万元|35410700", "2.3公里|2.3"]],
    ["投资2亿元30公里管网", ["2亿元|200000000", "30公里|30"]],
    ["总投资5000万元12万平方米厂房", ["5000万元|50000000", "12万平方米|120000"]],
    ["新建学校3所1.2万平方米", ["3所|3", "1.2万平方米|12000"]],
    ["增长5.5%和6.5%", ["5.5%|5.5", "6.5%|6.5"]],
    ["达55072元、37787元", ["55072元|55072", "37787元|37787"]],
    ["改造道路12条、17.2公里", ["12条|12", "17.2公里|17.2"]],
    ["安排资金300万元50户", ["300万元|3000000", "50户|50"]],
    ["种植1.5万亩2000吨", ["1.5万亩|15000", "2000吨|2000"]],
    ["建设充电桩980个4座站", ["980个|980", "4座|4"]],
  ])("%s", (text, expected) =>
    expect(
      amounts(text)
        .map((row) => row.split("|"))
        .map((cells) => `${cells[0]}|${cells[3]}`)
        .filter((row) => !row.startsWith("一期")),
    ).toEqual(expected),
  );
});

describe("dates, ordinals and names are no amounts", () => {
  it.each([
    "2024年12月5日开工",
    "2023-2025年",
    "“十四五”规划",
    "第3个",
    "第十二届",
    "G312国道快速化",
    "5G网络",
    "PM2.5平均浓度",
    "全省排名前10位",
    "1+5+N机制",
    "12345热线",
    "连续3年",
    "3A级景区",
    "S301线",
    "8月1日至9月30日",
  ])("%s", (text) => expect(amounts(text)).toEqual([]));

  it("a decimal is no date", () =>
    expect(amounts("新建标准厂房12.5万平方米")).toEqual(["12.5万平方米|12.5|万平方米|125000|m2|="]));
});

describe("full width", () => {
  const text = "增长７．５％，自然增长率５．２‰";
  it("values are read, the quote stays full width", () =>
    expect(amounts(text)).toEqual(["７．５％|7.5|%|7.5|percent|=", "５．２‰|5.2|‰|0.52|percent|="]));
  it.each([
    ["总投资１２亿元", "１２亿元|12|亿元|1200000000|yuan|="],
    ["新增就业６０００人", "６０００人|6000|人|6000|person|="],
    ["下降３．６个百分点", "３．６个百分点|3.6|个百分点|3.6|point|="],
    ["完成造林２．５万亩", "２．５万亩|2.5|万亩|25000|mu|="],
  ])("%s", (printed, expected) => expect(amounts(printed)).toEqual([expected]));
});

describe("Chinese numerals", () => {
  it.each([
    ["增长百分之八点五", "百分之八点五|8.5|%|8.5|percent|="],
    ["占三分之一以上", "三分之一|33.3333|%|33.3333|percent|>="],
    ["占四分之三", "四分之三|75|%|75|percent|="],
    ["减少五成", "五成|5|成|50|percent|="],
    ["引进二百五十家企业", "二百五十家|250|家|250|item:家|="],
    ["投资三千二百万元", "三千二百万元|3200|万元|32000000|yuan|="],
    ["新增十余万亩", "十余万亩|10|万亩|100000|mu|="],
    ["数百家企业", "数百家|100|家|100|item:家|>="],
    ["就业近万人", "万人|1|万人|10000|person|="],
    ["首次突破千亿元大关", "千亿元|1000|亿元|100000000000|yuan|>="],
    ["工业机器人超百台", "百台|100|台|100|item:台|>="],
    ["余额突破万亿元", "万亿元|1|万亿元|1000000000000|yuan|>="],
  ])("%s", (text, expected) => expect(amounts(text)).toEqual([expected]));
});

describe("wording", () => {
  it.each([
    ["增长5%左右", "=", "左右"],
    ["增长5%以上", ">=", "以上"],
    ["不低于200家", ">=", "不低于"],
    ["超过300人", ">=", "超过"],
    ["至少10个", ">=", "至少"],
    ["控制在3.5%以内", "<=", "控制在 以内"],
    ["涨幅控制在3%左右", "=", "控制在 左右"],
    ["不超过5个", "<=", "不超过"],
    ["约1200户", "=", "约"],
    ["近1.2万户", "=", "近"],
    ["3000余亩", "=", "余"],
    ["1-2家", ">=", ""],
    ["5到6个百分点", ">=", ""],
    ["5%—6%", ">=", ""],
  ])("%s", (text, comparator, wording) => {
    const [found] = scanAmounts(text);
    expect([found?.amount.comparator, found?.amount.wording]).toEqual([comparator, wording]);
  });

  it("a range keeps both ends", () => expect(amounts("增长5%至6%")).toEqual(["5%至6%|5~6|%|5~6|percent|>="]));
  it("from one value to another is no range", () =>
    expect(amounts("从5%到6%").map((row) => row.split("|")[0])).toEqual(["5%", "6%"]));
  it("masked values are counted, never valued", () => {
    const [found] = scanAmounts("总额XX亿元，");
    expect([found?.amount.form, found?.amount.value, found?.amount.unit]).toEqual(["MASKED", null, "亿元"]);
  });
});

describe("speed", () => {
  it("reads 2,000 amounts in one line in well under a second", () => {
    const line = "人民币8亿元".repeat(2000);
    const start = performance.now();
    const found = scanAmounts(line);
    expect(found).toHaveLength(2000);
    expect(found.every(({ amount }) => amount.base === "800000000")).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("schema/units.tsv", () => {
  it("has every unit once, with a factor and a source", () => {
    const rows = readFileSync(packagePath("schema", "units.tsv"), "utf8").trim().split("\n").slice(1);
    const cells = rows.map((row) => row.split("\t"));
    expect(new Set(cells.map(([unit]) => unit)).size).toBe(rows.length);
    for (const row of cells) {
      expect(row[2]).toMatch(/^\d+(\.\d+)?$/);
      expect(row[5]).not.toBe("");
    }
  });
});

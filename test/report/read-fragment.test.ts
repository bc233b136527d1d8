import { describe, expect, it } from "vitest";
import { readFragment } from "../../src/report/read-fragment.ts";

describe("readFragment", () => {
  it.each([
    ["引进东方\n重工有限公司", "引进东方重工有限公司"],
    ["与中国机械\r\n工业集团签约，总投资\r\n12亿元。", "与中国机械工业集团签约，总投资12亿元。"],
    ["新建云川至江北\n\n高速公路36\n公里", "新建云川至江北高速公路36公里"],
    ["入选 19 家，投资 XX元，增长 7.5 %", "入选19家，投资XX元，增长7.5%"],
    ["增长７．５％，自然增长率５．２‰", "增长７．５％，自然增长率５．２‰"],
    ["财政收入完成36.5 9亿元", "财政收入完成36.59亿元"],
  ])("joins what the print broke: %j", (input, text) => {
    expect(readFragment(input).text).toBe(text);
  });

  it("keeps paragraphs that end and headings as lines of their own", () => {
    expect(readFragment("一、重点工作\n建设农田3万亩。\n改造小区5个。").text.split("\n")).toHaveLength(3);
  });

  it.each([
    "指标（亿元）\n地区生产总值 612.3",
    "指标（亿元）\t2023年\t2024年目标\n地区生产总值\t612.3\t650\n一般公共预算收入\t31.2\t33",
    "地区生产总值 612.3\n固定资产投资 188.0\n进出口总额 45.1",
  ])("keeps the rows of a table: %j", (input) => {
    expect(readFragment(input).text).toBe(input);
  });

  it("is the plan of its year unless told otherwise", () => {
    const reading = readFragment("建设高标准农田3万亩。", { year: 2024 });
    expect(reading.sections).toEqual([{ heading: "", role: "PLAN", span: [0, reading.text.length] }]);
    expect(reading.report).toMatchObject({ planYear: 2024, reviewYear: 2023 });
    expect(readFragment("建成农田3万亩。", { role: "REVIEW" }).sections[0]!.role).toBe("REVIEW");
  });

  it("is never all plan where it clearly speaks of the past first", () => {
    const past =
      "过去一年，全县完成地区生产总值120亿元，同比增长6%，获评全国文明城市。\n一年来，建成农田3万亩，城乡面貌明显改善，取得显著成效。";
    const future =
      "新的一年，主要预期目标是：地区生产总值增长6%左右。\n今年，我们将加快项目建设，力争开工项目30个，确保投资增长10%。";
    const { sections, text } = readFragment(`${past}\n${future}`, { year: 2024 });
    const roles = (role: string): string =>
      sections
        .filter((section) => section.role === role)
        .map(({ span }) => text.slice(...span))
        .join("");
    expect(roles("REVIEW")).toContain("建成农田3万亩");
    expect(roles("PLAN")).toContain("力争开工项目30个");
    expect(roles("PLAN")).not.toContain("过去一年");
  });

  const LEFT = ["农业产值增长5%，粮食产", "量达到30万吨，比上年", "增加1万吨。畜牧业稳", "步发展，肉类总产2万吨。"];
  const RIGHT = ["工业投资完成12亿元，同", "比增长8%，新开工项", "目20个，投产企业6", "家，园区产值40亿元。"];

  it.each(["    ", "\u3000\u3000", "\t", " ", " | "])(
    "puts two columns welded by row in order (gap %j) and says so",
    (gap) => {
      const { text, warnings } = readFragment(LEFT.map((left, i) => left + gap + RIGHT[i]).join("\n"));
      expect(warnings.map(({ code }) => code)).toEqual(["TWO_COLUMNS"]);
      expect(text).toBe(`${LEFT.join("")}\n${RIGHT.join("")}`);
    },
  );

  it("takes no table and no list of names for two columns", () => {
    const names = "张  三  李  四\n王  五  赵  六\n孙  七  周  八";
    expect(readFragment(names).warnings).toEqual([]);
    expect(readFragment("地区生产总值    612.3亿元\n财政收入    31.2亿元\n投资    20.1亿元").warnings).toEqual([]);
  });

  it("gives spans that cut what they name, with signs beyond the BMP", () => {
    const { text, sentences, paragraphs } = readFragment("全县😀完成 12 家；麦㙦镇、𠮷祥村 3 个。\n完成１２％。");
    expect(sentences.map((span) => text.slice(...span))).toEqual([
      "全县😀完成12家；",
      "麦㙦镇、𠮷祥村3个。",
      "完成１２％。",
    ]);
    expect(paragraphs.map((span) => text.slice(...span)).join("\n")).toBe(text);
  });
});

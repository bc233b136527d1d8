import { describe, expect, it } from "vitest";
import { commitmentLines, figuresOf } from "./figures-of.ts";

describe("counted promises", () => {
  it.each([
    ["建设高标准农田34万亩。", ["建设高标准农田 34 万亩 = 2024"]],
    ["打造美丽宜居村36个以上。", ["打造美丽宜居村 36 个 >= 2024"]],
    ["普惠性幼儿园覆盖率达到90.6%。", ["普惠性幼儿园覆盖率 90.6 % = 2024"]],
    ["推进月龙峰路等15处口袋公园建设。", ["口袋公园建设 15 处 = 2024"]],
    ["新增上市企业1-2家。", ["新增上市企业 1 家 >= 2024"]],
    ["新改建道路12条、17.2公里。", ["新改建道路 12 条 = 2024", "新改建道路 17.2 公里 = 2024"]],
    ["限上餐饮、住宿营业额分别增长30%和15%。", ["限上餐饮增长 30 % = 2024", "住宿营业额增长 15 % = 2024"]],
    ["“三公”经费支出压减20%以上。", ["“三公”经费支出下降 20 % >= 2024"]],
    ["新增重点专科、名医工作室各2个。", ["重点专科 2 个 = 2024", "名医工作室 2 个 = 2024"]],
    ["确保不少于20%的幼儿园开设托班。", ["幼儿园开设托班 20 % >= 2024"]],
    ["一要续建水库，二要新建学校3所。", ["新建学校 3 所 = 2024"]],
    ["和美乡村覆盖率达60%以上。", ["和美乡村覆盖率 60 % >= 2024"]],
    ["改造提升12条道路、重要节点20个。", ["道路 12 条 = 2024", "重要节点 20 个 = 2024"]],
  ])("%s", (text, expected) => expect(commitmentLines(text)).toEqual(expected));

  it("a sum and the count that it is of share their clause", () => {
    const rows = figuresOf("大力推进总投资136亿元的17个重大产业项目。", "PLAN").commitments;
    expect(rows.map((row) => [row.object, row.value, row.unit])).toEqual([
      ["重大产业项目总投资", 136, "亿元"],
      ["重大产业项目", 17, "个"],
    ]);
    expect(new Set(rows.map((row) => row.text)).size).toBe(1);
  });
  it("a sum spent takes its purpose with it", () =>
    expect(figuresOf("投资2亿元打造带状公园。", "PLAN").commitments[0]?.text).toBe("投资2亿元打造带状公园"));
});

describe("numbers that only describe are no promises", () => {
  it.each([
    ["新开工5000万元以上项目50个以上。", [50]],
    ["培育集体经营性收入超50万元村100个。", [100]],
    ["3亩以上工业企业亩均税收增幅6%以上。", [6]],
    ["18个国省考断面水质优Ⅲ比例继续保持100%。", [100]],
    ["重点抓好五个方面的工作。", []],
    ["落实稳经济20条措施。", []],
    ["贯彻落实党的二十大和二十届二中全会精神。", []],
    ["紧扣19条重点产业链做强主导产业。", []],
    ["打造“15分钟便民生活圈”4个。", [4]],
    ["落实“5个1”工作机制。", []],
    ["我们继续征集15项民生实事候选项目提交本次人代会审议。", []],
    ["推进3个20万吨级码头建设。", [3]],
  ])("%s", (text, values) => expect(figuresOf(text, "PLAN").commitments.map((row) => row.value)).toEqual(values));
});

describe("masked and unread", () => {
  it("masked values are listed as such", () => {
    const read = figuresOf("总投资XX亿元，新建学校2所。", "PLAN");
    expect(read.unread.map((row) => row.kind)).toEqual(["masked"]);
    expect(read.commitments.map((row) => row.value)).toEqual([2]);
  });
  it("spans hold the figure and the quote is cut from the text", () => {
    const text = "完成造林２．５万亩，新建😀公园3座，改造㙦田路12公里。";
    for (const row of figuresOf(text, "PLAN").commitments) {
      expect(row.quote).toBe(text.slice(...row.span));
      expect(row.span[0]).toBeLessThanOrEqual(row.at[0]);
      expect(row.span[1]).toBeGreaterThanOrEqual(row.at[1]);
    }
  });
});

describe("floor and stretch", () => {
  it("of a counted thing", () => {
    const rows = figuresOf("确保新建高标准农田10万亩，力争12万亩。", "PLAN").commitments;
    expect(rows.map((row) => [row.value, row.amount.floor, row.amount.stretch])).toEqual([
      [10, "10", "12"],
      [12, "10", "12"],
    ]);
    expect(rows[0]?.promise).toBe(rows[1]?.promise);
  });
});

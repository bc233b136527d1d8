import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/report/read-file.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

function report(place: string, year: number, extra = ""): string {
  return [
    `${year}年${place}政府工作报告`,
    "各位代表：",
    "现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协委员和列席人员提出意见。",
    `一、${year - 1}年工作回顾`,
    `过去一年，${place}地区生产总值完成${100 + (year % 100)}亿元，增长5.8%，财政收入完成7.${year % 10}亿元，城镇新增就业${year}人。${extra}`,
    `我们实施${place}老旧小区改造${year % 50}个，新建农村公路${year % 90}公里，建成投用学校${year % 9}所，取得明显成效。`,
    `二、${year}年工作安排`,
    `今年主要预期目标是：地区生产总值增长6%左右。新建高标准农田${year % 70}万亩，改造供水管网${year % 60}公里。`,
    "三、加强政府自身建设",
    "坚持依法行政，自觉接受监督。让我们团结奋斗，作出新的更大贡献！",
  ].join("\n");
}

describe("readFile", () => {
  it("splits a file at its titles, also where one report breaks off", async () => {
    const cut = report("江北县", 2022).split("\n").slice(0, 8).join("\n").slice(0, -6);
    const { documents } = await readFile(
      "a.txt",
      bytes([report("云川县", 2024), cut, report("华川县", 2021)].join("\n")),
    );
    expect(documents.map(({ ordinal, reading: { report: of } }) => [ordinal, of.jurisdiction, of.planYear])).toEqual([
      [1, "云川县", 2024],
      [2, "江北县", 2022],
      [3, "华川县", 2021],
    ]);
  });

  it("counts a body that a page prints twice once, and says so", async () => {
    const body = report("云川县", 2024);
    const page = `首页\n政务公开\n当前位置：首页>政府工作报告\n${body}\n\n打印\n\n${body}\n主办：云川县人民政府办公室\nICP备案号：1号`;
    const { documents, leftOut } = await readFile("a.txt", bytes(page));
    expect(documents).toHaveLength(1);
    expect(leftOut).toEqual([]);
    expect(documents[0]!.reading.warnings.map(({ code }) => code)).toContain("PRINTED_TWICE");
    expect(documents[0]!.reading.text).not.toMatch(/ICP|首页/);
  });

  it.each([
    ["a novel", "NO_REPORT", "第一章\n那年冬天，山里的雪下得很大。老人坐在火炉边，想起年轻时候走过的路。\n".repeat(40)],
    ["a price list", "NO_REPORT", "白菜 2.5元/斤\n萝卜 1.8元/斤\n土豆 3.2元/斤\n猪肉 15元/斤\n".repeat(20)],
    [
      "a stub compiled by somebody",
      "STUB",
      "标题：云川县2001年政府工作报告\n发文单位：云川县人民政府\n备注：未能找到完整原文，此处为基于公开资料整理的摘要版本\n\n正文：\n\n2001年主要情况：\n一、经济发展\n全县生产总值稳定增长，财政收入稳步提升。\n二、工作重点\n保障和改善民生，加快产业结构调整。",
    ],
    [
      "news about the meeting",
      "NEWS",
      `标题：云川县2023年政府工作报告\n\n正文：\n云川县第十八届人民代表大会第三次会议隆重开幕\n会议应出席代表181名，实际出席158名。县长作政府工作报告。\n${"报告指出，去年以来，全县坚持稳中求进，各项工作取得新进展。报告强调，要抓好项目建设。\n".repeat(6)}`,
    ],
  ])("leaves out %s by name", async (_, code, text) => {
    const { documents, leftOut } = await readFile("a.txt", bytes(text));
    expect(documents).toEqual([]);
    expect(leftOut.map((one) => one.code)).toEqual([code]);
    expect(leftOut[0]!.hint).not.toBe("");
  });

  it.each([
    [
      "（下转四版）",
      "政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n过去一年，云川县取得新成绩。\n（下转四版）",
    ],
    [
      "（上接一版）",
      "（上接一版）\n二、2024年工作安排\n今年要新建农田5万亩，让我们团结奋斗！\n政 府 工 作 报 告\n——2024年1月9日在云川县第十八届人民代表大会第三次会议上",
    ],
    [
      "（摘要）",
      "云川县2024年政府工作报告（摘要）\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n今年要新建高标准农田5万亩，改造老旧小区12个，让我们团结奋斗，作出新的更大贡献！",
    ],
    ["cut off inside a sentence", report("云川县", 2024).slice(0, -60)],
  ])("marks a part: %s", async (_, text) => {
    const { documents } = await readFile("a.txt", bytes(text));
    expect(documents[0]!.reading.report.partial).toBe(true);
  });

  it.each([
    [
      "comes to the government itself",
      "坚持依法行政，自觉接受人大监督，驰而不息纠正“四风”，把过紧日子的要求落到每一笔支出、每一个项目上。",
      false,
    ],
    [
      "breaks off among the plans",
      "做好重点群体就业工作，办好人民满意的教育，把更多优质医疗资源送到群众身边，让老有所养落到实处。",
      true,
    ],
  ])("a long report without closing words that %s", async (_, last, partial) => {
    const body = report("云川县", 2024, "我们抓项目、促发展，城乡面貌发生了可喜的变化。".repeat(120));
    const text = `${body.slice(0, body.indexOf("三、加强政府自身建设"))}${last}`;
    const { documents } = await readFile("a.txt", bytes(text));
    expect(documents[0]!.reading.report.partial).toBe(partial);
  });

  it("reads what portals and writing-aid sites left in a text without harm", async () => {
    const text = report("云川县", 2024, "实施?“揭榜挂帅”项目12个，A同志讲话精神深入人心")
      .replaceAll("，", ",")
      .replace("城镇新增就业", "????城镇新增就业");
    const { documents } = await readFile("a.txt", bytes(`${text}\n如若转载,请注明出处:https://www.example.com/1.html`));
    const { reading } = documents[0]!;
    expect(reading.text).not.toContain("如若转载");
    expect(reading.text).toContain("实施?“揭榜挂帅”项目12个");
    expect(reading.text).toMatch(/,城镇新增就业/);
    expect(reading.report).toMatchObject({ jurisdiction: "云川县", planYear: 2024, speaker: null, partial: false });
  });

  it("gives the same text the same id, and nothing else", async () => {
    const [one, two, other] = await Promise.all([
      readFile("a.txt", bytes(report("云川县", 2024))),
      readFile("b.md", bytes(report("云川县", 2024).replaceAll("\n", "\r\n"))),
      readFile("a.txt", bytes(report("云川县", 2023))),
    ]);
    expect(one.documents[0]!.reading.documentId).toBe(two.documents[0]!.reading.documentId);
    expect(one.documents[0]!.reading.documentId).not.toBe(other.documents[0]!.reading.documentId);
    expect(one.documents[0]!.reading.documentId).toMatch(/^[0-9a-f]{16,}$/);
  });

  it("keeps nearly every character of the seeds' bodies", async () => {
    for (const name of [
      "000_23bff884eccc07c5.txt",
      "002_dad5926ff9a4553d.txt",
      "003_3995b373fa6e6aa5.txt",
      "004_a6a8f6c27dc122fe.txt",
    ]) {
      const raw = readFileSync(`seeds/${name}`);
      const { documents } = await readFile(name, raw);
      const plain = (text: string): number => text.replace(/\s+/g, "").length;
      const kept = documents.reduce((sum, { reading }) => sum + plain(reading.text), 0);
      expect(kept / plain(raw.toString())).toBeGreaterThan(0.99);
    }
  });
});

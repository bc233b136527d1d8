import { describe, expect, it } from "vitest";
import type { ResolvedIssuer } from "../../../src/domain/extracted-document.ts";
import type { Reading } from "../../../src/domain/reading.ts";
import type { Level } from "../../../src/domain/report.ts";
import type { Span } from "../../../src/domain/span.ts";
import { readStrategies } from "../../../src/extract/strategies/read-strategies.ts";

function readingOf(text: string, level: Level = "COUNTY"): Reading {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++)
    if ("。！？；".includes(text[i]!) || i === text.length - 1) {
      sentences.push([start, i + 1]);
      start = i + 1;
    }
  return {
    text,
    documentId: "d",
    paragraphs: [[0, text.length]],
    sentences,
    sections: [{ heading: "", role: "PLAN", span: [0, text.length] }],
    report: {
      title: "政府工作报告",
      kind: "GOVERNMENT_WORK_REPORT",
      jurisdiction: "XX县",
      level,
      masked: true,
      reviewYear: 2023,
      planYear: 2024,
      deliveredOn: null,
      meeting: null,
      speaker: null,
      partial: false,
    },
    read: { characters: text.length, share: 1, damage: 0, masked: 0 },
    warnings: [],
  };
}

const masked: ResolvedIssuer = {
  status: "MASKED",
  code: null,
  name: null,
  id: "masked-d",
  ancestor: null,
  candidates: [],
};
const inProvince = (code: string): ResolvedIssuer => ({ ...masked, status: "ANCESTOR", ancestor: { code, name: "" } });

const names = (text: string, issuer = masked, level?: Level): string[] =>
  readStrategies(readingOf(text, level), issuer).map(({ name }) => name);

const ids = (text: string, issuer = masked): (string | null)[] =>
  readStrategies(readingOf(text), issuer).map(({ registryId }) => registryId);

describe("strategies of the registry", () => {
  it("are found with and without quotation marks, in every form, once each", () => {
    const text = "实施“十四五”规划，深入推进乡村振兴。全面推进乡村全面振兴，建设全国统一大市场。";
    const rows = readStrategies(readingOf(text), masked);
    expect(rows.map(({ registryId }) => registryId)).toEqual([
      "fourteenth-five-year-plan",
      "rural-revitalization",
      "unified-market",
    ]);
    expect(rows[0]).toMatchObject({ name: "“十四五”规划", level: "NATIONAL", count: 1 });
    expect(rows[1]).toMatchObject({ count: 2 });
    for (const { at, span, quote, evidence } of rows) {
      expect(span[0] <= at[0] && at[1] <= span[1]).toBe(true);
      expect(quote).toBe(text.slice(...span));
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it("leave the marks round a whole name out of it", () => {
    expect(names("深化“八八战略”。", inProvince("330000"))).toEqual(["八八战略"]);
  });

  it("carry the level of whose they are", () => {
    const rows = readStrategies(readingOf("融入长三角一体化发展，实施西部大开发。推广八八战略。"), masked);
    expect(rows.map(({ level }) => level)).toEqual(["NATIONAL", "NATIONAL", "PROVINCIAL"]);
  });

  it("stop at guards: a hall of the name is none, a title is none", () => {
    expect(ids("新建全民健身中心2处。")).toEqual([]);
    expect(ids("广泛开展全民健身活动。")).toEqual(["national-fitness"]);
    expect(ids("获评国家全域旅游示范区。")).toEqual([]);
    expect(ids("推进全域旅游发展。")).toEqual(["tourism-all-areas"]);
  });

  it("do not take a region or a market for its strategy", () => {
    expect(ids("赴长三角、京津冀、东北开展招商活动。")).toEqual([]);
    expect(ids("推进京津冀协同发展。")).toEqual(["jing-jin-ji"]);
  });

  it("do not take guiding thought and formulas for strategies", () => {
    expect(
      ids("以习近平新时代中国特色社会主义思想为指导，贯彻党的二十大精神，坚持高质量发展，推进五位一体总体布局。"),
    ).toEqual([]);
  });

  it("know a counted slogan of a province only at home", () => {
    expect(ids("奋力打造“三个高地”。", inProvince("430000"))).toEqual(["hunan-three-highlands"]);
    expect(ids("奋力打造“三个高地”。", inProvince("370000"))).not.toContain("hunan-three-highlands");
  });

  it("are found through blanks and full-width signs inside a name", () => {
    expect(ids("开展“人工智能＋”行动，推进乡村 振兴。")).toEqual(["ai-plus", "rural-revitalization"]);
  });
});

describe("local strategies", () => {
  it("are found by their head words, quoted or not", () => {
    const found = names("实施“凤麓菁英”计划，开展市容市貌综合整治行动，深化“平安XX”建设。");
    expect(found).toContain("“凤麓菁英”计划");
    expect(found.some((name) => name.includes("市容市貌综合整治行动"))).toBe(true);
    expect(found.some((name) => name.includes("平安XX"))).toBe(true);
  });

  it("are the report's own unless the text names another owner", () => {
    const level = (text: string) =>
      readStrategies(readingOf(text), masked).find(({ registryId }) => registryId === null)?.level;
    expect(level("深入实施“沃野丰仓”三年行动计划。")).toBe("COUNTY");
    expect(level("落实全省“沃野丰仓”三年行动计划。")).toBe("PROVINCIAL");
    expect(level("落实市委“沃野丰仓”三年行动计划。")).toBe("PREFECTURE");
  });

  it("are not works: a road's project is none", () => {
    expect(names("开工建设同祥南路改造工程。")).toEqual([]);
  });

  it("read nothing out of nothing", () => {
    expect(readStrategies(readingOf(""), masked)).toEqual([]);
  });
});

describe("names on unread ground", () => {
  it("take a plan by its title, no song and no law", () => {
    const text = "完成《XX县城市总体规划》修编，落实《安全生产条例》。创作电视剧《山乡新事》。";
    expect(names(text)).toEqual(["XX县城市总体规划"]);
  });

  it("leave the marks of notes out", () => {
    expect(names("深入推进“雪亮〔16〕工程”建设，落实“八五”普法[3]规划。")).toEqual([
      "“雪亮工程”建设",
      "“八五”普法规划",
    ]);
  });

  it("end no name in the middle of a word", () => {
    expect(names("推进国有经济战略性调整，完善人口与计划生育服务，组建工程机械企业。")).toEqual([]);
  });

  it("read four aims in a row as one", () => {
    const found = names("坚持工业立县、项目强县、文化兴县、生态立县发展战略。");
    expect(found.filter((name) => name.includes("项目强县"))).toHaveLength(1);
  });
});

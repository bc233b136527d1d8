import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/domain/reading.ts";
import { roleAt } from "../../src/domain/reading.ts";
import type { SectionRole } from "../../src/domain/report.ts";
import { readFile } from "../../src/report/read-file.ts";

const seed = async (name: string, ordinal: number): Promise<Reading> =>
  (await readFile(name, readFileSync(`seeds/${name}`))).documents[ordinal - 1]!.reading;

const PAGES = "003_3995b373fa6e6aa5.txt";

const roleOf = (reading: Reading, passage: string): SectionRole => {
  const at = reading.text.indexOf(passage);
  expect(at).toBeGreaterThanOrEqual(0);
  return roleAt(reading, at);
};

const share = (reading: Reading, role: SectionRole): number =>
  reading.sections.reduce((sum, section) => sum + (section.role === role ? section.span[1] - section.span[0] : 0), 0) /
  reading.text.length;

describe("sections by headings", () => {
  it.each([
    [3, "改革先行区在勇于开拓中走深走实", "REVIEW"],
    [3, "在肯定成绩的同时，我们也清醒认识到", "PROBLEMS"],
    [3, "2.构建现代产业体系", "PLAN"],
    [3, "保持高度政治自觉", "SELF_BUILDING"],
    [3, "现在，我代表区人民政府向大会作工作报告", "OTHER"],
    [5, "2024年全区经济社会发展主要预期目标是", "REQUIREMENTS"],
    [5, "跑出项目“加速度”", "PLAN"],
    [12, "2023年是全面贯彻党的二十大精神的开局之年", "REVIEW"],
    [13, "（七）忠诚担当、务实奋进，加强政府自身建设", "SELF_BUILDING"],
    [16, "（八）自身建设进一步加强", "REVIEW"],
    [21, "一、抓投资稳增长，在项目建设驱动发展上出实绩", "PLAN"],
  ] as const)("report %i: %s is %s", async (ordinal, passage, role) => {
    expect(roleOf(await seed(PAGES, ordinal), passage)).toBe(role);
  });

  it("lie in order, disjoint, and cover every paragraph", async () => {
    for (const { reading } of (await readFile(PAGES, readFileSync(`seeds/${PAGES}`))).documents) {
      let end = 0;
      for (const { span } of reading.sections) {
        expect(span[0]).toBe(end);
        expect(span[1]).toBeGreaterThan(span[0]);
        end = span[1];
      }
      expect(end).toBe(reading.text.length);
      expect(share(reading, "REVIEW")).toBeGreaterThan(0.1);
      expect(share(reading, "PLAN")).toBeGreaterThan(0.2);
      expect(reading.read.share).toBeGreaterThan(0.95);
    }
  });
});

it("a heading on the coming five years opens goals, not more of the review", async () => {
  const text = [
    "云川县人民政府工作报告",
    "——2017年2月16日在云川县第十六届人民代表大会第一次会议上",
    "各位代表：",
    "现在，我代表县人民政府向大会报告工作，请予审议。",
    "一、过去五年工作回顾",
    `五年来，全县上下团结奋斗，圆满完成了各项任务。${"建成了一批道路、学校和医院，群众生活明显改善，城乡面貌显著变化。".repeat(8)}`,
    "二、今后五年的指导思想和奋斗目标",
    "未来五年，是全面建成小康社会的关键时期。",
    "总的思路是：坚持发展第一要务，取得经济社会的新成就。",
    "到2021年，全县生产总值达到160亿元，年均增长8%。",
    "三、2017年工作安排",
    `今年要重点抓好以下工作。${"加快项目建设，推进产业升级，确保各项目标实现。".repeat(8)}`,
  ].join("\n");
  const { reading } = (await readFile("report.txt", Buffer.from(text))).documents[0]!;
  expect(roleOf(reading, "到2021年")).toBe("REQUIREMENTS");
  expect(roleOf(reading, "今年要重点")).toBe("PLAN");
});

describe("sections without headings", () => {
  it.each([3, 5, 9, 13, 19, 21])("report %i without its headings is split by tense and year words", async (ordinal) => {
    const whole = await seed(PAGES, ordinal);
    const lines = whole.text.split("\n");
    const bare = lines.filter((line, i) => i < 3 || line.length > 60 || /[。！；]/.test(line)).join("\n");
    const { documents } = await readFile("bare.txt", Uint8Array.from(Buffer.from(bare)));
    const reading = documents[0]!.reading;
    expect(share(reading, "PLAN") + share(reading, "REQUIREMENTS")).toBeLessThan(0.85);
    // What the headings called review is not taken for the plan, and the other way round.
    let wrong = 0;
    let all = 0;
    for (const [start, end] of reading.paragraphs) {
      const at = whole.text.indexOf(reading.text.slice(start, end));
      if (at < 0 || end - start < 60) continue;
      const [told, guessed] = [roleAt(whole, at), roleAt(reading, start)];
      const past = (role: SectionRole): boolean => role === "REVIEW" || role === "PROBLEMS";
      const future = (role: SectionRole): boolean => ["PLAN", "REQUIREMENTS", "SELF_BUILDING"].includes(role);
      all += end - start;
      if ((past(told) && future(guessed)) || (future(told) && past(guessed))) wrong += end - start;
    }
    expect(all).toBeGreaterThan(5000);
    expect(wrong / all).toBeLessThan(0.1);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type GatedPattern, GatedPatterns } from "../../src/text/gated-patterns.ts";
import { unitsOf } from "../../src/text/units.ts";

const count = (patterns: Record<string, GatedPattern>, text: string, from = 0, to = text.length) =>
  new GatedPatterns(patterns).counts({ text, units: unitsOf(text) }, from, to);

describe("GatedPatterns", () => {
  it("count what each expression alone counts", () => {
    const text = readFileSync("seeds/004_a6a8f6c27dc122fe.txt", "utf8");
    const patterns = {
      opening: { pattern: /各位代表|我代表.{0,24}政府|请予?审议/, words: ["各位", "我代", "请予", "请审"] },
      project: { pattern: /项目|项目建设|建设项目/, words: ["项目", "建设"] },
    };
    for (const [name, found] of Object.entries(count(patterns, text)))
      expect(found).toBe(text.match(new RegExp(patterns[name as keyof typeof patterns].pattern, "g"))!.length);
  });

  it("find matches that begin before their word, the first of several that overlap", () => {
    const patterns = { city: { pattern: /\p{Script=Han}{2,4}市委/u, words: ["市委"], reach: 4 } };
    expect(count(patterns, "在中共南京市委和江苏省委、苏州市委领导下，市委").city).toBe(2);
    expect(count(patterns, "市委市委市委").city).toBe(1);
  });

  it("look for what begins within the range only", () => {
    const patterns = { foot: { pattern: /上一篇|下一篇/, words: ["上一篇", "下一篇"] } };
    expect(count(patterns, "上一篇。正文。下一篇", 1, 7).foot).toBe(0);
    expect(count(patterns, "上一篇。正文。下一篇", 1).foot).toBe(1);
  });
});

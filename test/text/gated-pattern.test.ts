import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GatedPattern } from "../../src/text/gated-pattern.ts";
import { unitsOf } from "../../src/text/units.ts";

const all = (text: string): { text: string; units: Uint16Array } => ({ text, units: unitsOf(text) });

describe("GatedPattern", () => {
  it("counts what the expression alone counts", () => {
    const text = readFileSync("seeds/004_a6a8f6c27dc122fe.txt", "utf8");
    for (const [pattern, words] of [
      [/各位代表|我代表.{0,24}政府|请予?审议/, ["各位", "我代", "请予", "请审"]],
      [/项目|项目建设|建设项目/, ["项目", "建设"]],
    ] as const)
      expect(new GatedPattern(pattern, words).count(all(text))).toBe(text.match(new RegExp(pattern, "g"))!.length);
  });

  it("finds matches that begin before their word, the first of several that overlap", () => {
    const pattern = new GatedPattern(/\p{Script=Han}{2,4}市委/u, ["市委"], 4);
    expect(pattern.count(all("在中共南京市委和江苏省委、苏州市委领导下，市委"))).toBe(2);
    expect(pattern.count(all("市委市委市委"))).toBe(1);
  });

  it("looks no further than it is told", () => {
    const source = all("上一篇。正文。下一篇");
    const pattern = new GatedPattern(/上一篇|下一篇/, ["上一篇", "下一篇"]);
    expect(pattern.holds(source, 1, 7)).toBe(false);
    expect(pattern.holds(source, 1)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { longestOfOverlapping, outside } from "../../src/questions/interval.ts";
import { phraseVariants } from "../../src/questions/phrase-variants.ts";

describe("what a text may print for a phrase", () => {
  it("is the same in both scripts", () => {
    for (const [traditional, simple] of [
      ["鄉村振興", "乡村振兴"],
      ["沿著", "沿着"],
      ["著力", "着力"],
      ["臺灣", "台湾"],
    ] as const) {
      expect(phraseVariants(traditional)).toContain(simple);
      expect(phraseVariants(simple)).toContain(simple);
    }
    expect(phraseVariants("著名")).not.toContain("着名");
  });

  it("knows wide and narrow signs, quotes and blanks", () => {
    expect(phraseVariants("建设(一期)")).toContain("建设（一期）");
    expect(phraseVariants("５Ｇ")).toContain("5G");
    expect(phraseVariants("７．５％")).toContain("7.5%");
    expect(phraseVariants("R＆D")).toContain("R&D");
    expect(phraseVariants("7.5%")).toContain("７．５％");
    expect(phraseVariants('"五大安全"')).toContain("“五大安全”");
    expect(phraseVariants(" 乡村 振兴 ")).toContain("乡村振兴");
    expect(phraseVariants("  ")).toEqual([]);
  });
});

describe("stretches of a text", () => {
  it("that overlap are one, the longest", () => {
    const kept = longestOfOverlapping([
      { start: 2, end: 4 },
      { start: 0, end: 4 },
      { start: 4, end: 6 },
    ]);
    expect(kept).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 6 },
    ]);
    expect(outside([{ start: 1, end: 3 }], [{ start: 0, end: 4 }])).toEqual([]);
  });
});

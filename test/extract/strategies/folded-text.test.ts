import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/extract/strategies/folded-text.ts";
import { originalSpan } from "../../../src/extract/strategies/original-span.ts";

const TEXT = "实施“三创 四建”〔19〕活动，打造《 城市规划》，推进ＡＩ＋行动－２期。";

describe("a folded text", () => {
  const folded = foldText(TEXT);

  it("has no blanks, quotation marks and notes, and is of half width", () => {
    expect(folded.text).toBe("实施三创四建活动，打造城市规划，推进AI+行动—2期。");
  });

  it("knows where each unit stands in the original", () => {
    for (const [unit, character] of [...folded.text].entries())
      if (!/[AI+—2]/.test(character)) expect(TEXT[folded.originOf(unit)]).toBe(character);
    expect(TEXT[folded.originOf(folded.text.indexOf("—"))]).toBe("－");
  });

  it("knows the marks that were left out", () => {
    const [quote, title] = [folded.text.indexOf("三创"), folded.text.indexOf("城市")];
    expect(folded.openings).toEqual([quote, title]);
    expect([folded.opensAt(quote), folded.opensTitleAt(quote), folded.opensTitleAt(title)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(folded.closesAfter(quote + 3)).toBe(true);
    expect(folded.closesAfter(quote)).toBe(false);
  });

  it("opens and closes by turns at straight marks, anew in each sentence", () => {
    const straight = foldText('抓"甲乙"和"丙丁。建"戊己"。');
    expect(straight.openings.map((unit) => straight.text.slice(unit, unit + 2))).toEqual(["甲乙", "丙丁", "戊己"]);
    expect(straight.closesAfter(straight.text.indexOf("己"))).toBe(true);
  });

  it("gives a span back with the marks of a part, without those round the whole", () => {
    const start = folded.text.indexOf("三创");
    expect(TEXT.slice(...originalSpan(TEXT, folded, [start, start + 4]))).toBe("三创 四建");
    expect(TEXT.slice(...originalSpan(TEXT, folded, [start, start + 6]))).toBe("“三创 四建”〔19〕活动");
  });
});

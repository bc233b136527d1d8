import { describe, expect, it } from "vitest";
import { clauseAround } from "../../src/extract/clause.ts";

function shown(text: string, name: string): string {
  const sentences: [number, number][] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++)
    if ("。！？；\n".includes(text[i]!)) {
      sentences.push([from, i + 1]);
      from = i + 1;
    }
  if (from < text.length) sentences.push([from, text.length]);
  const start = text.indexOf(name);
  const [a, b] = clauseAround({ text, sentences }, [start, start + name.length]);
  expect(b - a).toBeLessThanOrEqual(80);
  if (text.length >= 8) expect(b - a).toBeGreaterThanOrEqual(8);
  return text.slice(a, b);
}

describe("the clause that shows a name", () => {
  it("ends at the stops round it, not at a list's 、", () => {
    const text = "去年工作。完成造林两万亩，羊尖、东港、锡北三镇的污水处理厂改造全部完成，水质明显好转。";
    expect(shown(text, "东港")).toBe("羊尖、东港、锡北三镇的污水处理厂改造全部完成");
  });
  it("takes a neighbour in where it is short", () => {
    expect(shown("全市生产总值增长，达到8.1%，在全省领先。", "8.1%")).toContain("生产总值增长");
  });
  it("cuts a long clause round the name, to 80 units", () => {
    const long = `${"建设美丽宜居乡村".repeat(12)}长泾镇${"推进工业园区改造".repeat(12)}。`;
    expect(shown(long, "长泾镇")).toContain("长泾镇");
  });
  it("never cuts through a surrogate pair", () => {
    const text = `${"𠮷".repeat(60)}长泾镇${"𠮷".repeat(60)}。`;
    expect(encodeURIComponent(shown(text, "长泾镇"))).toContain("%F0%A0%AE%B7");
  });
  it("gives a heading of three letters its surroundings", () => {
    expect(shown("前言部分。\n长泾镇\n工业用地增加。", "长泾镇")).toContain("长泾镇");
  });
});

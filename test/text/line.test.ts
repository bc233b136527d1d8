import { describe, expect, it } from "vitest";
import { holdsSign, type Line, linesOf, squeezed } from "../../src/text/line.ts";
import { SIGN } from "../../src/text/line-signs.ts";
import { unitsOf } from "../../src/text/units.ts";

const lines = (text: string): Line[] => linesOf(unitsOf(text));

describe("linesOf", () => {
  it("gives ranges without outer blanks, widths without blanks, gaps, indents and page breaks", () => {
    const text = "　　一、工作 回顾  \r\n\r\n\u3000 \nGDP增长5%\f第2页";
    expect(lines(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "一、工作 回顾",
      "GDP增长5%",
      "第2页",
    ]);
    expect(lines(text).map(({ width }) => width)).toEqual([12, 9, 5]);
    expect(lines(text).map(({ gap }) => gap)).toEqual([0, 2, 0]);
    expect(lines(text).map(({ indented }) => indented)).toEqual([true, false, false]);
    expect(lines(text).map(({ page }) => page)).toEqual([false, false, true]);
  });

  it("tells which signs a line holds, blanks at its ends left out", () => {
    const held = (text: string, signs: number): boolean => holdsSign(lines(text)[0]!, signs);
    expect(held("增长8%，好。", SIGN.comma)).toBe(true);
    expect(held("增长8%，好。", SIGN.semicolon | SIGN.blank)).toBe(false);
    expect(held("  增长  ", SIGN.blank | SIGN.apart)).toBe(false);
    expect(held("增长 8%", SIGN.apart)).toBe(false);
    expect(held("增长 速度", SIGN.apart)).toBe(true);
    expect(held("增长  8%", SIGN.apart)).toBe(true);
  });

  it("gives lines that print the same characters, but for blanks and figures, the same sum", () => {
    const [one, two, three] = lines("政府工作报告 第 12 页\n政 府 工 作 报 告第3页\n政府工作通报");
    expect(one!.wideSum).toBe(two!.wideSum);
    expect(one!.wideSum).not.toBe(three!.wideSum);
  });
});

describe("squeezed", () => {
  it("takes out every blank, rare ones too", () => {
    const text = "政\u202f府 工\u3000作";
    expect(squeezed(text, lines(text)[0]!)).toBe("政府工作");
  });
});

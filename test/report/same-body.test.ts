import { describe, expect, it } from "vitest";
import { Body } from "../../src/report/same-body.ts";
import { sentencesOf } from "../../src/text/sentences.ts";
import { unitsOf } from "../../src/text/units.ts";

const sentence = (i: number): string => `第${"一二三四五六七八九十"[i % 10]}项第${i}件工作扎实推进，成效明显。`;
const body = (text: string): Body => {
  const units = unitsOf(text);
  return new Body(units, sentencesOf(units, [[0, text.length]]).sentences);
};
const text = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => sentence(from + i)).join("");

describe("Body", () => {
  it("is the same as another that has half of its sentences, whatever stands round them", () => {
    expect(body(text(0, 40)).isSame(body(text(20, 3000)))).toBe(true);
    expect(body(text(0, 40)).isSame(body(text(21, 3000)))).toBe(false);
  });

  it("leaves blanks out of account", () => {
    expect(body(text(0, 20)).isSame(body(text(0, 20).replaceAll("工作", "工 作")))).toBe(true);
  });

  it("cannot be told by a few sentences or by short ones", () => {
    expect(body(text(0, 3)).isSame(body(text(0, 3)))).toBe(false);
    const short = "各位代表！".repeat(50);
    expect(body(short).isSame(body(short))).toBe(false);
  });
});

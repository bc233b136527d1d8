import { describe, expect, it } from "vitest";
import { Body } from "../../src/report/same-body.ts";
import { unitsOf } from "../../src/text/units.ts";

const clause = (i: number): string => `第${"一二三四五六七八九十"[i % 10]}项第${i}件工作扎实推进`;
const body = (text: string): Body => new Body(unitsOf(text));
const text = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => clause(from + i)).join("，");

describe("Body", () => {
  it("is the same as another that has half of its clauses, whatever stands round them", () => {
    expect(body(text(0, 40)).isSame(body(text(20, 3000)))).toBe(true);
    expect(body(text(0, 40)).isSame(body(text(21, 3000)))).toBe(false);
  });

  it("leaves blanks out of account", () => {
    expect(body(text(0, 20)).isSame(body(text(0, 20).replaceAll("工作", "工 作")))).toBe(true);
  });

  it("cannot be told by a few clauses or by short ones", () => {
    expect(body(text(0, 7)).isSame(body(text(0, 7)))).toBe(false);
    const short = "各位代表，".repeat(50);
    expect(body(short).isSame(body(short))).toBe(false);
  });
});

import { expect, test } from "vitest";
import { isBrandRun, nameParts } from "../../../src/extract/enterprises/name-parts.ts";

/** @param name stands at the text's beginning; @param ending length of its trade's or legal ending. */
const parts = (text: string, name: string, ending = 0) =>
  nameParts(text, [0, name.length], name.length - ending, text.length);

test("a brand is of firms' characters, a phrase of words and of characters that no firm bears", () => {
  expect(parts("鑫恒科技", "鑫恒科技", 2)).toMatchObject({ brand: 4, first: 3, ordinary: 0, never: 0, length: 2 });
  const phrase = parts("群众服务企业", "群众服务企业");
  expect(phrase.brand).toBe(0);
  expect(phrase.ordinary).toBe(3);
});

test("a place at the head, or all that stands before the trade", () => {
  expect(parts("泰州鑫恒科技", "泰州鑫恒科技", 2).placed).toBe(1);
  expect(parts("泰州医药产业", "泰州医药", 2).placed).toBe(2);
  expect(parts("泰州", "泰州").placed).toBe(3);
});

test("what follows in the list's member: nothing, words throughout, or a cut word", () => {
  expect(parts("鑫恒", "鑫恒").rest).toBe(0);
  expect(parts("鑫恒碳化硅二期", "鑫恒").rest).toBe(3);
  expect(parts("鑫恒亚胺材料", "鑫恒").rest).toBe(1);
});

test("a run of firms' characters", () => {
  expect(isBrandRun("鑫恒提供", 0, 2)).toBe(true);
  expect(isBrandRun("鑫恒提供", 0, 3)).toBe(false);
  expect(isBrandRun("鑫恒", 0, 0)).toBe(false);
});

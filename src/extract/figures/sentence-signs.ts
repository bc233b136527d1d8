import type { Span } from "../../domain/span.ts";

/** Which characters a sentence holds without which patterns on it need not be tried: sums of these. */
export const SIGN = {
  /** 三季度, 1—11月, 上半年. */
  partOfYear: 1,
  /** 预计, 有望, 初步核算. */
  estimate: 2,
  /** 预期目标. */
  goal: 4,
  /** 与2000年相比. */
  since: 8,
  /** 五年来, 去年, 本届政府, “十四五”时期, 刚刚过去. */
  years: 16,
  /** 十四五, 今后三年, 未来五年. */
  plan: 32,
  /** 预计全年, 初步统计, 去年, 上年完成, 已建成, 一年来. */
  done: 64,
} as const;

const signs = new Uint8Array(65536);
for (const [characters, sign] of [
  ["季月半", SIGN.partOfYear],
  ["预望核", SIGN.estimate],
  ["标", SIGN.goal],
  ["相", SIGN.since],
  ["年届任五刚", SIGN.years],
  ["五后未", SIGN.plan],
  ["预初去上已来", SIGN.done],
] as const)
  for (const character of characters) signs[character.charCodeAt(0)]! |= sign;

/** The signs that `[from, to)` of a text holds. */
export function signsIn(text: string, [from, to]: Span): number {
  let found = 0;
  for (let at = from; at < to; at++) found |= signs[text.charCodeAt(at)]!;
  return found;
}

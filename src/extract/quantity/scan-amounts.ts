import type { Amount } from "../../domain/amount.ts";
import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import { amountOf, pointAmount, printedUnit, rangeAmount } from "./amount-of.ts";
import { bareNumeralEnd } from "./chinese-token.ts";
import { compare, multiply } from "./decimal.ts";
import { numberAt } from "./number-at.ts";
import { beginsScale, unitEnds } from "./number-tail.ts";
import type { NumberToken } from "./number-token.ts";
import { isOrdinalOrPartOfName } from "./ordinal-or-name.ts";
import { multiplier, UNIT_SCALES, type Unit, unitAt, unitNamed } from "./unit.ts";
import { type WordingEffect, wordingAfter, wordingBefore } from "./wording.ts";

/** An amount where it is printed. Spans are `[start, end)` in UTF-16 units of the text that was scanned. */
export interface FoundAmount {
  /** Number and unit, a range whole. */
  readonly at: Span;
  /** With the bounding words next to it (超过…以上). */
  readonly whole: Span;
  readonly amount: Amount;
  readonly unit: Unit | null;
  /** `万`, `亿` … as printed before the unit. */
  readonly scale: string;
  readonly weak: boolean;
  /** Printed in digits, not in Chinese numerals. */
  readonly arabic: boolean;
  readonly before: WordingEffect | null;
  readonly after: WordingEffect | null;
}

/** A found amount with other spans or another amount. Its fields in the order of all, none spread: objects of one shape are read faster. */
export function foundAs(
  { unit, scale, weak, arabic, before }: FoundAmount,
  at: Span,
  whole: Span,
  amount: Amount,
  after: WordingEffect | null,
): FoundAmount {
  return { at, whole, amount, unit, scale, weak, arabic, before, after };
}

const RANGE_MARKS = ["——", "--", "－", "-", "—", "–", "―", "~", "～", "至", "到"];
const beginsRange = markTable([["－-—–―~～至到", 1]]);

const MASK = "XxＸｘ×╳＊*";
const NUMERALS = "0123456789０１２３４５６７８９零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千万亿数几上";
/** Characters with which a number, or a mask in place of one, may begin. */
export const BEGINNINGS = NUMERALS + MASK;
const beginnings = markTable([
  [NUMERALS, 1],
  [MASK, 2],
]);

/**
 * Every amount printed in `text` between `from` and `to`, in order; dates, ordinals and numbers without unit are none.
 * @param units those of the whole text, where they are known.
 */
export function scanAmounts(text: string, from = 0, to = text.length, units: Uint16Array | null = null): FoundAmount[] {
  const found: FoundAmount[] = [];
  let index = from;
  while (index < to) {
    const unit = units === null ? text.charCodeAt(index) : units[index]!;
    if (beginnings[unit] === 0) {
      index++;
      continue;
    }
    const masked = beginnings[unit] === 2 ? maskedAt(text, index, to) : null;
    if (masked !== null) {
      if (masked.amount !== null) found.push(masked.amount);
      index = masked.end;
      continue;
    }
    const bare = bareNumeralEnd(text, index);
    if (bare >= 0) {
      index = bare;
      continue;
    }
    const token = numberAt(text, index);
    if (token === null || token.end > to) {
      index = token === null ? index + 1 : Math.max(index + 1, token.end);
      continue;
    }
    index = Math.max(index + 1, readAmount(text, token, from, to, found));
  }
  return found;
}

const minuses = markTable([["-－—负", 1]]);

/** Reads the amount of a number into `found`, if it is one; where the scan goes on. */
function readAmount(text: string, printed: NumberToken, from: number, to: number, found: FoundAmount[]): number {
  const money = moneySign(text, printed);
  const first = sharedPoints(text, money === null ? printed : { ...printed, unit: printed.unit ?? money.unit });
  if (isOrdinalOrPartOfName(text, first)) return first.end;
  const second = first.upTo === null ? rangeEnd(text, first, to) : { ...first, value: first.upTo };
  const last = second ?? first;
  if (last.unit?.kind === "duration") return last.end;
  if (last.unit === null && (last.scale === "" || !/[万亿]/.test(last.scale))) return last.end;
  if (text[last.end] === "级" && last.unit?.kind !== "money" && last.unit?.kind !== "mass") return first.end;
  let start = first.start;
  let sign = "";
  if (second === null && start > from && minuses[text.charCodeAt(start - 1)] === 1) {
    if (last.unit?.base === "percent" && !/[\d％%—-]/.test(text[start - 2] ?? "")) {
      sign = "-";
      start--;
    }
  }
  start -= money?.length ?? 0;
  const before = wordingBefore(text, start);
  if (first.bare && before === null && !followedByFloor(text, last.end)) return first.end;
  const after = wordingAfter(text, last.end);
  const soft = first.softness !== "" || (second !== null && second.softness !== "");
  const wording =
    before === null && after === null && !soft
      ? ""
      : inOrder(before?.word, first.softness, second?.softness, after?.word);
  const effect = after?.effect === "about" ? "about" : (after?.effect ?? before?.effect ?? null);
  const vague = first.softness !== "" && "数几上".includes(first.softness);
  const amount = second
    ? rangeAmount(first, second, effect, wording)
    : pointAmount(first, sign, vague ? "floor" : effect, wording);
  found.push({
    at: [start, last.end],
    whole: [start - (before?.word.length ?? 0), withNote(text, last.end + (after?.word.length ?? 0))],
    amount,
    unit: last.unit,
    scale: last.scale,
    weak: first.weak,
    arabic: first.sourceIsArabic,
    before: before?.effect ?? null,
    after: after?.effect ?? null,
  });
  return last.end;
}

const beginsNote = markTable([["[〔【①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳¹²³⁴⁵⁶⁷⁸⁹*", 1]]);
const NOTE = /^(?:\[注?\d{1,3}\]|〔注?\d{1,3}〕|【注?\d{1,3}】|[①-⑳]|[¹²³⁴-⁹⁰]{1,3}|\*(?!\*))/;

/** 12.5亿元[2], 增长5%①: where the mark of a note right behind an amount ends. */
function withNote(text: string, end: number): number {
  return beginsNote[text.charCodeAt(end)] === 1 ? end + (NOTE.exec(text.slice(end, end + 6))?.[0].length ?? 0) : end;
}

/** Words that are there, with blanks between them. */
function inOrder(...words: readonly (string | undefined)[]): string {
  let joined = "";
  for (const word of words) if (word) joined = joined === "" ? word : `${joined} ${word}`;
  return joined;
}

const MONEY_SIGNS: readonly (readonly [string, string])[] = [
  ["US$", "美元"],
  ["HK$", "港元"],
  ["＄", "美元"],
  ["$", "美元"],
  ["￥", "元"],
  ["¥", "元"],
  ["€", "欧元"],
  ["£", "英镑"],
];

const endsMoneySign = markTable([["$＄￥¥€£", 1]]);

/** US$3.5亿, ￥2000万: the sign before an amount and the currency that it stands for. */
function moneySign(text: string, token: NumberToken): { readonly unit: Unit | null; readonly length: number } | null {
  if (!token.sourceIsArabic || (token.unit !== null && token.unit.kind !== "money")) return null;
  if (token.start === 0 || endsMoneySign[text.charCodeAt(token.start - 1)] !== 1) return null;
  const found = MONEY_SIGNS.find(([sign]) => text.endsWith(sign, token.start));
  return found === undefined ? null : { unit: unitNamed(found[1]), length: found[0].length };
}

/** 分别提高1.6个和1.4个百分点: the first of two shares the unit of the second. */
function sharedPoints(text: string, token: NumberToken): NumberToken {
  if (token.unit?.unit !== "个" || !"、和与及".includes(text[token.end] ?? "-")) return token;
  if (!/^[、和及与][\d.]{1,6}个百分点/.test(text.slice(token.end, token.end + 14))) return token;
  return { ...token, unit: unitNamed("个百分点") };
}

const followedByFloor = (text: string, at: number): boolean =>
  text.startsWith("以上", at) || text.startsWith("大关", at);

function rangeEnd(text: string, first: NumberToken, to: number): NumberToken | null {
  if (beginsRange[text.charCodeAt(first.end)] !== 1) return null;
  const mark = RANGE_MARKS.find((candidate) => text.startsWith(candidate, first.end));
  if (mark === undefined) return null;
  if ("从由自".includes(text[first.start - 1] ?? "-")) return null;
  const second = numberAt(text, first.end + mark.length);
  if (second === null || second.end > to || second.unit === null || second.bare) return null;
  if (first.unit !== null && first.unit.unit !== second.unit.unit) return null;
  if (first.unit === null && (mark === "至" || mark === "到") && second.sourceIsArabic !== first.sourceIsArabic)
    return null;
  const scale = first.scale === "" ? second.scale : first.scale;
  const low = multiply(first.value, multiplier(scale) ?? "1");
  const high = multiply(second.value, multiplier(second.scale) ?? "1");
  return compare(low, high) < 0 ? second : null;
}

/** A run of mask signs (XX, ××) with a unit after it is a masked amount; the names of masked places are none. */
function maskedAt(
  text: string,
  at: number,
  to: number,
): { readonly amount: FoundAmount | null; readonly end: number } | null {
  if (at > 0 && letters[text.charCodeAt(at - 1)] === 1) return null;
  let end = at;
  while (end < to && (isMask(text, end) || (text[end] === "." && isMask(text, end + 1)))) end++;
  if (end - at < 2) return { amount: null, end };
  const scaled = beginsScale[text.charCodeAt(end)] === 1;
  const scale = scaled ? (UNIT_SCALES.find((candidate) => text.startsWith(candidate, end)) ?? "") : "";
  const next = end + scale.length;
  const printed = unitAt(text, next);
  const unit = printed !== null && unitEnds(text, printed.unit.unit, next + printed.length) ? printed : null;
  if (unit === null && scale === "") {
    const amount = maskedAmount([at, end], "", null);
    const whole = /^(?:[，。；、（）增同]|左右|以上|以内|以下|上下)/.test(text.slice(end, end + 2) || "。");
    return { amount: whole ? amount : null, end };
  }
  if (unit?.unit.kind === "duration") return { amount: null, end: next + unit.length };
  const stop = next + (unit?.length ?? 0);
  return { amount: maskedAmount([at, stop], scale, unit?.unit ?? null), end: stop };
}

const letters = markTable([["ABCDEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwyz", 1]]);
const isMask = (text: string, at: number): boolean => beginnings[text.charCodeAt(at)] === 2;

function maskedAmount(at: Span, scale: string, unit: Unit | null): FoundAmount {
  const amount = amountOf("MASKED", null, null, printedUnit(scale, unit), unit, "=", "", null);
  return { at, whole: at, amount, unit, scale, weak: false, arabic: true, before: null, after: null };
}

import { markTable } from "../../text/mark-table.ts";
import { arabicAt } from "./arabic-number.ts";
import { shareToken } from "./arabic-token.ts";
import { chineseNumber, isChineseDigit, neighbours } from "./chinese-number.ts";
import { multiply } from "./decimal.ts";
import { beginsScale, foldScale, scaleAt, type Tail, tailAt } from "./number-tail.ts";
import { type NumberToken, tokenOf } from "./number-token.ts";
import { unitAt } from "./unit.ts";

/** No Chinese numeral is longer. */
export const LONGEST_NUMERAL = 60;

const goesOnAsNumber = markTable([["点分几余多来万千百十亿半－-—–―~～至到○", 1]]);

/**
 * Where a Chinese numeral ends that no unit, scale or range follows (一批, 统一, 三农): read for nothing. -1 where one may follow.
 */
export function bareNumeralEnd(text: string, at: number): number {
  let end = at;
  const last = Math.min(text.length, at + LONGEST_NUMERAL);
  while (end < last && isChineseDigit(text.charCodeAt(end))) end++;
  if (end === at || goesOnAsNumber[text.charCodeAt(end)] === 1 || isScale(text.charCodeAt(end - 1))) return -1;
  return unitAt(text, end) === null ? end : -1;
}

const isScale = (code: number): boolean => beginsScale[code] === 1 && code !== 0x5341;

/** ○ printed for 〇 between numerals (二○二四, 一○八); alone it masks something. */
function isRoundZero(text: string, from: number, at: number): boolean {
  if (text[at] !== "○" || at === from) return false;
  return isChineseDigit(text.charCodeAt(at + 1)) || (text[at + 1] === "○" && isChineseDigit(text.charCodeAt(at + 2)));
}

/** The number in Chinese numerals that begins at `at`, or null. */
export function chineseToken(text: string, at: number): NumberToken | null {
  let end = at;
  const last = Math.min(text.length, at + LONGEST_NUMERAL);
  while (end < last && (isChineseDigit(text.charCodeAt(end)) || isRoundZero(text, at, end))) end++;
  if (text[end] === "点" && isChineseDigit(text.charCodeAt(end + 1))) {
    end++;
    while (end < text.length && isChineseDigit(text.charCodeAt(end))) end++;
  }
  if (text.startsWith("分之", end)) return chineseShare(text, at, end);
  const run = text.slice(at, end);
  if (run.length <= 2 && scaleAt(run, 0) === run) {
    const tail = tailAt(text, at);
    const { value, scale } = foldScale("1", tail);
    return tokenOf(at, tail, value, scale, false, true, false);
  }
  let split = run.length;
  while (split > 1 && (run[split - 1] === "万" || run[split - 1] === "亿")) split--;
  if (split < run.length && run.lastIndexOf("亿", split - 1) >= 0) return manyScales(text, at, end);
  const span = neighbours(run.slice(0, split));
  const value = span?.[0] ?? chineseNumber(run.slice(0, split));
  if (value === null) return null;
  const tail =
    text[end] === "几" && /^[二三四五六七八九]?十$/.test(run) ? overTens(text, end) : tailAt(text, at + split);
  if (span !== null) return { ...tokenOf(at, tail, value, tail.scale, run.length === 2, false, false), upTo: span[1] };
  const weak = (run.length === 1 && run !== "十") || /^[零〇○一二三四五六七八九两]{2,}$/.test(run);
  return tokenOf(at, tail, value, tail.scale, weak, false, false);
}

/** 一亿五千万元, 两亿三千万: given in the highest scale, 1.5亿元. */
function manyScales(text: string, at: number, end: number): NumberToken | null {
  const value = chineseNumber(text.slice(at, end));
  if (value === null) return null;
  const tail = tailAt(text, end);
  if (tail.scale !== "") return null;
  return tokenOf(at, tail, multiply(value, "0.00000001"), "亿", false, false, false);
}

/** 十几万人, 二十几家: more than the tens, by how much is not said. */
function overTens(text: string, at: number): Tail {
  return { ...tailAt(text, at + 1), softness: "几" };
}

function chineseShare(text: string, at: number, wholeEnd: number): NumberToken | null {
  const whole = chineseNumber(text.slice(at, wholeEnd));
  if (whole === null) return null;
  const from = wholeEnd + 2;
  const arabic = arabicAt(text, from);
  if (arabic !== null) return shareToken(at, arabic.end, whole, arabic.value);
  let end = from;
  while (end < text.length && (isChineseDigit(text.charCodeAt(end)) || (text[end] === "点" && end > from))) end++;
  const part = chineseNumber(text.slice(from, end));
  return part === null ? null : shareToken(at, end, whole, part);
}

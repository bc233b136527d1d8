import { markTable } from "../../text/mark-table.ts";
import { add, canonical, multiply } from "./decimal.ts";

const DIGITS = new Map<string, number>(
  [..."零一二三四五六七八九"]
    .map((digit, value) => [digit, value] as const)
    .concat([
      ["〇", 0],
      ["○", 0],
      ["两", 2],
    ]),
);
const SMALL = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

const numerals = markTable([
  [
    [...DIGITS.keys()]
      .filter((digit) => digit !== "○")
      .concat([...SMALL.keys(), "万", "亿"])
      .join(""),
    1,
  ],
]);

/** Is this UTF-16 unit part of a Chinese numeral (点 and 半 left out)? */
export function isChineseDigit(code: number): boolean {
  return numerals[code] === 1;
}

/** No number is longer; what is, is a run of characters. */
const LONGEST = 40;

/** Value of 二百五十, 三千零六, 十五, 一二三 (digit by digit), with a part after 点; null where it is no number. */
export function chineseNumber(text: string): string | null {
  if (text.length > LONGEST) return null;
  const alone = text.length === 1 ? DIGITS.get(text) : undefined;
  if (alone !== undefined) return String(alone);
  const point = text.indexOf("点");
  if (point >= 0) {
    const whole = chineseNumber(text.slice(0, point));
    let fraction = "";
    for (const character of text.slice(point + 1)) {
      const digit = DIGITS.get(character);
      if (digit === undefined) return null;
      fraction += digit;
    }
    return whole === null || fraction === "" ? null : canonical(`${whole}.${fraction}`);
  }
  for (const [mark, factor] of [
    ["亿", "100000000"],
    ["万", "10000"],
  ] as const) {
    const at = text.lastIndexOf(mark);
    if (at < 0) continue;
    const rest = text.slice(at + 1);
    if (at === 0 && rest !== "") return null;
    const high = at === 0 ? "1" : chineseNumber(text.slice(0, at));
    const low = rest === "" ? "0" : chineseNumber(rest);
    return high === null || low === null ? null : add(multiply(high, factor), low);
  }
  return belowTenThousand(text);
}

/** Two digits that stand for a span, one after the other (七八) or 三五; the first with 十, 百 … before it (十七八). */
const NEIGHBOURS = /^(.*[十百千])?([一二两三四五六七八])([二三四五六七八九])([十百千]?)$/;
/** The five-year plan, no span. */
const NAMED = "十四五";

/** The ends of 七八, 十七八, 两三百, 五六十: 7 and 8, 17 and 18, 200 and 300, 50 and 60; null for any other numeral. */
export function neighbours(text: string): readonly [low: string, high: string] | null {
  if (text.length < 2 || text === NAMED) return null;
  const [, before = "", first = "", second = "", place = ""] = NEIGHBOURS.exec(text) ?? [];
  if (first === "" || (DIGITS.get(second) !== DIGITS.get(first)! + 1 && first + second !== "三五")) return null;
  const low = chineseNumber(before + first + place);
  const high = chineseNumber(before + second + place);
  return low === null || high === null ? null : [low, high];
}

function belowTenThousand(text: string): string | null {
  const digits: number[] = [];
  let total = 0;
  let pending: number | null = null;
  let placed = false;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit !== undefined) {
      digits.push(digit);
      pending = digit;
      continue;
    }
    const place = SMALL.get(character);
    if (place === undefined) return null;
    total += (pending ?? 1) * place;
    pending = null;
    placed = true;
  }
  if (text === "") return null;
  if (!placed) return canonical(digits.join(""));
  return String(total + (pending ?? 0));
}

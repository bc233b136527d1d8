import { markTable } from "../../text/mark-table.ts";

const DIGITS = "壹贰叁肆伍陆柒捌玖";
const CAPITALS = `${DIGITS}拾佰仟`;
const PLAIN = "一二三四五六七八九十百千";

const capitals = markTable([[CAPITALS, 1]]);
const digits = markTable([[DIGITS, 1]]);
const places = markTable([["拾佰仟万亿", 1]]);
/** What a numeral in capitals can go on with. */
const goesOn = markTable([[`${CAPITALS}零万亿`, 1]]);

/**
 * Where the numeral in capitals ends that begins at `at` (叁佰贰拾伍万); -1 where it is none: a digit alone is an ordinary
 * character (队伍, 大陆), so a place must stand behind a digit.
 */
export function capitalNumeralEnd(text: string, at: number): number {
  if (digits[text.charCodeAt(at)] !== 1 || places[text.charCodeAt(at + 1)] !== 1) return -1;
  let end = at;
  while (end < text.length && goesOn[text.charCodeAt(end)] === 1) end++;
  return capitals[text.charCodeAt(at + 1)] === 1 || end > at + 2 || text[at + 2] === "元" ? end : -1;
}

/** 叁佰贰拾伍 → 三百二十五, unit for unit. */
export function withoutCapitals(text: string): string {
  return [...text].map((character) => PLAIN[CAPITALS.indexOf(character)] ?? character).join("");
}

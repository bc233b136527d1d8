import { markTable } from "../../text/mark-table.ts";
import { isDigit } from "./arabic-number.ts";
import type { NumberToken } from "./number-token.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ";

/** What stands before a number that is an ordinal or part of a name. */
const ORDINAL = 1;
const BLANK = 2;
const SLASH = 3;
const LETTER = 4;
const POINT_OR_DASH = 5;
const RANK = 6;
const PLUS = 7;
const TIMES = 8;
const befores = markTable([
  ["第·每", ORDINAL],
  ["+＋", PLUS],
  ["×", TIMES],
  [" \u3000", BLANK],
  ["/", SLASH],
  [LETTERS + LETTERS.toLowerCase(), LETTER],
  [".．-", POINT_OR_DASH],
  ["前后", RANK],
]);

/** Is a number an ordinal or part of a name (第3, 1+5, 2×30, C919), by what stands before it? */
export function isOrdinalOrPartOfName(text: string, token: NumberToken): boolean {
  if (token.start === 0) return false;
  const before = befores[text.charCodeAt(token.start - 1)];
  const further = text.charCodeAt(token.start - 2);
  if (before === ORDINAL) return true;
  if (before === PLUS) return !isPositiveRate(text, token);
  if (before === TIMES || before === BLANK) return isDigit(further);
  if (before === SLASH) return token.bare;
  if (before === LETTER) return token.sourceIsArabic && !isCountOfDevices(text, token) && !isOfIndex(text, token);
  if (before === POINT_OR_DASH) return befores[further] === LETTER;
  return before === RANK && /[名位强]/.test(token.unit?.unit ?? "-");
}

/** 增速+3.4%, not 1+5 or a plan of numbers: the sign of a rate. */
function isPositiveRate(text: string, { start, unit }: NumberToken): boolean {
  return unit?.base === "percent" && !/[\dA-Za-z％%）)+＋]/.test(text[start - 2] ?? "");
}

/** GDP105.6亿元: the letters name what is measured. */
const isOfIndex = (text: string, { start }: NumberToken): boolean =>
  /(?:^|[^A-Za-z])(?:GDP|CPI|PPI)$/.test(text.slice(Math.max(0, start - 4), start));

/** AED3000台, LED2000盏: three capitals or more name a thing, and a count of it follows; C919, PM10 and GDP5 are names or none. */
function isCountOfDevices(text: string, { start, unit }: NumberToken): boolean {
  return unit?.kind === "count" && /(?:^|[^A-Za-z])[A-Z]{3,6}$/.test(text.slice(Math.max(0, start - 7), start));
}

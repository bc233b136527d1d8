const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  Ｏ: 0,
  O: 0,
  o: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  "0": 0,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  "5": 5,
  "6": 6,
  "7": 7,
  "8": 8,
  "9": 9,
  "０": 0,
  "１": 1,
  "２": 2,
  "３": 3,
  "４": 4,
  "５": 5,
  "６": 6,
  "７": 7,
  "８": 8,
  "９": 9,
};

/** Any print of a year from 1978 on: 2024, ２０２４, 二〇二四, 二00九, 二O一一. */
export const YEAR =
  "(?:(?:19|20)\\d{2}|[１２][９０][０-９]{2}|二[〇○ＯOo零0][〇○ＯOo零0一二][〇○ＯOo零0-9一二三四五六七八九]|一九[七八九][一二三四五六七八九〇○零])";

/** The number that four printed digits of any kind stand for, or null outside 1978–2060. */
export function yearOf(printed: string): number | null {
  let year = 0;
  for (const character of printed) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    year = year * 10 + digit;
  }
  return year >= 1978 && year <= 2060 ? year : null;
}

/** A month or day as printed: 1, 01, ３, 十二, 二十一. Null where it is none. */
function smallNumber(printed: string): number | null {
  if (/^[\d０-９]+$/.test(printed)) return [...printed].reduce((sum, digit) => sum * 10 + (DIGITS[digit] ?? 0), 0);
  const tens = printed.indexOf("十");
  if (tens < 0) return DIGITS[printed] ?? null;
  const before = tens === 0 ? 1 : DIGITS[printed.slice(0, tens)];
  const after = tens === printed.length - 1 ? 0 : DIGITS[printed.slice(tens + 1)];
  return before === undefined || after === undefined ? null : before * 10 + after;
}

const DATE = new RegExp(
  `(${YEAR})年([\\d０-９]{1,2}|[一二三四五六七八九十]{1,2})月([\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[日号]`,
);

/** The first full date of a line as ISO, or null. */
export function dateIn(line: string): string | null {
  const match = DATE.exec(line);
  if (match === null) return null;
  const year = yearOf(match[1]!);
  const month = smallNumber(match[2]!);
  const day = smallNumber(match[3]!);
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

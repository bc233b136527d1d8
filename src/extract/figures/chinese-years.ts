import { chineseNumber } from "../quantity/chinese-number.ts";

const YEAR = /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)/g;

/** 二〇二三年 → 2023年, unit for unit. */
export function arabicYears(text: string): string {
  return text.includes("年") ? text.replace(YEAR, (year) => chineseNumber(year)!) : text;
}

const LISTED = /((?:19|20)\d\d)年?(?=[、和与及])/g;

/** The years of 2020年、2021年、2022年…分别为, in order; none where the words list none. */
export function listedYears(left: string): readonly string[] {
  if (!/分别/.test(left)) return [];
  const text = arabicYears(left);
  const years = [...text.matchAll(LISTED)].map((match) => match[1]!);
  const last = /[、和与及]((?:19|20)\d\d)年(?![、和与及])/.exec(text)?.[1];
  return years.length === 0 || last === undefined ? [] : [...years, last];
}

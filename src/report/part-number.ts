import { PART } from "./partial.ts";

const ORDINALS = ["一", "二", "三", "四", "五"];
/** 上接一版, 接第1版. */
const COMES_FROM = /^上?接/;

/** The number that a mark of a part names: （1/2）, （上）, 第二部分, （续）, 报告（之二）; null where it names none. */
function namedNumber(mark: string): number | null {
  const counted = /[（(](\d{1,2})[/／]/.exec(mark) ?? /第(\d)部分/.exec(mark);
  if (counted !== null) return Number(counted[1]);
  const spelt = /([一二三四五])(?:部分)?[）)]$/.exec(mark);
  const goesOn = mark.includes("续") ? 1 : 0;
  if (spelt !== null) return ORDINALS.indexOf(spelt[1]!) + 1 + goesOn;
  if (/^[（(]续[）)]$/.test(mark)) return 2;
  const half = /^[（(]([上中下])[）)]$/.exec(mark);
  return half === null ? null : half[1] === "上" ? 1 : 2;
}

/**
 * Which part of a report a text is, from 1: as a line of its own or its title numbers it, else by where it goes on: 2 where it
 * comes from another page (上接一版), 1 where it only leads to one (下转四版). Null where nothing says so.
 */
export function partNumber(text: string): number | null {
  const marks = text
    .split("\n")
    .filter((line) => line.length <= 60)
    .flatMap((line) => PART.exec(line)?.[0] ?? []);
  for (const mark of marks) {
    const number = namedNumber(mark);
    if (number !== null) return number;
  }
  if (marks.length === 0) return null;
  return marks.some((mark) => COMES_FROM.test(mark)) ? 2 : 1;
}

import { markTable } from "../../text/mark-table.ts";
import { multiply } from "./decimal.ts";
import { multiplier, UNIT_SCALES, type Unit, unitAt } from "./unit.ts";

/** What multiplies the number before it, longest first. */
export const SCALES = ["万亿", "千亿", "百亿", "十亿", "千万", "百万", "十万", "亿", "万", "千", "百"];
const soft = markTable([["余多来", 1]]);
/** What a scale can begin with. */
export const beginsScale = markTable([["万千百十亿", 1]]);

/** What follows the digits of a number. */
export interface Tail {
  readonly end: number;
  readonly scale: string;
  readonly unit: Unit | null;
  readonly softness: string;
}

/** Characters that make another word of a short unit (3项目, 5成立): the unit is none there. */
const NOT_AFTER: ReadonlyMap<string, string> = new Map([
  ["成", "立为功员本长就果效交品套片"],
  ["家", "庭园电具长属渠"],
  ["台", "河县山阶"],
  ["户", "籍外口"],
  ["人", "均才员大力居工文参体为民口"],
  ["头", "部"],
  ["名", "单师校优称"],
  ["条", "件例款"],
  ["处", "理置"],
  ["位", "居于列"],
  ["所", "有属在需"],
  ["场", "所馆景地"],
  ["座", "谈"],
  ["门", "店诊票类"],
  ["期", "间限望货"],
  ["次", "数要全会党人"],
  ["片", "区"],
  ["面", "积向对"],
  ["把", "握关"],
  ["支", "持撑付出柱"],
  ["对", "接口外于"],
  ["单", "位价元"],
  ["方", "案式面向便针法位可能言"],
  ["度", "假过"],
  ["班", "级子"],
  ["组", "织建"],
  ["点", "位亮"],
  ["天", "然"],
  ["双", "创向高减控提拥化休边招语一"],
  ["棒", "球材"],
  ["束", "缚"],
  ["槽", "罐车"],
]);

/** Every character that can make another word of a unit before it. */
const goesOnAsWord = markTable([[[...NOT_AFTER.values(), "目"].join(""), 1]]);

/** Is the unit that ends at `after` a word of its own there? */
export function unitEnds(text: string, unit: string, after: number): boolean {
  if (after >= text.length || goesOnAsWord[text.charCodeAt(after)] === 0) return true;
  if (unit === "项") return text[after] !== "目" || text[after + 1] === "标";
  return !NOT_AFTER.get(unit)?.includes(text[after]!);
}

/** The softening character at `at`, or "". */
const softAt = (text: string, at: number): string => (soft[text.charCodeAt(at)] === 1 ? text[at]! : "");

/** The longest scale at `at` of at most `most` characters, or "". */
export function scaleAt(text: string, at: number, most = 2): string {
  if (beginsScale[text.charCodeAt(at)] !== 1) return "";
  for (const scale of SCALES) if (scale.length <= most && text.startsWith(scale, at)) return scale;
  return "";
}

/** Scale, softness and unit after a number that ends at `at`: the longest scale behind which a unit stands. */
export function tailAt(text: string, at: number): Tail {
  const softness = softAt(text, at);
  const from = at + softness.length;
  const longest = scaleAt(text, from);
  for (let scale = longest; ; scale = scaleAt(text, from, scale.length - 1)) {
    const own = scale === "" ? "" : softAt(text, from + scale.length);
    const next = from + scale.length + own.length;
    const found = unitAt(text, next);
    if (found !== null && unitEnds(text, found.unit.unit, next + found.length))
      return { end: next + found.length, scale, unit: found.unit, softness: own || softness };
    if (scale === "") break;
  }
  if (longest === "") return { end: at, scale: "", unit: null, softness: "" };
  const own = softAt(text, from + longest.length);
  const end = from + longest.length + (own === softness ? 0 : own.length);
  return { end, scale: longest, unit: null, softness: own || softness };
}

/** 千亿 alone is 1000 亿, 百台 is 100 台: only 万, 亿 and 万亿 stay with the unit. */
export function foldScale(value: string, tail: Tail): { value: string; scale: string } {
  const kept = UNIT_SCALES.find((scale) => tail.scale.endsWith(scale)) ?? "";
  const folded = tail.scale.slice(0, tail.scale.length - kept.length);
  return { value: folded === "" ? value : multiply(value, multiplier(folded)!), scale: kept };
}

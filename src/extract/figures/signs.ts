import { BLANKS } from "../../text/mark-table.ts";
import { type TextUnits, unitsOf } from "../../text/units.ts";
import { BEGINNINGS } from "../quantity/scan-amounts.ts";

/**
 * Which characters a piece of text holds without which patterns on it need not be tried: sums of these. A rule's expression is
 * run only where all that it cannot do without is there; most words before a figure hold none of it.
 */
export const SIGN = {
  /** 三季度, 1—11月, 上半年. */
  partOfYear: 1 << 0,
  /** 预计, 有望, 初步核算. */
  estimate: 1 << 1,
  /** 预期目标. */
  goal: 1 << 2,
  /** 与2000年相比. */
  since: 1 << 3,
  /** 五年来, 去年, 本届政府, “十四五”时期, 刚刚过去. */
  years: 1 << 4,
  /** 十四五, 今后三年, 未来五年. */
  plan: 1 << 5,
  /** 预计全年, 初步统计, 去年, 上年完成, 已建成, 一年来. */
  done: 1 << 6,
  /** 与经济增长同步, 高于全省平均, 持平, 翻番, 两位数. */
  relative: 1 << 7,
  /** 由13%提高到. */
  outset: 1 << 8,
  /** 迈过, 跨越, 突破, 站上, 冲破, 至少. */
  passes: 1 << 9,
  /** 环比. */
  chain: 1 << 10,
  /** 比2020年, 是2015年的. */
  compared: 1 << 11,
  /** 累计, 期间. */
  sum: 1 << 12,
  /** 紧扣, 围绕, 按照, 确定的, 已有. */
  refers: 1 << 13,
  /** Brackets, blanks, a plus: what is taken out before a subject is read. */
  unclean: 1 << 14,
  /** 可比口径, 区本级, 市属. */
  scope: 1 << 15,
  /** 开发区, 产业园, 科技城, 某镇, 某街道. */
  zone: 1 << 16,
  /** 年均, 年递增. */
  average: 1 << 17,
  digit: 1 << 18,
  /** 年; one bit above `digit`. */
  year: 1 << 19,
  /** A 年 right behind a digit: 2024年, 二〇二四年. */
  dated: 1 << 20,
  /** A joint of a list: 、 和 与 及 以及. */
  list: 1 << 21,
  /** 全年, 全县. */
  whole: 1 << 22,
  /** What parts the segments of a sentence; 、 does not. */
  stop: 1 << 23,
  opens: 1 << 24,
  closes: 1 << 25,
  quote: 1 << 26,
  /** What an amount may begin with. */
  amount: 1 << 27,
} as const;

const CHARACTERS: readonly (readonly [characters: string, sign: number])[] = [
  ["季月半", SIGN.partOfYear],
  ["预望核", SIGN.estimate],
  ["标", SIGN.goal],
  ["相", SIGN.since],
  ["年届任五刚", SIGN.years],
  ["五后未", SIGN.plan],
  ["预初去上已来", SIGN.done],
  ["同平番两于过赢", SIGN.relative],
  ["从由", SIGN.outset],
  ["过跨突站冲少", SIGN.passes],
  ["环", SIGN.chain],
  ["比较是", SIGN.compared],
  ["累期", SIGN.sum],
  ["扣绕焦瞄照掘托足承据贯储与的已现", SIGN.refers],
  [`（([〔+＋${BLANKS}`, SIGN.unclean],
  ["口价级属", SIGN.scope],
  ["区园城镇乡街团", SIGN.zone],
  ["均递", SIGN.average],
  ["0123456789〇○零一二三四五六七八九", SIGN.digit],
  ["年", SIGN.year],
  ["、和与及以", SIGN.list],
  ["全", SIGN.whole],
  ["，。；：！？﹔﹐\n,;:!?", SIGN.stop],
  ["（(", SIGN.opens],
  ["）)", SIGN.closes],
  ["“", SIGN.quote],
  [BEGINNINGS, SIGN.amount],
];

/** The signs of each UTF-16 unit. */
const signsOf = new Int32Array(65536);
for (const [characters, sign] of CHARACTERS)
  for (const character of characters) signsOf[character.charCodeAt(0)]! |= sign;

/** The signs that a piece of text holds; the loop of `SignedText.in` once more: with one for both, figures take a twentieth longer. */
export function signsIn(text: string): number {
  let found = 0;
  let dated = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const own = signsOf[text.charCodeAt(at)]!;
    found |= own;
    dated |= (own >> 1) & before;
    before = own;
  }
  return (dated & SIGN.digit) === 0 ? found : found | SIGN.dated;
}

/** A whole text whose signs are asked often. */
export class SignedText implements TextUnits {
  readonly units: Uint16Array;

  constructor(readonly text: string) {
    this.units = unitsOf(text);
  }

  /** The signs of the unit at `at`; 0 beyond the text. */
  at(at: number): number {
    return at < this.units.length ? signsOf[this.units[at]!]! : 0;
  }

  /** The signs that `[from, to)` holds. */
  in(from: number, to: number): number {
    const { units } = this;
    let found = 0;
    let dated = 0;
    let before = 0;
    for (let at = from; at < to; at++) {
      const signs = signsOf[units[at]!]!;
      found |= signs;
      dated |= (signs >> 1) & before;
      before = signs;
    }
    return (dated & SIGN.digit) === 0 ? found : found | SIGN.dated;
  }

  /** Start of the segment that ends at `end`, no further back than `floor`. */
  segmentStart(end: number, floor: number): number {
    let start = end;
    while (start > floor && (this.at(start - 1) & SIGN.stop) === 0) start--;
    return start;
  }

  /** End of the segment that goes on at `from`, no further than `ceiling`. */
  segmentEnd(from: number, ceiling: number): number {
    let end = from;
    while (end < ceiling && (this.at(end) & SIGN.stop) === 0) end++;
    return end;
  }
}

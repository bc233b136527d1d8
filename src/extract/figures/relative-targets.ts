import type { Amount, AmountForm, Comparator } from "../../domain/amount.ts";
import type { Span } from "../../domain/span.ts";
import { firstFrom, printedWords } from "../../text/word-pass.ts";
import { WordTrie } from "../../text/word-trie.ts";
import type { FoundAmount } from "../quantity/scan-amounts.ts";

/** A target that leans on another quantity (与经济增长同步) or says 持平, as a found amount without digits. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly needs: RegExp; readonly to: string }[] = [
  {
    pattern:
      /(?:增长|增速|增幅)?[均都]?(?:基本|保持)?(?:与|和|同|跟)(?:全[市县区省州旗])?(?:经济(?:社会)?(?:发展|增长)?|GDP|地区生产总值|生产总值|国民经济)(?:增长|增速|发展|增幅|的增长|增长速度)?(?:水平)?(?:保持|实现|基本|大体|能够|总体)*同步(?:增长|提高|提升)?/g,
    needs: /同步/,
    to: "gdp_growth",
  },
  {
    pattern:
      /(?:增长|增速|增幅)?(?:略|稍)?(?:不低于|高于|快于|不慢于|超过|跑赢)(?:全[市县区省州旗])?(?:经济|GDP|地区生产总值|生产总值)(?:的)?(?:增长|增速|发展|增幅)(?:速度|水平)?/g,
    needs: /[于过赢](?:全[市县区省州旗])?(?:经济|GDP|地区生产总值|生产总值)/,
    to: "gdp_growth",
  },
  {
    pattern: /(?:增长|增速|增幅)?(?:略|稍)?(?:不低于|高于|快于|不高于|低于|超过)全省平均(?:水平|增速|值)?/g,
    needs: /全省平均/,
    to: "province_average",
  },
  {
    pattern: /(?:增长|增速|增幅)?(?:略|稍)?(?:不低于|高于|快于|不高于|低于|超过)全市平均(?:水平|增速|值)?/g,
    needs: /全市平均/,
    to: "city_average",
  },
  {
    pattern: /(?:增长|增速|增幅)?(?:略|稍)?(?:不低于|高于|快于|不高于|低于|超过)全国平均(?:水平|增速|值)?/g,
    needs: /全国平均/,
    to: "national_average",
  },
];
/** 翻番, 翻一番, 翻两番: n doublings are a growth of (2^n - 1) × 100 %. */
const DOUBLING = /翻([一两二三1-3]?)番(?![的之”目])/g;
const DOUBLINGS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["", ["1", "100"]],
  ["一", ["1", "100"]],
  ["1", ["1", "100"]],
  ["两", ["2", "300"]],
  ["二", ["2", "300"]],
  ["2", ["2", "300"]],
  ["三", ["3", "700"]],
  ["3", ["3", "700"]],
]);
const TWO_DIGITS = /两位数/g;
const LEVEL_WITH =
  /不[高低]于(?:上年|去年)(?:水平)?|(?:[与同和](?:上年|去年|上年度|往年)(?:同期)?|基本|保持|总体)+持平/g;

/** What a match says, in the unit `%` unless it doubles; fields in the order of `amountOf`. */
function said(
  match: RegExpExecArray,
  from: number,
  form: AmountForm,
  comparator: Comparator,
  value: string | null,
  { unit = "%", base = value, relativeTo = null }: Pick<Partial<Amount>, "unit" | "base" | "relativeTo"> = {},
): FoundAmount {
  const at: Span = [from + match.index, from + match.index + match[0].length];
  const amount: Amount = {
    value,
    low: null,
    high: null,
    unit,
    base,
    baseLow: null,
    baseHigh: null,
    baseUnit: "percent",
    currency: null,
    floor: null,
    stretch: null,
    relativeTo,
    form,
    comparator,
    wording: match[0],
  };
  return { at, whole: at, amount, unit: null, scale: "", weak: false, arabic: false, before: null, after: null };
}

/** Without one of these a sentence holds none of the patterns. */
const ANCHORS = WordTrie.of(
  [
    ["同步", "平均", "持平", "两位数", "于上年", "于去年"],
    ["", ..."一两二三123"].map((times) => `翻${times}番`),
    [..."于过赢"].flatMap((before) => ["全", "经济", "GDP", "地区生产", "生产总值"].map((after) => before + after)),
  ].flatMap((words) => words.map((word) => [word, 0] as const)),
);

const NONE: readonly FoundAmount[] = [];

/** 不高于, 不低于, 持平. */
function levelWith(match: RegExpExecArray, from: number): FoundAmount {
  const bound = match[0].slice(0, 2);
  const form = bound === "不高" ? "CEILING" : bound === "不低" ? "FLOOR" : "POINT";
  return said(match, from, form, form === "CEILING" ? "<=" : form === "FLOOR" ? ">=" : "=", "0");
}

/** Relative targets and 持平 within `[from, to)` of `text`, in order. */
export function relativeTargets(text: string, from: number, to: number): readonly FoundAmount[] {
  const anchors = printedWords.hits(ANCHORS, text);
  const first = firstFrom(anchors, from);
  if (first === anchors.starts.length || anchors.starts[first]! >= to) return NONE;
  const piece = text.slice(from, to);
  const out: FoundAmount[] = [];
  for (const { pattern, needs, to: relativeTo } of PATTERNS)
    if (needs.test(piece))
      for (const match of piece.matchAll(pattern)) {
        const less = /低于/.test(match[0]) && !/不低于/.test(match[0]);
        const comparator = relativeTo === "gdp_growth" ? "~gdp" : less ? "<=" : ">=";
        out.push(said(match, from, "RELATIVE", comparator, null, { relativeTo }));
      }
  if (piece.includes("番"))
    for (const match of piece.matchAll(DOUBLING)) {
      const [value, base] = DOUBLINGS.get(match[1]!)!;
      out.push(said(match, from, "POINT", "=", value, { unit: "番", base }));
    }
  if (piece.includes("两位数"))
    for (const match of piece.matchAll(TWO_DIGITS)) out.push(said(match, from, "FLOOR", ">=", "10"));
  if (/持平|于[上去]年/.test(piece)) for (const match of piece.matchAll(LEVEL_WITH)) out.push(levelWith(match, from));
  return out.sort((a, b) => a.at[0] - b.at[0]);
}

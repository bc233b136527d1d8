import { markTable } from "../../text/mark-table.ts";
import type { FoundAmount } from "../quantity/scan-amounts.ts";
import type { UnitKind } from "../quantity/unit.ts";
import { beginsWithVerb } from "./lead-words.ts";

const STOPS = "，。；：！？、）)\n,;:!?";
/** Kinds of units that mostly describe a thing (5000万元以上项目, 20万千瓦风电) where a noun follows. */
const DESCRIBING: ReadonlySet<UnitKind> = new Set<UnitKind>([
  "money",
  "mass",
  "power",
  "energy",
  "volume",
  "time",
  "transport",
  "flow",
  "price",
  "speed",
  "density",
]);
const SPENT =
  /(?:投资|投入|安排|筹措|筹集|争取|争取到|拨付|落实|发放|兑现|统筹|整合|资金|经费|补助|补贴|奖补|贷款|捐款|耗资|用)(?:资金|各类资金|专项资金|财政资金|资金共计)?(?:约|近|超|超过|达|共计|共|总计|合计|累计|高达|为)*$/;

const beginsBound = markTable([["及或以", 1]]);
const BOUND_AFTER = /^(?:及|或)?以[上下内]/;

/** What a number reaches: 突破千亿大关. */
const HEIGHT = /^(?:大关|关口|台阶|目标|的?门槛|水平|规模|新台阶|的?新)/;
/** 80万千瓦**新型储能**, no new height. */
const NEW_THING = /^的?新[型能材兴建增]/;

/** What the unit behind an amount can make of it. */
const STOP = 1;
/** 级, 型: of such a size. */
const SIZE = 2;
/** Stands between two amounts of a list or a range. */
const GOES_ON = 3;
/** HEIGHT can begin with it. */
const REACHED = 4;
const behind = markTable([
  [STOPS, STOP],
  ["级型", SIZE],
  ["和与及或至到", GOES_ON],
  ["大关台目的门水规新", REACHED],
]);

/**
 * Marks amounts that only describe a thing: 5000万元以上项目, 3亩以上工业企业, 年产100套…, 10千伏线路.
 * @param quoted whether `[from, to)` holds a quotation mark that opens.
 */
export function descriptors(
  text: string,
  amounts: readonly FoundAmount[],
  from: number,
  to: number,
  quoted: boolean,
): boolean[] {
  const marks = amounts.map(
    (found, index) =>
      describes(text, found, amounts[index + 1], from, to) ||
      (quoted && isInQuotes(text, found, from, to)) ||
      (index > 0 && isMarkOfShare(text, found, amounts[index - 1]!)),
  );
  for (let index = amounts.length - 2; index >= 0; index--) {
    const found = amounts[index]!;
    const next = amounts[index + 1]!;
    if (!marks[index + 1] || marks[index] || found.unit?.base !== next.unit?.base || found.unit?.kind === "count")
      continue;
    if (text.slice(found.whole[1], next.whole[0]) === "、") marks[index] = true;
  }
  return marks;
}

/** 95%以上的行政村集体收入突破**10万元**: the mark that the share passes. */
function isMarkOfShare(text: string, found: FoundAmount, before: FoundAmount): boolean {
  if (found.unit?.kind !== "money" || before.unit?.base !== "percent" || found.before !== "floor") return false;
  return /^的?[^，。；：、！？（()]{0,8}(?:村|企业|家庭|农户|户|居民|乡镇|社区|合作社|组织)[^，。；：、！？（()]{0,12}$/.test(
    text.slice(before.whole[1], found.whole[0]),
  );
}

const OPEN_QUOTE = 0x201c;

/** Part of a quoted name (“5个1”, “20条”, “15分钟生活圈”). */
function isInQuotes(text: string, found: FoundAmount, from: number, to: number): boolean {
  if (found.amount.form === "RELATIVE") return false;
  const low = Math.max(from, found.at[0] - 12);
  let open = found.at[0];
  while (open >= low && text.charCodeAt(open) !== OPEN_QUOTE) open--;
  if (open < low) return false;
  const close = text.indexOf("”", open);
  return close >= found.at[1] && close < to && close - open < 18;
}

/** Does the segment go on, without a stop, to a rate (18个断面水质优良率保持**100%**)? Then a count before it only describes. */
function leadsToRate(text: string, found: FoundAmount, next: FoundAmount | undefined): boolean {
  if (next === undefined || next.unit?.base !== "percent") return false;
  return !/[，。；：！？、（(]/.test(text.slice(found.whole[1], next.whole[0]));
}

/** What the unit before an amount can make of it: 年产, 年产量 and the like can end in it. */
const MADE = 1;
const YEAR = 2;
const ahead = markTable([
  ["产量能值", MADE],
  ["年", YEAR],
]);

/** 佳和实业**年**30万双皮鞋加工: what a plant makes a year. */
const YEARLY = /[^\d０-９今明去每全本当近往历多数前后上一二两三四五六七八九十几百千整]年$/;

/** What a plant or a reservoir can do: 日处理能力, 库容. */
const CAPACITY = /(?:能力|规模|库容|装机|装机容量|容量|处理量|处理|供水|供热|产能|吞吐量|功率)(?:达到|达|为|约)?$/;

/** Does the segment go on, without a stop, to a count (日处理能力5万吨的污水处理厂**1座**)? */
function leadsToCount(text: string, found: FoundAmount, next: FoundAmount | undefined): boolean {
  return next?.unit?.kind === "count" && !/[，。；：！？（(]/.test(text.slice(found.whole[1], next.whole[0]));
}

function describes(text: string, found: FoundAmount, next: FoundAmount | undefined, from: number, to: number): boolean {
  const kind = found.unit?.kind ?? null;
  if (found.amount.form === "RELATIVE") return false;
  const [start, end] = found.whole;
  const after = end < text.length ? behind[text.charCodeAt(end)]! : STOP;
  if (after === SIZE) return true;
  const made = start > from ? ahead[text.charCodeAt(start - 1)]! : 0;
  const left = text.slice(Math.max(from, start - 14), start);
  if (made === MADE && (kind !== "money" || after !== STOP) && /年产(?:量|能|值)?$/.test(left)) return true;
  if (made === YEAR && kind !== "money" && kind !== "ratio" && YEARLY.test(left) && after !== STOP) return true;
  if (end >= to || after === STOP) return false;
  const bounded =
    found.after === "floor" ||
    found.after === "ceiling" ||
    (beginsBound[text.charCodeAt(found.at[1])] === 1 && BOUND_AFTER.test(text.slice(found.at[1], found.at[1] + 3)));
  const touches = next !== undefined && next.whole[0] === end;
  if (touches) return bounded && kind !== "count";
  if (after === GOES_ON) return false;
  const rest = text.slice(end, Math.min(to, end + 6));
  if (
    kind !== "ratio" &&
    kind !== "point" &&
    leadsToRate(text, found, next) &&
    !/^比|^较|增长|下降|同比|占/.test(text.slice(found.whole[1], next!.whole[0]).slice(0, 4))
  )
    return true;
  if (kind === "area" && /^[一二三四五]期/.test(rest)) return true;
  if (after === REACHED && HEIGHT.test(rest) && !(NEW_THING.test(rest) && (kind !== "money" || rest.startsWith("的"))))
    return false;
  if (kind !== null && kind !== "count" && kind !== "ratio" && kind !== "point") {
    if (bounded) return true;
    if (found.amount.form === "MASKED")
      return (
        DESCRIBING.has(kind) &&
        !SPENT.test(left) &&
        !/^[增同比、（]/.test(rest) &&
        !beginsWithVerb(rest) &&
        !rest.startsWith("的")
      );
    if (DESCRIBING.has(kind)) {
      if (SPENT.test(left) && /^(?:项目|企业|工程|产业)/.test(rest)) return true;
      if (rest.startsWith("的") && found.before === "floor" && !SPENT.test(left)) return true;
      if (kind !== "time" && SPENT.test(left)) return false;
      if (rest.startsWith("的")) return kind !== "money" && CAPACITY.test(left) && leadsToCount(text, found, next);
      return !beginsWithVerb(rest) && !/^[，增同比（]/.test(rest);
    }
    return false;
  }
  // 工业产值过百亿的园区
  if (
    kind === null &&
    found.before === "floor" &&
    /^(?:的|[市县区镇乡村]|企业|园区|产业|集群)/.test(rest) &&
    !SPENT.test(left)
  )
    return true;
  if (kind === "count" && bounded && /^人$/.test(found.unit!.unit)) return true;
  if (kind === "count" && bounded && /^[头只羽]$/.test(found.unit!.unit) && /^(?:的|规模|标准|大型|养殖)/.test(rest))
    return true;
  return false;
}

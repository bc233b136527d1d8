import type { Amount } from "../../domain/amount.ts";
import { multiply } from "../quantity/decimal.ts";
import { type FoundAmount, scanAmounts } from "../quantity/scan-amounts.ts";
import type { FrameItem } from "./clause-frames.ts";

export interface Investment {
  /** Exact decimal string in yuan, null in another currency. */
  readonly base: string | null;
  readonly yuan: number | null;
  /** As printed, where the currency is another one. */
  readonly foreign: Amount | null;
}

const NONE: Investment = { base: null, yuan: null, foreign: null };
const INVESTED =
  /(?:投资|融资|投入|投资额|造价|概算)(?:资金|约|达|近|超|超过|为|总额|总额达|额|额达|额约|共计|人民币)*$/u;
const OF_A_YEAR = /(?:年度|当年|完成|累计|本年|今年|新增|形成|固定资产|社会|利用)(?:计划)?(?:完成)?投资/u;

const money = (found: FoundAmount): boolean => found.amount.currency !== null && found.amount.base !== null;

function investmentOf({ amount }: FoundAmount): Investment {
  if (amount.form !== "POINT" && amount.form !== "FLOOR" && amount.form !== "CEILING") return NONE;
  if (amount.currency !== "CNY") return { base: null, yuan: null, foreign: amount };
  return { base: amount.base, yuan: amount.base === null ? null : Number(amount.base), foreign: null };
}

/**
 * What is invested in one work: an amount straight before its name (总投资24亿元的…, 投资11.4亿元建设…), or behind it in the same
 * clause or at the head of the next (…项目，总投资3.7亿元). None where the amount is that of several works together, of a year,
 * or masked.
 */
export function investmentFor(text: string, item: FrameItem): Investment {
  const alone = item.members === 1 && item.head === null;
  for (const found of scanAmounts(text, item.segment[0], item.at[0]).filter(money).reverse()) {
    const lead = text.slice(item.segment[0], found.whole[0]);
    const between = text.slice(found.whole[1], item.at[0]);
    const spentOn = alone && between.startsWith("用于");
    if (!INVESTED.test(lead) || (OF_A_YEAR.test(lead) && !spentOn)) continue;
    // 总投资130亿元的甲、乙等18个项目: the sum is that of all, unless another of the list has a sum of its own
    if (item.counted && !item.joint && item.head !== null && !eachHasOne(text, item)) return NONE;
    if (/^(?:左右|以上|余)?的/u.test(between) && between.length <= 12) return investmentOf(found);
    if (alone && between.length <= 12 && !/^的|[0-9]/u.test(between)) return investmentOf(found);
  }
  if (!alone) return item.counted ? NONE : eachOver(text, item);
  const done = doneWith(text, item);
  if (done !== null) return done;
  const inside = scanAmounts(text, item.at[1], item.clause[1]).filter(money);
  for (const found of inside) {
    const lead = text.slice(item.at[1], found.whole[0]);
    if (
      /^(?:项目|工程)?(?:计划|概算|预计)?(?:总投资|投资额|投资)/u.test(lead) &&
      INVESTED.test(lead) &&
      !OF_A_YEAR.test(lead)
    )
      return investmentOf(found);
  }
  const next = item.clause[1] + 1;
  if (text[item.clause[1]] !== "，") return NONE;
  let end = next;
  while (end < text.length && end < next + 40 && !"，。；！？".includes(text[end]!)) end++;
  for (const found of scanAmounts(text, next, end).filter(money)) {
    const lead = text.slice(next, found.whole[0]);
    if (/^(?:该)?(?:项目|工程)?(?:计划|概算|预计)?(?:总投资|投资总额)/u.test(lead) && INVESTED.test(lead))
      return investmentOf(found);
  }
  return NONE;
}

const SPENT = /^(?:项目|工程|建设)?(?:已|目前|现已)?(?:累计)?(?:已)?完成(?:总)?投资(?:约|近|达|超)?$/u;
/** 完成投资 without 累计 or 总 is what was spent on the work only where it is named as one (…项目完成投资). */
const SPENT_ON_IT = /累计|总投资|(?:项目|工程)(?:已|目前|现已)*完成投资/u;
const FINISHED = /竣工|完工|建成|投用|投入使用|投产|通车|收官/u;

/**
 * What has been spent on the work so far (…项目累计完成投资1.5亿元), straight behind its name; in the next clause only where this
 * one says that the work is finished.
 */
function doneWith(text: string, item: FrameItem): Investment | null {
  for (const found of scanAmounts(text, item.at[1], item.clause[1]).filter(money).slice(0, 1))
    if (SPENT.test(text.slice(item.at[1], found.whole[0])) && SPENT_ON_IT.test(text.slice(item.at[0], found.whole[0])))
      return investmentOf(found);
  if (text[item.clause[1]] !== "，" || !FINISHED.test(text.slice(item.at[1], item.clause[1]))) return null;
  for (const found of scanAmounts(text, item.clause[1] + 1, item.clause[1] + 24)
    .filter(money)
    .slice(0, 1))
    if (SPENT.test(text.slice(item.clause[1] + 1, found.whole[0]))) return investmentOf(found);
  return null;
}

/** 总投资8亿元的甲、总投资6300万元的乙等一批项目: the members of the list have a sum each. */
function eachHasOne(text: string, item: FrameItem): boolean {
  const sum = /(?:投资|投入|融资)[^、，]{0,8}[0-9.]+[万亿]元[^、，]{0,4}的/gu;
  return (text.slice(...item.clause).match(sum)?.length ?? 0) > 1;
}

/** …等超百亿元项目: each of the list is over the sum. */
function eachOver(text: string, item: FrameItem): Investment {
  const behind = text.slice(item.at[1], item.clause[1]);
  const found = /等(?:总投资)?超过?([0-9.]+|百|千|十)亿元(?:重大|重点|产业|工业)*项目/u.exec(behind);
  if (!found) return NONE;
  const words: Readonly<Record<string, string>> = { 十: "10", 百: "100", 千: "1000" };
  const base = multiply(words[found[1]!] ?? found[1]!, "100000000");
  return { base, yuan: Number(base), foreign: null };
}

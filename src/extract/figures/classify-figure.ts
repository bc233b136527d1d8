import type { Amount, Measure } from "../../domain/amount.ts";
import { copyOf } from "../quantity/amount-of.ts";
import type { Figure } from "./figure.ts";
import { type IndicatorEntry, indicatorById } from "./indicator-lexicon.ts";
import { projectIndicator } from "./project-counts.ts";
import { SIGN } from "./signs.ts";
import type { FigureTime } from "./time-context.ts";
import { unitFits } from "./unit-fits.ts";

const MONEY_NAME = /(?:产值|收入|营收|投资|税收|(?<!名)额|贷款|存款|余额|资金|利润|总值|支出|补贴|人民币)$/;
const PEOPLE_AFTER = /^(?:名)?[^，。；、\d]{0,6}(?:人口|群众|居民|农民|市民|职工|劳动力|学生|老人|老年人|移民)/;

/** 产值超二百亿 is money, 30万农村人口 are persons: the amount with the unit that its words leave out. */
export function withImpliedUnit(
  { found, subject, right, mode }: Figure,
  entry: IndicatorEntry | null,
  amount: Amount,
): Amount {
  if (found.unit !== null || amount.unit === null || amount.baseUnit !== null || amount.form === "MASKED")
    return amount;
  if (!/[万亿]$/.test(amount.unit)) return amount;
  const named = mode !== "after" && MONEY_NAME.test(subject.core || subject.phrase);
  if ((named && (right === "" || right.startsWith("元"))) || (entry !== null && /元/.test(entry.unit)))
    return Object.assign(copyOf(amount), { unit: `${amount.unit}元`, baseUnit: "yuan", currency: "CNY" });
  return PEOPLE_AFTER.test(right)
    ? Object.assign(copyOf(amount), { unit: `${amount.unit}人`, baseUnit: "person" })
    : amount;
}

/** 突破千亿: a scale without a unit is money where the indicator is. */
export function rowUnit(amount: Amount, entry: IndicatorEntry): string {
  if (amount.unit === null) return "%";
  return amount.baseUnit === null && /元/.test(entry.unit) ? `${amount.unit}元` : amount.unit;
}

/** 高于全省平均1.2个百分点: the distance to another's figure, no figure of its own. */
export function isDistance(figure: Figure): boolean {
  if (figure.afterRelative && figure.found.unit?.kind === "money") return true;
  if (figure.found.unit?.kind !== "point") return false;
  return (
    /(?:高于|快于|低于|慢于|高出|超出|超过|领先|平均水平)[^，。；]{0,14}$/.test(
      figure.left + figure.found.amount.wording,
    ) || figure.afterRelative
  );
}

/** 迈过经济总量800亿元的门槛, 至少新增20家: a verb of passing, or 至少, before the subject makes the number a lower bound. */
export function isPassed({ found, left, leftSigns }: Figure): boolean {
  return (
    (leftSigns & SIGN.passes) !== 0 &&
    found.amount.form === "POINT" &&
    found.after === null &&
    /(?:迈过|跨过|跨越|突破|站上|冲破)[^，。；、]{2,10}$|至少[^，。；、]{1,8}$/.test(left)
  );
}

const SETS_OUT = /(?:从|由)[^，。；：、]{0,12}$/;
const MOVES_TO =
  /^[^，。；：、]{0,4}(?:提高|提升|增加|上升|上涨|下降|降低|降|减少|扩大|调整|调|增|升|缩短|缩小|压缩|压减|拓展|扩展|增长|发展|精简|延长|回升|恢复)(?:到|至|为|了)/;

/** 由月人均18元提高到32元: does a change set out from the figure, by the words before and after it? */
export const changesFrom = (left: string, right: string): boolean => SETS_OUT.test(left) && MOVES_TO.test(right);

/** 由13%提高到18%: the first is where the change set out from. */
export function isOutset({ left, right, leftSigns }: Figure): boolean {
  if ((leftSigns & SIGN.outset) === 0) return false;
  if (changesFrom(left, right)) return true;
  return /(?:从|由)(?:不足|[^，。；]{0,10}(?:年|末|期|底|初)的?|[“"]?十[一二三四]?五[”"]?(?:时期|期间)?(?:的?年均)?)?$/.test(
    left,
  );
}

/** 完成了10%左右的计划目标: a number that was aimed at, not what was reached. */
export function isPastAim(figure: Figure, time: FigureTime): boolean {
  if ((figure.rightSigns & SIGN.goal) === 0) return false;
  if (/^(?:预期|年度|调控)*目标(?:值)?(?:以[内下]|之[内下]|[内下])/.test(figure.right)) return false;
  return time.modality === "ACTUAL" && /^的?(?:计划|预期|年度|年初|既定|增长|调控|规划|预定)*目标/.test(figure.right);
}

/** 增加9460元: how much more, not how much. */
function isIncrease({ sense, found, subject, mode }: Figure): boolean {
  const { unit } = found;
  if (!sense.growth || sense.level || unit?.base === "percent" || unit?.kind === "point") return false;
  return unit?.kind === "money" || mode === "inherited" || !/净增|新增/.test(subject.predicate);
}

/** 环比增长2%: the growth on the month or quarter before. */
const isOnPartBefore = ({ left, leftSigns }: Figure): boolean =>
  (leftSigns & SIGN.chain) !== 0 && /环比[^，。；、]{0,6}$/.test(left);

/** 比2020年, 五年增长: a change over several years. */
const OVER_YEARS =
  /(?:比|较|是)(?:19|20)\d\d年|(?:比|较|是)[“"]?[十九八][一二三四五]?五[”"]?|[两三四五]年(?:累计|间)?(?:增长|提高|增加|翻)|(?:19|20)\d\d年以来/;
/** 五年下降19.6%: reported, it is no year's; promised, the goal of the plan. */
const FELL_OVER_YEARS =
  /(?<!连续)[两三四五]年(?:累计|间)?(?:下降|降低|减少)|[“"](?:十[一二三四]?|九|八)五[”"](?:期间|时期)[^，。；]*(?:增长|提高)/;

const isOverYears = ({ left, leftSigns, sense }: Figure, { modality }: FigureTime): boolean =>
  (leftSigns & (SIGN.compared | SIGN.year | SIGN.sum)) !== 0 &&
  (OVER_YEARS.test(left) || (modality === "ACTUAL" && !sense.average && FELL_OVER_YEARS.test(left)));

/** The crop that the words before a bare 总产 speak of last. */
const LAST_CROP =
  /(粮食|粮播|粮油|夏粮|秋粮|早稻|小麦|玉米|水稻|大豆|油料|棉花|蔬菜|水果|水产|肉类)(?!.*(?:粮食|粮播|粮油|夏粮|秋粮|早稻|小麦|玉米|水稻|大豆|油料|棉花|蔬菜|水果|水产|肉类))/;

/** 建成区50%以上**面积**达到标准: a part of what is named, no growth of it. */
function isPartOfIt(entry: IndicatorEntry, { found, sense, left, right, mode }: Figure): boolean {
  if (found.unit?.base !== "percent" || entry.unit === "%") return false;
  if (/(?:相当于|[占为]|只有)(?:全国|全省|全市)(?:平均水?平?)?的$/.test(left)) return true;
  if (mode === "inherited") return false;
  return (
    !sense.growth &&
    !sense.average &&
    /^(?!的?(?:[年平]均)?(?:目标|高?增|较[快高]|快速|稳定|速度|左右|任务|大关|区间|水平|两位))[一-龥]{2}/.test(right)
  );
}

/** An output of something that the words before name. */
const OUTPUT = /^总?产量?$/;
const LONGEST_OUTPUT = 3;

/** The indicator that a figure is of, by its words, or null. `before`: the sentence up to the figure. */
export function indicatorOf(figure: Figure, time: FigureTime, before: string): IndicatorEntry | null {
  const project = projectIndicator(figure, time.modality, before);
  if (project !== null) return indicatorById(project);
  const { core, indicator, predicate } = figure.subject;
  if (indicator !== null && !indicator.id.startsWith("projects_")) {
    if (indicator.id === "new_market_entities" && figure.mode === "inherited" && /达|总[数量]/.test(predicate))
      return indicatorById("market_entities");
    return unitFits(indicator, figure.found) && !isPartOfIt(indicator, figure) ? indicator : null;
  }
  if (core.length <= LONGEST_OUTPUT && OUTPUT.test(core) && /^粮/.test(LAST_CROP.exec(before)?.[1] ?? ""))
    return indicatorById("grain_output");
  if ((core === "强度" || core === "投入强度") && /研发|R[&＆]D/.test(before)) return indicatorById("rd_spending");
  // Of a whole year; an event's visitors are none.
  if (
    core.startsWith("吸引") &&
    /^吸引(?:国内外|海内外|中外|各地)?(?:游客|旅客)$/.test(core) &&
    /全年/.test(figure.left)
  )
    return indicatorById("tourist_visits");
  return null;
}

/** 增速提高1.7个百分点, 拉动经济增长2个百分点: how much faster an amount grows, or what a part adds to it; a rate rises by points. */
function isOfPace({ found, left }: Figure, entry: IndicatorEntry): boolean {
  return found.unit?.kind === "point" && (entry.unit !== "%" || entry.id === "cpi" || /拉动|贡献/.test(left));
}

/** Is it the indicator itself for one whole year (or its average growth), not an increase, a part of a year, or a change over several? */
export function isWholeYears(figure: Figure, time: FigureTime, entry: IndicatorEntry, amount: Amount): boolean {
  if (time.modality === "ACTUAL" && time.period !== "" && !/季|月|上半年/.test(time.period)) return false;
  if (entry.id === "projects_signed" || entry.id === "projects_started") return true;
  if (amount.form === "RELATIVE") return amount.comparator === "~gdp";
  if (time.modality === "ACTUAL" && time.period !== "") return false;
  if (isIncrease(figure)) return amount.wording.includes("持平");
  if (isOnPartBefore(figure) || isOfPace(figure, entry)) return false;
  if (
    time.modality === "ACTUAL" &&
    figure.sense.growth &&
    !figure.sense.average &&
    /累计/.test(figure.subject.predicate)
  )
    return amount.unit !== "%" && amount.unit !== null;
  return !isOverYears(figure, time) && amount.unit !== "番" && !amount.wording.includes("两位数");
}

const nameOf = (figure: Figure): string => (figure.object === "" ? figure.subject.predicate : figure.object);

/** What is promised, with the way it is to change (民间投资增长). */
export function promisedObject(figure: Figure, measure: Measure): string {
  const object = nameOf(figure);
  if (measure === "LEVEL") return object + moreOrLess(figure);
  return measure === "GROWTH" && !/增/.test(object) ? `${object}${figure.sense.decline ? "下降" : "增长"}` : object;
}

/** 森林抚育提升20万亩: part of what is done, no change of an amount. */
const MADE_BETTER = /(?:提升|改善)$/;

const isMadeBetter = ({ found, subject }: Figure): boolean =>
  found.unit?.kind !== "money" && MADE_BETTER.test(subject.predicate);

/** 贫困人口减少1万人, 人均纯收入增加800元: what is given is the change. */
const moreOrLess = (figure: Figure): string =>
  figure.mode !== "after" && isIncrease(figure) && !isMadeBetter(figure)
    ? figure.sense.decline
      ? "减少"
      : "增加"
    : "";

/** What is reported; where it is no indicator of a whole year, with what sets it apart (前三季度, 增加). */
export function statedObject(figure: Figure, time: FigureTime, kept: boolean): string {
  const name = nameOf(figure) + moreOrLess(figure);
  if (kept || name.includes(time.period)) return isOnPartBefore(figure) ? `环比${name}` : name;
  return time.period + name;
}

/** The object of another than the issuer: 港务区重大产业项目. */
export function ofWhom(of: string | null, object: string): string {
  return of === null || object.includes(of) ? object : of + object;
}

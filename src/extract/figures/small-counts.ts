import type { FoundAmount } from "../quantity/scan-amounts.ts";

/** Units that count things one can point at. */
const THINGS: ReadonlySet<string> = new Set("个所座处家条栋幢套台辆间口眼片户组对艘架只块");
/** Verbs of making, buying and starting that a count may follow (新建**两座**桥). */
const MAKES =
  "新建|建设|建成|修建|兴建|改造|改建|扩建|新改建|新扩建|续建|迁建|重建|打造|建好|增设|新增|新设|设立|布设|开工|开工建设|开建|引进|引入|招引|培育|创建|创成|购置|更新|投放|开通|开辟|新开|加装|安装|配备|铺设|打通|关停|拆除|整治|修复|建成投用|投用|启用|竣工|启动|启动建设|规划建设|投资建设|布局|布局建设|建立|组建";
const MAKES_BEFORE = new RegExp(`(?:${MAKES})(?:了|好|起|成)?(?:至少|不少于|近|约)?$`);
const MAKES_IN = new RegExp(`(?:${MAKES})[^，。；：、“”,;\\n]{2,30}$`);
/** What is counted so only in set phrases: 五个方面, 三个一批, 两个确保. */
const PHRASE =
  /^(?:[“”"一两二三四五六七八九十百千大]|方面|重点|关键|环节|层面|维度|维护|坚持|确保|转变|统筹|聚焦|必须|全面|专项|体系|机制|目标|行动|计划|问题|难题|短板|优势|特色|品牌|亮点|新|季度|月|小时|年|阶段|步骤|层次|梯队|战场|战役|攻坚|提升|强化|突出|革命|文明|建设|高地|中心城市|主体|结合|支撑|引擎|增长极|维度|样板|标杆|示范(?:点|窗口)?$)/;
/** Short nouns that 个 counts as things; others (三个基地, 两个市场) are mostly parts of a slogan. */
const SHORT_NOUN = /^(?:社区|项目|小区|村庄|学校|医院|车站|码头|公园|广场|水库|泵站|企业|乡镇|村|镇)/;
const STOPS = /^(?:[，。；：、！？）,;\n]|和|及|以及|并|$)/;
const NOUN = /^[^，。；：、！？（）,;\n]+/;

/**
 * Is a Chinese numeral below ten a count of things that were or will be made? 新建两座桥, 变电站一座; not 三个转变, 一座城.
 * Before the noun only from two on: 一个 is as often an article.
 * @param before the amount kept before it in the sentence: 建成三所幼儿园、两所小学.
 */
export function isSmallCount(
  text: string,
  found: FoundAmount,
  start: number,
  end: number,
  before: FoundAmount | null,
): boolean {
  const { unit, at, amount } = found;
  if (unit === null || !THINGS.has(unit.unit) || at[0] - start < 2) return false;
  const segment = text.slice(Math.max(start, found.whole[0] - 40), found.whole[0]);
  const right = text.slice(found.whole[1], Math.min(end, found.whole[1] + 12));
  if (/[“"『「][^”"』」]*$/.test(segment)) return false;
  if (STOPS.test(right)) return MAKES_IN.test(segment);
  if (amount.value === "1" || PHRASE.test(right) || /^[^\p{Script=Han}A-Za-z0-9]/u.test(right)) return false;
  const noun = NOUN.exec(right)?.[0] ?? "";
  if (unit.unit === "个" && noun.length < 3 && !SHORT_NOUN.test(right)) return false;
  return MAKES_BEFORE.test(segment) || goesOn(text, found, before);
}

/** 三所幼儿园、**两所小学**: a list that began with a count. */
function goesOn(text: string, found: FoundAmount, before: FoundAmount | null): boolean {
  if (before === null || !before.weak || before.unit?.kind !== "count" || !"、和及".includes(text[found.whole[0] - 1]!))
    return false;
  return /^[^，。；：！？,;\n]{2,16}$/.test(text.slice(before.whole[1], found.whole[0]));
}

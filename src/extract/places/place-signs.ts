import { CharacterSet } from "../../text/character-set.ts";
import { isDash } from "./list-marks.ts";
import type { PlaceScene } from "./place-scene.ts";

/**
 * Whether an expression fits what stands from `index` on, no more than `reach` units of it. Most places of a text hold nothing of the
 * kind: the characters that it may begin with say so before it is run.
 */
function fits(text: string, index: number, first: CharacterSet, pattern: RegExp, reach: number): boolean {
  return first.hasAt(text, index) && pattern.test(text.slice(index, index + reach));
}

const NUMBER_START = new CharacterSet(/[第0-9０-９一二三四五六七八九十]/);
const SCHOOL_NUMBER = /^第?[0-9０-９一二三四五六七八九十]{1,3}(中学|小学|中(?![0-9.万亿国央]|心|等|期|高)|院|医院)/;

/** 石家庄28中, 保定市第十七中学: a numbered school or hospital of the place. */
export function numberedBody({ text, candidate }: PlaceScene): boolean {
  return fits(text, candidate.end, NUMBER_START, SCHOOL_NUMBER, 7);
}

const OPEN_BRACKET = new CharacterSet(/[（(]/);
const CLOSE_BRACKET = new CharacterSet(/[）)]/);
const BEHIND_BRACKET = /^(股份|集团|有限|科技|投资|实业)?(有限|责任|股份)*(公司|集团)/;

/** 坤华（天津）公司: the bracketed part of a firm's name. */
export function bracketedInFirm({ text, candidate }: PlaceScene): boolean {
  const { start, end } = candidate;
  if (!OPEN_BRACKET.hasAt(text, start - 1) || !CLOSE_BRACKET.hasAt(text, end)) return false;
  return BEHIND_BRACKET.test(text.slice(end + 1, end + 11));
}

const SURNAMES = new Set(
  "张王李赵刘陈杨黄周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武孔",
);
const TITLE_ENDS = new CharacterSet(/[长记任员士师授志]/);

/** 组长张福建: the given name of a person whose title and surname stand before. */
export function givenName({ text, candidate }: PlaceScene): boolean {
  const { start } = candidate;
  return TITLE_ENDS.hasAt(text, start - 2) && SURNAMES.has(text[start - 1]!);
}

/** 天津港, 北京南站: a harbour, station or airport that only begins with the place. */
export function harbourOrStation({ text, candidate }: PlaceScene): boolean {
  return /^([东南西北]?站(?![位点在上起住])|港(?![澳口区商资人股元])|[^，。；、]{0,4}机场)/.test(
    text.slice(candidate.end, candidate.end + 7),
  );
}

/** The second end of a road or pipe named by its ends (黄骅-榆林公路, 乌兰浩特-海安公路, 保新路至臧村公路). */
export function secondEnd(scene: PlaceScene): boolean {
  const { text, candidate } = scene;
  const { start, end } = candidate;
  if (!isDash(text, start - 1)) return false;
  return scene.listed || (ROAD_ENDS.hasAt(text, start - 2) && isRoadWord(text, end));
}

const ROAD_ENDS = new CharacterSet(/[路线街道桥站口]/);

const SIZE_START = new CharacterSet(/[0-9A]/);
const WORKS_WITH_SIZE = /^(\d+(\.\d+)?(千伏|KV|kV|kv|MW|万千瓦|兆瓦)|[1-5]A级?(旅游)?景区|A{3,5}级?景区)/;

/** 路庄子110千伏变电站, 天生桥5A景区: a single print of a name that works or a scenic place are called by. */
export function onlyNamesWorks(scene: PlaceScene): boolean {
  const { text, candidate, follower } = scene;
  if (scene.signs.prints > 1 || (scene.listed && !isDash(text, candidate.end))) return false;
  if (fits(text, candidate.end, SIZE_START, WORKS_WITH_SIZE, 10)) return true;
  if (text[candidate.start - 1] === "、") return false;
  return follower !== null && follower.distance === 0 && (follower.kind === "park" || follower.kind === "works");
}

/** What only a river, lake or stream has. */
const RIVER_BEHIND =
  /^(两岸|[左右沿]岸|断面|水库|流域|河道|水质|上游|下游|环湖|综合治理|综合整治|整治|治理|抽水蓄能|沿线|两侧|风光带|生态(廊道|修复|补水)|景观带|故道|大桥|湿地|干流|支流|水系|防洪|堤防|[^，。；、]{0,3}断面)/;
const RIVER_ENDS = new CharacterSet(/[河江湖溪]/);

/** Whether a print of a town's name is plainly the river of the same name (漕河两岸, 瀑河水库). */
export function isRiver(text: string, end: number): boolean {
  return RIVER_ENDS.hasAt(text, end - 1) && RIVER_BEHIND.test(text.slice(end, end + 7));
}

const ROAD_START = new CharacterSet(/[一高快公铁城天输支管段]/);
const ROAD_WORD = /^(一级|高等级|快速)?(公路|高速|铁路|高铁|快速路|城际|天然气|输气|支线|管道|段)/;

/** Whether a word for a road, railway or pipe begins here. */
export function isRoadWord(text: string, index: number): boolean {
  return fits(text, index, ROAD_START, ROAD_WORD, 8);
}

const HELP = /(驰援|支援|援助|援建|帮扶|对标|考察|学习|赴|前往)$/;

/** 驰援辛集, 对口支援江油: what is helped, visited or taken as a measure. */
export function isHelped({ text, candidate }: PlaceScene): boolean {
  return HELP.test(text.slice(Math.max(0, candidate.start - 2), candidate.start));
}

/** 行唐界公路, 曲阳界段: the border of the neighbour. */
export function isBorder({ text, candidate }: PlaceScene): boolean {
  return /^界(段|公路|处|至|[、，。；-])/.test(text.slice(candidate.end, candidate.end + 3));
}

const AREA_START = new CharacterSet(/[现大主都城经]/);
const AREA_WORD = /^(现代化|大|主城)?(都市圈|城市圈|都市区|经济圈|城市群)/;

/** 武汉都市圈, 沈阳现代化都市圈: an area that the city only gives its name to. */
export function namesArea({ text, candidate }: PlaceScene): boolean {
  return fits(text, candidate.end, AREA_START, AREA_WORD, 6);
}

const LINE_START = new CharacterSet(/[高铁城客]/);
const LETTER_OF_LINE = /^[^至到段、，。西东南北线](高铁|高速|铁路|城际|客专)/;

/** 昌吉|赣高铁, 合安九高铁: a line named by letters of its cities. */
export function lettersOfLine({ text, candidate }: PlaceScene): boolean {
  const { end } = candidate;
  return LINE_START.hasAt(text, end + 1) && LETTER_OF_LINE.test(text.slice(end, end + 3));
}

const STRETCH_START = new CharacterSet(/[境县城段]/);

/** 焦桐高速泌阳段: the stretch of a road, line or canal that lies there. */
export function isStretch({ text, candidate }: PlaceScene): boolean {
  const { start, end } = candidate;
  return (
    fits(text, end, STRETCH_START, /^(境内|县城|城区)?段/, 4) &&
    /(高速|公路|铁路|高铁|国道|省道|[0-9线道河渠])$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** What stands behind two to five characters of a firm's name where firms are counted. */
const COUNTS_FIRMS = new CharacterSet(/[、等\d]/);

/** Whether firms are counted at the end of the list (上蔡荣光3家企业, 江苏中利、十一科技等企业). */
export function amongFirms({ text, candidate }: PlaceScene): boolean {
  const { end } = candidate;
  let behind = end + 2;
  while (behind <= end + 5 && !COUNTS_FIRMS.hasAt(text, behind)) behind++;
  if (behind > end + 5) return false;
  const rest = text.slice(end, end + 40);
  return /^[\p{Script=Han}]{2,5}(、[\p{Script=Han}A-Z]{2,8}){0,5}(等?\d+余?家[^，。；、]{0,6}(企业|公司)|等[^，。；、]{0,6}企业|、[\p{Script=Han}]{2,6}(科技|集团|股份|公司|实业|新材|药业|重工))/u.test(
    rest,
  );
}

/** 等地, 地区, 一带 behind a bare name. */
export function isNamedArea({ text, candidate }: PlaceScene): boolean {
  return /^(地区|一带|等地)/.test(text.slice(candidate.end, candidate.end + 2));
}

/** A single print in a list beside what is no place (淮北、南峪、福山口3个垃圾站). */
export function amongOthers(scene: PlaceScene): boolean {
  const { text, candidate, before, follower } = scene;
  const { start, end } = candidate;
  if (text[start - 1] !== "、" && text[end] !== "、") return false;
  if (follower?.kind === "meeting" || follower?.kind === "people" || !scene.alone) return false;
  return before === "LIST" || before === "VERB" || before === "EDGE";
}

const ZONE_START = new CharacterSet(/[国省经高开]/);
const ZONE_WORD = /^(国家级|省级)?(经济技术|高新技术|高新技术产业|经济)?(开发区|经开区|高新区)/;

/** 雨花经开区, 岳麓高新区: a zone that only has the name of the district. */
export function isZoneBehind({ text, candidate }: PlaceScene): boolean {
  return fits(text, candidate.end, ZONE_START, ZONE_WORD, 12);
}

/** 中科院沈阳自动化所: a branch of a national body. */
export function branchOfBody({ text, candidate }: PlaceScene): boolean {
  const { start, end } = candidate;
  return (
    text[start - 1] === "院" &&
    /(中科院|中国科学院|农科院|社科院)$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^[^，。；、]{0,10}(所|分院|院)/.test(text.slice(end, end + 12))
  );
}

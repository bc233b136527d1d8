import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import { placeForms } from "../../resolve/place-forms.ts";
import { CharacterSet, HAN } from "../../text/character-set.ts";
import { isLongest, printedWords } from "../../text/word-pass.ts";
import { type FrameItem, framesOf } from "../projects/clause-frames.ts";
import { shippedFeatureSources } from "../tagger/feature-sources.ts";
import { readingScores } from "../tagger/reading-scores.ts";
import { spanMargins, taggedSpans } from "../tagger/tagger.ts";
import type { TaggerModel } from "../tagger/tagger-model.ts";
import { CutPlaces } from "./cut-places.ts";
import { enterpriseWords, firmSuffix, firmSuffixOf } from "./enterprise-words.ts";
import { beginsHere, startsAfterWord } from "./name-borders.ts";
import { isBrandRun } from "./name-parts.ts";
import { isNoFirm } from "./no-firm.ts";
import { branchEnd } from "./sure-forms.ts";

type Text = Pick<Reading, "text" | "sentences" | "sections">;

export interface EnterpriseCandidate {
  readonly at: Span;
  readonly name: string;
  /** The list member that it begins, or is, or lies in; null outside every clause. */
  readonly item: FrameItem | null;
  /** How sure the sequence tagger is of exactly this span, in natural logarithms. */
  readonly margin: number;
  /** Found by: 1 the tagger, 2 the registry, 4 a member of a list, 8 a legal ending, 16 a full registered name, 32 the registry, with borders on both sides. */
  readonly ways: number;
}

const BIASES = [-1, 0, 1, 2, 3.5, 5];
const LONGEST = 32;
const PLAIN = /^[\p{Script=Han}A-Za-z0-9０-９ＸXⅩ（）()·“”—－-]+$/u;
const PLAIN_SET = new CharacterSet(PLAIN);
/** A name holds one of these at least. */
const TELLING = /\p{Script=Han}|[A-Za-z]{2}|[0-9]{3}/u;
/** Cuts of list members that the tagger thinks less likely than this are left out. */
const UNLIKELY = -18;
/** A firm's name without its legal ending has this, or more, of its own. */
const LEAST_STEM = 2;

/** Every span that may be a firm's name. */
export function enterpriseCandidates(reading: Text, model: TaggerModel): EnterpriseCandidate[] {
  const { text } = reading;
  const items = framesOf(reading).filter((item) => !item.joint);
  const found = new Map<number, { at: Span; ways: number; item: FrameItem | null }>();
  const add = (start: number, end: number, way: number, item: FrameItem | null): void => {
    if (end - start < 2 || end - start > LONGEST || !mayBeName(text, start, end)) return;
    const key = start * 64 + (end - start);
    const before = found.get(key);
    if (before) {
      before.ways |= way;
      before.item ??= item;
    } else found.set(key, { at: [start, end], ways: way, item });
  };
  const cuts = new CutPlaces(text);
  for (const item of items) for (const start of startsOf(text, item)) cutsFrom(cuts, item, start, add);
  const scores = readingScores(model, reading, shippedFeatureSources());
  for (const at of taggedSpans(model, reading, scores, BIASES)) add(at[0], at[1], 1, itemAt(items, at));
  for (const at of registered(text)) {
    const branch = branchEnd(text, at[1]);
    if (branch >= 0) add(at[0], branch, 16, itemAt(items, at));
    else add(at[0], at[1], bordered(text, at) ? 34 : 2, itemAt(items, at));
  }
  for (const at of legalNames(text, reading.sentences)) add(at[0], at[1], 8, itemAt(items, at));
  for (const at of fullNames(text, items)) add(at[0], at[1], 16, itemAt(items, at));
  const sorted = [...found.values()].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const margins = spanMargins(
    model,
    reading,
    scores,
    sorted.map(({ at }) => at),
  );
  const candidates: EnterpriseCandidate[] = [];
  for (const [index, { at, ways, item }] of sorted.entries()) {
    const margin = margins[index]! / model.scale;
    if (ways === 4 && margin <= UNLIKELY && firmSuffixOf(text, at[0], at[1]) === null && !isWholeMember(at, item))
      continue;
    const name = text.slice(at[0], at[1]);
    const vetoed =
      NO_FIRM.test(name) ||
      isNoFirm(name) ||
      ((ways & 16) === 0 && (VETOED.test(name) || ((ways & 2) === 0 && isAllTrade(name)))) ||
      BEHIND_VETOED.test(text.slice(at[1], at[1] + 3));
    if (!vetoed) candidates.push({ at, name, item, ways, margin });
  }
  return candidates;
}

/** Of the characters of names only, and some of them telling. */
function mayBeName(text: string, start: number, end: number): boolean {
  let han = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // halves of characters beyond the basic plane are looked at together
    if (code >= 0xd800 && code <= 0xdfff) {
      const name = text.slice(start, end);
      return PLAIN.test(name) && TELLING.test(name);
    }
    if (!PLAIN_SET.has(code)) return false;
    if (!han) han = HAN.has(code);
  }
  return han || TELLING.test(text.slice(start, end));
}

type Add = (start: number, end: number, way: number, item: FrameItem | null) => void;

const OPENING = new CharacterSet(/[“‘《]/u);
const DASH = new CharacterSet(/[-—－·]/u);
const RANK = /^[\p{Script=Han}0-9]{0,6}(?:500强|百强|央企|国企|民企|巨头|上市公司)/u;
const RANK_END = new CharacterSet(/[强企头司]/u);

/**
 * The member's beginning; behind a word that takes firms as objects (与, 培育), behind the place at its head (云川恒阳), behind a
 * dash (牧原-伟嘉…).
 */
function startsOf(text: string, item: FrameItem): number[] {
  const [from, end] = item.at;
  let start = from;
  while (start < end && OPENING.hasAt(text, start)) start++;
  const starts = [start];
  if (item.subject !== null && item.index === 0 && item.subject[0] < start) starts.push(item.subject[0]);
  const { objectVerbs } = enterpriseWords();
  for (let i = start; i < Math.min(end - 3, start + 10); i++)
    objectVerbs.at(text, i, (behind) => {
      // inside a member only whole words bring a firm: 减煤降碳启动兴化
      if (end - behind >= 2 && (i === start || behind - i >= 2) && !starts.includes(behind)) starts.push(behind);
    });
  const place = placeForms().trie.longestAt(text, start);
  if (place !== null && end - place.end >= 2) starts.push(place.end);
  for (let i = start + 3; i < Math.min(end - 3, start + 14); i++) if (text[i] === "与") starts.push(i + 1);
  const ranked = Math.min(end, start + 16);
  for (let i = start + 1; i < ranked; i++) {
    if (!RANK_END.hasAt(text, i)) continue;
    const rank = RANK.exec(text.slice(start, end));
    if (rank && end - start - rank[0].length >= 2) starts.push(start + rank[0].length);
    break;
  }
  for (let i = start + 2; i < Math.min(end, start + 8); i++) if (DASH.hasAt(text, i) && end - i > 3) starts.push(i + 1);
  return starts;
}

const CUT_LAST = new CharacterSet(/[”“，]/u);

/** Adds the ends at which the name may leave off: the member's own, a firm's ending, before a figure, bracket, product or predicate. */
function cutsFrom(cuts: CutPlaces, item: FrameItem, start: number, add: Add): void {
  const { text } = cuts;
  const stop = Math.min(item.segment[1], start + 18);
  add(start, Math.max(item.at[1], start + 2), 4, item);
  for (let at = start + 2; at <= stop; at++) {
    if (at === stop || cuts.has(at) || cuts.hasEnding(start, at) || (at <= start + 4 && isBrandRun(text, start, at)))
      add(start, at, 4, item);
    if (CUT_LAST.hasAt(text, at)) break;
  }
}

/** Nothing but words for trades and products (文化传媒, 激光装备), and no legal ending. */
function isAllTrade(name: string): boolean {
  const suffix = firmSuffix(name);
  if (suffix?.legal) return false;
  const { products, suffixes } = enterpriseWords();
  let at = 0;
  while (at < name.length) {
    const end = Math.max(products.endAt(name, at), suffixes.endAt(name, at));
    if (end <= at) return false;
    at = end;
  }
  return true;
}

/** A short member of a list that 等 closes (微威、美祥等企业): looked at however unlikely it reads. */
function isWholeMember([start, end]: Span, item: FrameItem | null): boolean {
  return item !== null && start === item.at[0] && end === item.at[1] && end - start <= 6 && item.head !== null;
}

/** What follows makes the whole the name of something else: a university, a place, a road. */
const BEHIND_VETOED =
  /^(?:大学|学院|社区|小区|家属|村|镇|县|街道|路|街|大道|新桥|大桥|隧道|水库|河|湖|医院|中学|小学|幼儿园|景区|公园|广场站|级)/u;

/** Beginnings and ends that no firm's name has. */
const VETOED =
  /[了每逐]|^[以与由将把被对从][\p{Script=Han}]|^(?:这些|那些|但|包括|完善|设立|标杆|典型|示范|一级|二级|三级|若干|相关|有关|其他|所有|全部|通过|新设|评定|认定|汇集|吸引|创造|瓶装|积极|集聚|招引|打造|聚焦|中字头|国字号|世界500强|各类|一批|知名|国内|国外|更多|培育|引育|做响|做大|瞄准|推动|支持|加快|建设|推进|省级|市级|国家级|涉黑|涉恶|打掉|新增|省市|县区|大型|中小|重点|龙头|骨干|规上|外资|民营|国有|优质|本土|本地|头部|跨国|[0-9]+(?:家|个|户|项|万))|(?:省|自治区|政府|委员会|协会|大学|学院|中学|小学|幼儿园|医院|卫生院|街道|社区|开发区|高新区|经开区|村|镇|乡|小区|公园|景区|路|桥|高速|铁路|隧道|水库|[被获等与和及在为的])$|^(?:XX|××)(?:省|市|县|区|镇)$|^(?:有限|股份)?公司$|(?:跨国|平台|国有|上市|投融资|融资担保|一级子|二级子|三级子|全资子|控股子|母|项目|合资|独资|中介|咨询|物业|保险|担保)公司$|^(?:[0-9]+|银行|集团|支行|分行|合作社|子公司|分公司|总公司|国有企业|上市公司|跨国公司|龙头企业)$/u;

/** 本公司, 组建集团公司, 闲置公司, 医疗集团, 学校有公司: phrases and kinds, no names. */
const NO_FIRM =
  /^(?:(?:组建|成立|设立|注销|清理|关闭|撤销|要求|责令|督促|组织|指导|盘活|开展|本|我|该|各|此|其|某)?(?:集团|股份|投资|运营|闲置|僵尸|空壳|皮包|开发|医疗|教育|经营|管理|实业)*(?:公司|集团|有限公司|股份有限公司|有限责任公司)|.{0,1}分公司|.{0,3}(?:校|医院|辖区|村里|县里|镇里)有(?![限线色]).{0,8}(?:公司|集团))$/u;

function registered(text: string): Span[] {
  const hits = printedWords.hits(enterpriseRegistry().trie, text);
  const spans: Span[] = [];
  let free = 0;
  for (let hit = 0; hit < hits.starts.length; hit++) {
    const at = hits.starts[hit]!;
    if (at < free || !isLongest(hits, hit)) continue;
    const end = hits.ends[hit]!;
    if (end - at > 2 || beginsHere(text, at)) spans.push([at, end]);
    free = end;
  }
  return spans;
}

/** The name stands free: a border before, and behind it a mark, 等, a product, a predicate or a legal ending. */
function bordered(text: string, [start, end]: Span): boolean {
  if (!beginsHere(text, start) || BEHIND_VETOED.test(text.slice(end, end + 3))) return false;
  const { products, after } = enterpriseWords();
  return (
    !HAN.hasAt(text, end) ||
    "等及".includes(text[end]!) ||
    products.endAt(text, end) !== -1 ||
    after.endAt(text, end) !== -1
  );
}

const LEGAL = ["有限公司", "有限责任公司", "公司", "集团", "合作社", "支行", "分行", "银行", "家庭农场"];
const LEGAL_FIRST = new CharacterSet(new RegExp(`[${LEGAL.map((ending) => ending[0]).join("")}]`, "u"));
const IN_NAME = new CharacterSet(/[\p{Script=Han}A-Za-z0-9·]/u);
const NAME_BORDER = new CharacterSet(/[\s，。；：、“（(]/u);

/** Names before a legal ending, back to the clause's beginning, a separator, or one of the words that take firms as objects. */
function legalNames(text: string, sentences: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of sentences)
    for (let at = from; at < to; at++) {
      if (!LEGAL_FIRST.has(text.charCodeAt(at))) continue;
      for (const ending of LEGAL)
        if (text.startsWith(ending, at)) namesBefore(text, from, at, at + ending.length, spans);
    }
  return spans;
}

function namesBefore(text: string, from: number, at: number, end: number, spans: Span[]): void {
  let start = at;
  let depth = 0;
  while (start > from && end - start < LONGEST) {
    const mark = text[start - 1]!;
    if ("）)".includes(mark)) depth++;
    else if ("（(".includes(mark)) {
      if (depth === 0) break;
      depth--;
    } else if (!IN_NAME.hasAt(text, start - 1)) break;
    start--;
    if (at - start < LEAST_STEM) continue;
    if (start === 0 || NAME_BORDER.hasAt(text, start - 1) || startsAfterWord(text, start)) spans.push([start, end]);
  }
}

const REGISTERED = /(?:股份有限公司|有限责任公司|有限公司|股份公司)(?:[\p{Script=Han}]{2,6}分公司)?/gu;
/** What may stand between a member's beginning and a registered name. */
const BEFORE_FULL =
  /^.*(?:推动|引进|支持|依托|携手|联合|组建|成立|设立|收购|重组|以及|包括|企业|国企|央企|民企|旗下|所属|下属|直属|的|[与由和同及对以了为是])(?=[\p{Script=Han}A-Za-z（(]{4,})/u;

/** Names that end as only registered names do (…有限公司), from the member's beginning or the last word that brings one. */
function fullNames(text: string, items: readonly FrameItem[]): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(REGISTERED)) {
    const end = found.index + found[0].length;
    const item = itemAt(items, [found.index, end]);
    let from = item === null ? Math.max(0, found.index - 20) : Math.min(item.at[0], found.index);
    for (let i = found.index - 1; i >= from; i--) if (!/[\p{Script=Han}A-Za-z0-9（()）·]/u.test(text[i]!)) from = i + 1;
    const own = text.slice(from, found.index);
    const start = from + (BEFORE_FULL.exec(own)?.[0].length ?? 0);
    const stem = text.slice(start, found.index);
    if (stem.length >= 2 && stem.length <= 24 && !/^[0-9]|^(?:国有|平台|融资|子|分|投资)$/u.test(stem))
      spans.push([start, end]);
  }
  return spans;
}

function itemAt(items: readonly FrameItem[], [start]: Span): FrameItem | null {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (start < item.segment[0]) high = middle - 1;
    else if (start >= item.segment[1]) low = middle + 1;
    else return item;
  }
  return null;
}

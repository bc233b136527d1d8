import type { Reading } from "../../domain/reading.ts";
import { resolveEnterprise } from "../../resolve/enterprise.ts";
import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import type { FeatureSink } from "../projects/feature-list.ts";
import { KeptFeatures } from "../projects/kept-features.ts";
import { suffixClass } from "../projects/name-suffixes.ts";
import { halfAt } from "../projects/verb-features.ts";
import { lastStrong, NO_VERBS } from "../projects/work-verbs.ts";
import { stringHash } from "../tagger/feature-hash.ts";
import { shippedRarity } from "../tagger/rarity.ts";
import type { EnterpriseCandidate } from "./enterprise-candidates.ts";
import { enterpriseWords, firmSuffix, wordBefore } from "./enterprise-words.ts";
import { nameParts } from "./name-parts.ts";

const GENERIC =
  /企业|产业|经济|项目|工程|园区|开发区|示范|城市|农村|社区|小区|医院|学校|大学|学院|中学|小学|政府|委员会|协会|中心|街道|文化|服务|发展|建设|体系|机制|政策|制度|能力|水平|质量|改革|创新|平台|基地|市场|公园|景区|品牌|生态|战略|行动|计划/u;

const LEAST_STEP = -9;
const MOST_STEP = 9;
/** By template, kind and number of steps. */
const STEPS = new KeptFeatures(12, (out, key) => {
  for (let step = 0; step <= (key & 31); step++) out.add(key >> 11, LEAST_STEP + step, (key >> 5) & 63);
});

/** One feature for each step that the value reaches, so that a linear model may bend. */
function addSteps(out: FeatureSink, template: number, value: number, kind = 0): void {
  if (value < LEAST_STEP) return;
  out.addKept(STEPS, (template << 11) | (kind << 5) | (Math.min(MOST_STEP, Math.floor(value)) - LEAST_STEP));
}

const near = (value: number, most: number): number => Math.min(value, most);

/** Adds what the classifier of firms sees of a candidate span. */
export function addEnterpriseFeatures(
  out: FeatureSink,
  reading: Pick<Reading, "text" | "sections">,
  candidate: EnterpriseCandidate,
): void {
  const { text } = reading;
  const { at, name, item, ways, margin } = candidate;
  const [start, end] = at;
  const suffix = firmSuffix(name);
  const kind = suffix === null ? 0 : suffix.legal ? 1 : 2;
  const works = suffixClass(name);
  const known = registryKind(name);
  const place =
    item === null
      ? 9
      : item.at[0] === start || item.at[0] + 1 === start
        ? item.at[1] === end
          ? 1
          : item.at[1] > end
            ? 2
            : 3
        : 4;
  out.add(400, ways & 15);
  out.add(399, ways & 32, name.length > 2 ? 1 : 0);
  out.add(401, kind);
  out.add(402, suffix?.number ?? 0);
  out.add(403, works);
  out.add(404, known);
  out.add(405, near(name.length, 14));
  out.add(406, near(name.length, 14), kind);
  out.add(407, place);
  out.add(408, place, kind);
  out.add(409, known, place);
  out.add(410, halfAt(reading, start));
  out.add(411, works, kind);
  addSteps(out, 420, margin);
  addSteps(out, 421, margin, kind);
  addSteps(out, 422, margin, place);
  const verb = lastStrong(item?.leads ?? NO_VERBS)?.number ?? -1;
  const tail = item?.tails[0]?.number ?? -1;
  const head = item === null || item.head === null ? 0 : stringHash(item.head) | 1;
  out.add(430, verb, place);
  out.add(431, tail, place);
  out.add(432, head, place);
  out.add(433, head, place, kind);
  out.add(434, item ? near(item.members, 6) : 0, place);
  for (let n = 1; n <= 3; n++) {
    out.add(440 + n, stringHash(text, end, end + n));
    out.add(450 + n, stringHash(text, Math.max(0, start - n), start));
    if (name.length < n) continue;
    out.add(460 + n, stringHash(name, name.length - n));
    out.add(470 + n, stringHash(name, 0, n));
  }
  out.add(444, stringHash(text, end, end + 1), stringHash(text, Math.max(0, start - 1), start));
  const words = enterpriseWords();
  const follows = words.after.longestAt(text, end);
  const product = words.products.longestAt(text, end);
  const before = wordBefore(text, start);
  const predicate = follows ? follows.value + 1 : 0;
  const behind = product ? product.value + 1 : 0;
  out.add(480, predicate);
  out.add(481, behind);
  out.add(482, stringHash(before));
  out.add(483, predicate > 0 ? 1 : 0, behind > 0 ? 1 : 0, before === "" ? 0 : 1, kind);
  out.add(484, predicate, place);
  out.add(485, behind > 0 ? 1 : 0, kind, place);
  out.add(486, stringHash(before), kind);
  out.add(487, GENERIC.test(name) ? 1 : 0, kind);
  out.add(488, /XX|××/u.test(name) ? 1 : 0, kind);
  out.add(489, /^[省市县区我]/u.test(name) ? 1 : 0, kind);
  out.add(490, /[A-Za-z0-9]/u.test(name) ? 1 : 0, kind);
  const brand = brandLikeness(text, at, kind, works);
  const clauseEnd = item === null ? end : item.clause[1];
  const listHead = headClass(item?.head ?? null);
  const said = objectClass(text.slice(end, Math.min(clauseEnd, end + 60)));
  const begins = item !== null && item.index === 0 && place <= 3 ? 1 : 0;
  const verbed = verb >= 0 ? 1 : 0;
  const shaped = brand * 4 + kind;
  out.add(520, listHead, place, shaped);
  out.add(521, listHead, place);
  out.add(522, said, place, shaped);
  out.add(523, said, predicate > 0 ? 1 : 0, place, shaped);
  out.add(524, begins, verbed, predicate > 0 ? 1 : 0, shaped);
  out.add(525, shaped, place);
  out.add(526, before === "" ? 0 : 1, place, shaped);
  out.add(527, works, behind > 0 ? 1 : 0, shaped);
  out.add(528, known, shaped);
  out.add(529, listHead, said, verbed, shaped);
  out.add(530, near(name.length, 10), shaped, place);
  out.add(531, item === null ? 0 : near(item.members, 4), listHead, shaped);
  const stem = suffix ? end - suffix.length : end;
  const parts = nameParts(text, at, stem, item === null ? end : item.at[1]);
  const made = parts.brand * 4 + parts.ordinary;
  const counted = item === null ? 0 : isCountedByHouses(text, end, item.clause[1]) ? 1 : 0;
  out.add(560, made, kind);
  out.add(561, made, place);
  out.add(562, made, near(parts.length, 6), kind);
  out.add(563, parts.first, parts.never, kind);
  out.add(564, parts.rest, place, kind);
  out.add(565, parts.rest, made, place);
  out.add(566, parts.never, near(parts.length, 6), place);
  out.add(567, parts.placed, parts.brand, place, kind);
  out.add(568, listHead, made, place);
  out.add(569, said, parts.brand, parts.ordinary, predicate > 0 ? 1 : 0);
  out.add(570, begins, verbed, made);
  out.add(571, counted, place, made);
  out.add(572, counted, place, kind);
  out.add(573, parts.placed, kind, place);
  out.add(574, parts.placed, parts.rest, behind > 0 ? 1 : 0);
  const rules = [
    listHead === 1 && place === 1 && (brand > 0 || kind > 0),
    begins === 1 && place <= 2 && predicate > 0 && said === 1 && (brand > 0 || kind > 0),
    known === 1 && place <= 2,
    kind === 1 && place === 1,
    place === 2 && behind > 0 && (listHead === 2 || verbed === 1) && brand === 2,
    before !== "" && (brand === 2 || kind > 0) && place !== 3,
    begins === 1 && place === 1 && predicate > 0 && kind === 2,
    place === 1 && listHead === 2 && kind === 2,
  ];
  let votes = 0;
  for (const [index, holds] of rules.entries()) {
    if (!holds) continue;
    votes++;
    out.add(550, index);
  }
  out.add(551, votes);
  addSteps(out, 552, margin + 2 * votes);
  addSteps(out, 532, margin, shaped);
  addSteps(out, 533, margin, listHead);
  addSteps(out, 534, margin, known);
  for (let i = 0; i + 2 <= name.length; i++) out.add(491, stringHash(name, i, i + 2));
  addRest(out, text, candidate, kind);
  addRarity(out, text, start, stem, end, kind, place);
}

/** 1: a registered name, 2: a context-bound one, 3: carries a group's name, 0: none. */
function registryKind(name: string): number {
  const { trie } = enterpriseRegistry();
  const exact = trie.get(name);
  if (exact >= 0) return exact % 2 === 1 ? 2 : 1;
  return resolveEnterprise(name) === null ? 0 : 3;
}

/** The kind of work that the rest of the member names. */
function addRest(out: FeatureSink, text: string, { at, item }: EnterpriseCandidate, kind: number): void {
  if (item === null || item.at[1] <= at[1]) {
    out.add(495, -1, kind);
    return;
  }
  out.add(495, suffixClass(text, at[1], item.at[1]), kind);
  out.add(496, near(item.at[1] - at[1], 12), kind);
}

/** How common the name's own part, its borders and its whole are. */
function addRarity(
  out: FeatureSink,
  text: string,
  start: number,
  stem: number,
  end: number,
  kind: number,
  place: number,
): void {
  const { two, three, four } = shippedRarity().marksOf(text);
  let rare2 = 0;
  let most2 = 0;
  let rare3 = 0;
  for (let i = start; i + 2 <= Math.max(stem, start + 2); i++) {
    if (two[i] === 0) rare2++;
    most2 = Math.max(most2, two[i]!);
  }
  for (let i = start; i + 3 <= end; i++) if (three[i] === 0) rare3++;
  const outside = two[end - 1]!;
  const outsideBefore = start > 0 ? two[start - 1]! : 0;
  out.add(500, near(rare2, 4), kind);
  out.add(501, most2, kind);
  out.add(502, near(rare3, 5), kind);
  out.add(503, outside, outsideBefore);
  out.add(504, two[start]!, place);
  out.add(505, three[start]!, kind);
  out.add(506, two[end] ?? 0, two[end - 2]!);
  out.add(507, four[start]!);
  out.add(508, near(rare3, 5), place);
  out.add(509, outside, place);
}

/** A list that ends in a count of houses (甲、乙4家企业, 甲等12家) is of firms or bodies. */
function isCountedByHouses(text: string, from: number, to: number): boolean {
  return /(?:等|[、和与及][^、，]{2,12}?)[0-9一二两三四五六七八九十百]+[多余]?[家户](?![^，。]{0,10}(?:院校|高校|医院|学校|机关|部门|村|社区|景区))/u.test(
    text.slice(from - 2, Math.min(to, from + 70)),
  );
}

/** What the class word behind 等 speaks of: 1 firms, 2 works, 3 something else, 0 no list. */
function headClass(head: string | null): number {
  if (head === null) return 0;
  if (/(?:科研|研究|高校|院校|医疗|教育|培训|行政|事业|社会|检验|检测)[^企]{0,4}(?:机构|单位)/u.test(head)) return 3;
  if (
    /企|公司|集团|机构|商家|供应商|银行|基金|合作社|电商|门店|首店|小巨人|单位|商超|超市|商场|百货|药店|药房|厂商|厂家|巨头|龙头|券商|运营商|房企|车行|酒店|宾馆/u.test(
      head,
    )
  )
    return 1;
  return /项目|工程|基地|园|平台|总部|中心|综合体|商圈|载体/u.test(head) ? 2 : 3;
}

/** What is said of the name: 1 an honour or step of a firm, 2 business, 3 a firm's plural, 4 works, 0 nothing of the kind. */
function objectClass(text: string): number {
  if (
    /小巨人|专精特新|瞪羚|独角兽|单项冠军|灯塔工厂|智能工厂|绿色工厂|晨星工厂|数字工厂|新三板|上市|IPO|500强|百强|50强|信用评级|领军企业|高新技术企业|智能制造|老字号|质量奖|科技进步奖|龙头企业|示范企业|培育库|后备/u.test(
      text,
    )
  )
    return 1;
  if (
    /产值|营收|税收|产能|增资|扩产|增产|销售|出口|股|研发|生产|投资|总部|合作|重组|改制|做大做强|升规|并购/u.test(text)
  )
    return 2;
  if (/企业|公司|集团/u.test(text)) return 3;
  return /开工|投产|竣工|项目|签约|落地|建成|建设/u.test(text) ? 4 : 0;
}

const ORDINARY =
  /[的了在和与及、]|建设|推进|加快|实施|发展|提升|完成|新增|全面|持续|工作|服务|管理|资源|政府|群众|农村|城市|社会|生态|文明|文化|教育|卫生|安全|旅游|企业|产业|项目|工程|改革|开放|创新/u;

/** 2: short, rare and without any word of such reports; 1: in part; 0: not like a firm's own name. */
function brandLikeness(text: string, [start, end]: readonly [number, number], kind: number, works: number): number {
  const name = text.slice(start, end);
  if (ORDINARY.test(name) || name.length > 14 || (works >= 1 && works <= 8 && kind === 0)) return 0;
  const { two, three } = shippedRarity().marksOf(text);
  const own = Math.min(end, start + 4);
  let common = 0;
  for (let i = start; i + 2 <= own; i++) common = Math.max(common, two[i]!);
  if (common <= 3) return 2;
  return three[start] === 0 && name.length >= 3 ? 1 : 0;
}

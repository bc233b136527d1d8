import type { Span } from "../domain/span.ts";
import { divisionsEnding, isDivisionName, provinceOfStem, wordsInUse } from "./division-names.ts";
import type { HeadBlock } from "./head-block.ts";
import { isMasked, isPlaceName, MASK, PLACE_ENDING } from "./place-name.ts";
import { YEAR } from "./printed-year.ts";

/** The place that a report names as its own. */
export interface OwnPlace {
  readonly name: string;
  /** Where the text prints it, if it was taken from the body. */
  readonly evidence: Span | null;
}

/** Stems that are ordinary words too (合作, 文明). */
const COMMON = new Set(wordsInUse());

const BEFORE = new RegExp(
  `^(?:关于)?(?:${YEAR}年度?)?(.*?)(?:${YEAR}年度?)?(?:人民)?(?:政府|行署|办事处|国民经济|经济社会|工作报告|财政|预算|本级|上半年)`,
  "u",
);

const ANY_YEAR = new RegExp(`${YEAR}年度?`, "gu");

/** The place within a title: 朝阳县 of 朝阳县2023年政府工作报告. Null where it names none or is damaged. */
function placeInTitle(title: string): string | null {
  const place = (BEFORE.exec(title)?.[1] ?? "").replace(ANY_YEAR, "").replace(/^关于|[在的]$/g, "");
  if (isPlaceName(place)) return place;
  return provinceOfStem(place) === null ? null : place;
}

const OWN = new RegExp(
  `代表(?:中共)?((?:[\\p{Script=Han}]|${MASK}){0,16}?${PLACE_ENDING}?)(?:第[一二三四五六七八九十]+届)?(?:人民)?政府`,
  "u",
);

/** What the opening says of whom the speaker speaks for: 朝阳县 or only 县. */
function spokenFor(text: string, paragraphs: readonly Span[]): string | null {
  for (const [start, end] of paragraphs.slice(0, 30)) {
    const match = OWN.exec(text.slice(start, Math.min(end, start + 200)));
    if (match?.[1]) return match[1];
  }
  return null;
}

/** Ends of words that are no names: 城市, 园区, 大县 … */
const NO_PLACE =
  /(?:城|都|股|楼|集|上|超|门|夜|早|菜|车|床|房|债|黑|兴|治|强|立|建|活|富|靓|全|快|表|我)市$|(?:园|社|景|校|地|山|灾|库|林|牧|城|片|街|辖|矿|新|库|湖|海|湾|河|郊|港|功能|开发|示范|试验|保护|聚集|集聚|合作|核心|先行|自贸|高新|经开)区$|(?:大|强|本|弱|穷|产|试点|示范|贫困|人口|重点|农业|工业|全国|先进|文明|卫生)县$|(?:小|特色|重点|中心|城|乡|建制|示范)镇$/;
const NO_PART = new Set("全我各本该两个为和在是了向到的与及等县市区省镇乡进对由从以某、，。“”（）");

/** The most printed name that ends in `ending` though no table knows it: its longest form with nearly as many prints. */
function unknownName(text: string, ending: string, least: number): { name: string; count: number } | null {
  const counts = new Map<string, number>();
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    for (let size = 2; size <= 5; size++) {
      const name = text.slice(at - size, at);
      if (at < size || [...name].some((part) => NO_PART.has(part)) || !/^\p{Script=Han}+$/u.test(name)) break;
      if (!NO_PLACE.test(name + ending)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  let best: { name: string; count: number } | null = null;
  for (const [name, count] of counts) {
    if (count < least) continue;
    const longer =
      best !== null && name.length > best.name.length && name.endsWith(best.name) && count >= best.count * 0.9;
    if (best === null || count > best.count || longer) best = { name, count };
  }
  return best === null ? null : { name: best.name + ending, count: best.count };
}

function countOf(text: string, form: string): number {
  let count = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) count++;
  return count;
}

/** The place that the body names most among those with the ending of the report's own kind. */
function placeInBody(text: string, ending: string, damagedTitle: boolean): OwnPlace | null {
  const last = text.slice(-600);
  let best: { name: string; score: number } | null = null;
  let second = 0;
  for (const { name, stem } of divisionsEnding(ending)) {
    const stems = COMMON.has(stem) ? 0 : countOf(text, stem);
    if (stems === 0 && !text.includes(name)) continue;
    // The closing words name one's own place.
    const score = stems + 2 * countOf(text, name) + 2 * (COMMON.has(stem) ? 0 : countOf(last, stem));
    if (best === null || score > best.score) {
      second = best?.score ?? 0;
      best = { name, score };
    } else second = Math.max(second, score);
  }
  const unknown = damagedTitle || (best?.score ?? 0) < 3 ? unknownName(text, ending, damagedTitle ? 2 : 3) : null;
  const isProvince = ending === "省" || ending === "自治区";
  if (unknown !== null && !isProvince && !isDivisionName(unknown.name) && unknown.count * 3 > (best?.score ?? 0)) {
    const at = text.indexOf(unknown.name);
    return { name: unknown.name, evidence: [at, at + unknown.name.length] };
  }
  if (best === null || best.score < 2 || best.score < second * (best.score < 3 ? 2 : 1.5)) return null;
  const stem = best.name.slice(0, -ending.length);
  const raised = ["市", "区", "旗"]
    .map((other) => stem + other)
    .find((name) => text.includes(name) && isDivisionName(name));
  const whole = text.includes(best.name) ? best.name : (raised ?? best.name);
  const printed = text.includes(whole) ? whole : stem;
  const at = text.indexOf(printed);
  return { name: whole, evidence: [at, at + printed.length] };
}

/** Its own kind by how the body speaks of itself (全县, 我县, 县委县政府). */
function ownEnding(text: string): string | null {
  let best: string | null = null;
  let most = 2;
  for (const ending of ["省", "市", "县", "区", "旗", "州", "盟", "镇", "乡"]) {
    const count = countOf(text, `全${ending}`) + countOf(text, `我${ending}`);
    if (count > most) {
      most = count;
      best = ending;
    }
  }
  return best;
}

const ENDING = new RegExp(`${PLACE_ENDING}$`, "u");

/**
 * The report's own place: as the meeting names it, the speaker's office, whom the opening speaks for, the title, the
 * page's own title; else what the body names most, with the place where it does. Masked names (XX县) count as printed.
 */
export function ownPlace(
  text: string,
  paragraphs: readonly Span[],
  block: HeadBlock,
  title: string,
  pageTitles: readonly string[],
): OwnPlace | null {
  const spoken = spokenFor(text, paragraphs);
  const inTitle = placeInTitle(title);
  const printed = [block.meetingPlace, block.officePlace, spoken, inTitle, ...pageTitles.map(placeInTitle)].filter(
    (place): place is string => place !== null && (isPlaceName(place) || provinceOfStem(place) !== null),
  );
  const whole =
    printed.find((place) => endsInDivision(place) && !isMasked(place)) ??
    printed.find((place) => isPlaceName(place) && !isMasked(place));
  if (inTitle !== null && isMasked(inTitle) && whole === undefined) return { name: inTitle, evidence: null };
  const found = whole ?? printed[0];
  if (found !== undefined) return { name: found, evidence: null };
  const ending = ENDING.exec(spoken ?? "")?.[0] ?? endingInTitle(title) ?? ownEnding(text);
  return ending === null ? null : placeInBody(text, ending, endingInTitle(title) !== null);
}

/** Whether a printed name is a division that the tables know, alone or after another (保定市满城区). */
function endsInDivision(place: string): boolean {
  for (let at = 0; at < place.length - 1; at++) if (isDivisionName(place.slice(at))) return true;
  return false;
}

/** The ending that a damaged title still shows: 县 of ��县2024年政府工作报告. */
function endingInTitle(title: string): string | null {
  return /[\uFFFD?]{1,8}(省|市|县|区|旗|州|盟|镇|乡)/.exec(title)?.[1] ?? null;
}

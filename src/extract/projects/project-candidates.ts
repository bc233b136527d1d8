import type { Reading } from "../../domain/reading.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { addProjectFeatures, type Listmates, type ProjectCase } from "./candidate-features.ts";
import { type FrameItem, framesOf } from "./clause-frames.ts";
import { furtherCuts } from "./further-cuts.ts";
import type { LinearModel } from "./linear-model.ts";
import { linearScore } from "./linear-score.ts";
import { suffixClass } from "./name-suffixes.ts";
import { isMention } from "./only-mentioned.ts";

type Text = Pick<Reading, "text" | "sentences" | "sections" | "report">;

export interface ProjectCandidate extends ProjectCase {
  readonly name: string;
}

/** 10座…, 4处…, 2家…: a count of things, no work of a name. */
const COUNT =
  /^(?:[0-9０-９一二三四五六七八九十百千两XＸ余多—-]+|数|多|各|一批|若干)(?:余|多)?(?:个|座|处|条|家|所|栋|口|户|名|项|批|件|对|辆|架|台套?|套|款|场|人|张|种|次|期|片|块|亩|公里|万亩|万平方米|平方米|大)/u;
/** Words for works in general, phrases that begin with a preposition, and slogans. */
const GENERIC =
  /[了]|的$|^(?:在建|新建|续建|前期|重点|重大|一批|各类|本地|签约|储备|开工|竣工|招商|产业|建设|民生|工业|农业|投资)?(?:项目|工程|企业)$|^(?:我|本|全)(?:省|市|县|区|镇)$|^[以对与把使让按从用将被][^、]|[强大](?:省|市|县|区|镇)$|美丽[\p{Script=Han}]{2,3}$|^(?:这些|上述|以上|其他|其它|该|此)/u;

/** 12月28日, 2023-2024年度项目: a time, no work. */
const TIME =
  /^(?:(?:19|20)\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|份|底|初|中旬|上旬|下旬)?|[上下]半年|年[底末初])$|^(?:(?:19|20)\d\d[-—－–至到])?(?:19|20)\d\d年(?:度|底|末|初)?(?:重点|重大)?(?:项目|工程)?$/u;
/** 幼儿园十二所, 中学五所: a count behind the noun. */
const COUNTED =
  /[一二三四五六七八九十百千两]{2,}(?:个|座|处|条|家|所|栋|项|批|件|套|台|部)$|[二三四五六七八九十两](?:个|座|处|条|家|所|栋)$/u;
/** The full name of a firm is no work of it; nor does a work begin with a day. */
const FIRM_OR_DAY = /(?:有限|有限责任|股份)公司$|^\d{1,2}月\d{1,2}日/u;

/** A name's normal form: no quotes, brackets, blanks; a 项目, 工程 or 建设 at its end left out. */
export function projectForm(name: string): string {
  const bare = name.replace(/[\s“”"‘’《》「」·・（）()，,、—－-]+/gu, "");
  const cut = bare.replace(/(?:项目|工程|建设)+$/u, "");
  return cut.length >= 2 ? cut : bare;
}

/** What `projectForm` leaves out wherever it stands. */
const MARKS = new CharacterSet(/[\s“”"‘’《》「」·・（()）,，、—－-]/u);

/** The name's normal form has two characters at least: what its end is cut of counts only where two are left. */
function hasForm(text: string, start: number, end: number): boolean {
  let left = 0;
  for (let i = start; i < end && left < 2; i++) if (!MARKS.hasAt(text, i)) left++;
  return left >= 2;
}

/** What `COUNT` or `TIME` begins with, and `COUNTED` ends with: most names need no look at the patterns. */
const COUNT_FIRST = new CharacterSet(/[0-9０-９一二三四五六七八九十百千两XＸ余多—\-数各若上下年]/u);
const COUNTED_LAST = new CharacterSet(/[个座处条家所栋项批件套台部]/u);

const isNone = (name: string): boolean =>
  (COUNT_FIRST.hasAt(name, 0) && (COUNT.test(name) || TIME.test(name))) ||
  (COUNTED_LAST.hasAt(name, name.length - 1) && COUNTED.test(name)) ||
  FIRM_OR_DAY.test(name) ||
  GENERIC.test(name);

/** The members of each clause by its beginning. */
function listsOf(text: string, items: readonly FrameItem[]): ReadonlyMap<number, Listmates> {
  const lists = new Map<number, { items: FrameItem[]; kinds: number[] }>();
  for (const item of items) {
    let list = lists.get(item.clause[0]);
    if (!list) {
      list = { items: [], kinds: [] };
      lists.set(item.clause[0], list);
    }
    if (item.joint) continue;
    list.items.push(item);
    list.kinds.push(suffixClass(text, item.at[0], item.at[1]));
  }
  return lists;
}

/** Every list member of the text that might be a work. */
export function projectCandidates(reading: Text): ProjectCandidate[] {
  const items = framesOf(reading);
  const lists = listsOf(reading.text, items);
  const candidates: ProjectCandidate[] = [];
  const add = (item: FrameItem, further: boolean): void => {
    const [start, end] = item.at;
    if (end - start > 60 || !hasForm(reading.text, start, end)) return;
    const name = reading.text.slice(start, end);
    if (isNone(name)) return;
    if (item.head !== null && /机构|银行/u.test(item.head)) return;
    candidates.push({ item, name, further, listmates: lists.get(item.clause[0])! });
  };
  for (const item of items) {
    add(item, false);
    for (const cut of furtherCuts(reading.text, item)) add(cut, true);
  }
  return candidates;
}

/** How much the listmates' mean score adds to a candidate's own: lists are works as a whole or not at all. */
const MATES = 0.3;
const MOST = 3000;

/** Scores of the candidates, each leaning on its listmates. */
export function projectScores(
  model: LinearModel,
  reading: Pick<Reading, "text" | "sections" | "report">,
  candidates: readonly ProjectCandidate[],
): number[] {
  const score = linearScore(model);
  const own = candidates.map((candidate) => {
    score.begin();
    addProjectFeatures(score, reading, candidate);
    return score.sums[0]!;
  });
  const sums = new Map<number, { sum: number; count: number }>();
  const bounded = (score: number): number => Math.max(-MOST, Math.min(MOST, score));
  for (const [index, { item, further }] of candidates.entries()) {
    if (item.joint || further) continue;
    const list = sums.get(item.clause[0]) ?? { sum: 0, count: 0 };
    list.sum += bounded(own[index]!);
    list.count++;
    sums.set(item.clause[0], list);
  }
  return candidates.map(({ item, further }, index) => {
    const list = sums.get(item.clause[0]);
    if (item.joint || further || !list || list.count < 2) return own[index]!;
    return Math.round(own[index]! + (MATES * (list.sum - bounded(own[index]!))) / (list.count - 1));
  });
}

export interface ChosenProject {
  readonly candidate: ProjectCandidate;
  readonly score: number;
}

/**
 * The candidates from `cutoff` on, the surest first where they overlap, but for those only mentioned, from which the classifier
 * learns all the same; in order of print.
 */
export function chooseProjects(
  text: string,
  candidates: readonly ProjectCandidate[],
  scores: readonly number[],
  cutoff: number,
): ChosenProject[] {
  const order = candidates
    .map((_, index) => index)
    .filter((index) => scores[index]! >= cutoff && !isMention(text, candidates[index]!))
    .sort((a, b) => scores[b]! - scores[a]! || candidates[a]!.item.at[0] - candidates[b]!.item.at[0] || a - b);
  const taken: ChosenProject[] = [];
  const covered = new Uint8Array(text.length);
  for (const index of order) {
    const candidate = candidates[index]!;
    const [start, end] = candidate.item.at;
    if (covered.subarray(start, end).includes(1)) continue;
    covered.fill(1, start, end);
    taken.push({ candidate, score: scores[index]! });
  }
  return taken.sort((a, b) => a.candidate.item.at[0] - b.candidate.item.at[0]);
}

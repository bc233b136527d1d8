import { isTelling } from "../graph/derive/telling-object.ts";
import { foldName } from "../graph/search/fold-name.ts";
import { normalObject } from "../resolve/outcome/normal-object.ts";
import { wordTable } from "../text/word-table.ts";

/** A name says too little to be known by with fewer characters. */
const LEAST = 4;

let tails: readonly string[] | null = null;

/** Words behind a project's name that say what is done or how far (工程, 改造, 新址), longest first (schema/words/project-suffixes.tsv). */
function tailWords(): readonly string[] {
  tails ??= wordTable("project-suffixes")
    .filter(({ kind, suffix }) => ["works", "act", "phase"].includes(kind!) && suffix!.length > 1)
    .map(({ suffix }) => suffix!)
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return tails;
}

function projectStem(name: string): string {
  let stem = foldName(name);
  for (;;) {
    const tail = tailWords().find((word) => stem.endsWith(word) && stem.length - word.length >= LEAST);
    if (tail === undefined) return stem;
    stem = stem.slice(0, -tail.length);
  }
}

/** Whether two projects of one place may be one, by their names: 启智学校 and 启智学校新址, 供水工程 and 供水配套工程 of one name. */
export function alikeProjects(left: string, right: string): boolean {
  const [shorter, longer] = [projectStem(left), projectStem(right)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return shorter.length >= LEAST && longer.startsWith(shorter);
}

const THRESHOLD = /\d*(?:\.\d+)?[万亿]?元以[上下]的?/g;

/** What is counted, without a threshold of money: 研发储备5000万元以上项目 is 研发储备项目. */
export function countedThing(object: string): string {
  return normalObject(object.replace(THRESHOLD, ""));
}

/** Whether two counted things may be one: the one's words hold the other's, and these tell something. */
export function alikeThings(left: string, right: string): boolean {
  const within = (words: (object: string) => string) => {
    const [shorter, longer] = [words(left), words(right)].sort((a, b) => a.length - b.length) as [string, string];
    return isTelling(shorter) && longer.includes(shorter);
  };
  return within(countedThing) || within((object) => foldName(object.replace(THRESHOLD, "")));
}

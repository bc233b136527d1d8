import { wordTable } from "../../text/word-table.ts";

/** Characters that an object must hold beside vague words for two prints of it to mean one thing. */
const LEAST_TELLING = 2;

let vague: readonly string[] | null = null;

/** Words that count anything (总投资, 续建项目), longest first (schema/words/vague-objects.tsv). */
function vagueWords(): readonly string[] {
  vague ??= wordTable("vague-objects")
    .map((row) => row.word!)
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return vague;
}

/** Whether a counted thing's normal form tells what is counted: 高标准农田 does, 总投资 and 续建项目 do not. */
export function isTelling(object: string): boolean {
  let rest = object;
  for (const word of vagueWords()) rest = rest.replaceAll(word, "");
  return rest.replace(/[^\p{Script=Han}\p{Script=Latin}]/gu, "").length >= LEAST_TELLING;
}

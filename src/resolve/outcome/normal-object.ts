import { withoutVerbs } from "../../extract/figures/lead-words.ts";

const TAIL = /(?:改造提升|提升改造|建设|改造|提升|整治|治理|修复|工作|总量|总数|数量|户数|增长|下降)$/;
const QUALITY = /^(?:各类|各级|全部|所有|一批|优质|高质量|高标准化|重点|新型|标准化|现代化|新的)(?=.{3,})/;
const SHORTEST = 3;

/**
 * One form for one counted thing: 新建高标准农田, 建成高标准农田 and 高标准农田建设 are 高标准农田. Half width, without
 * blanks, quotes and brackets; verbs before and nouns of doing behind it are left out where at least three characters stay.
 */
export function normalObject(text: string): string {
  const folded = text
    .normalize("NFKC")
    .replace(/[\s"'“”‘’「」『』《》〈〉·•]/gu, "")
    .replace(/\([^()]*\)/g, "");
  let bare = withoutVerbs(folded);
  for (;;) {
    const shorter = bare.replace(TAIL, "");
    if (shorter === bare || shorter.length < SHORTEST) break;
    bare = shorter;
  }
  return bare.replace(QUALITY, "");
}

import type { Span } from "../../domain/span.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { NO_VERBS, type WorkVerb, workVerbs } from "./work-verbs.ts";

export interface LeadCut {
  /** Where the name begins. */
  readonly end: number;
  readonly verbs: readonly WorkVerb[];
  /** What stands before the verbs, else null. */
  readonly subject: Span | null;
}

/** 投资11.4亿元的, 占地300亩的, 年内, 全省首个, 2个 … : what may stand between verb and name. */
const FILLERS =
  /^(?:(?:约|近|超|超过|达|共|逾)?[0-9０-９.,XＸx× ]+(?:余|多)?(?:万|亿|千|百)?(?:元|美元|平方米|平方公里|公里|亩|㎡|千米|米|吨)?(?:以上|左右|余)?的?(?:资金)?|(?:全国|全省|全市|全县|全区|省内|市内|国内|全球|世界|亚洲|东北地区|华东|西北|长三角|东三省)(?:首个|首家|首座|首条|首批|第一个|第一家|第一座|唯一|最大|最大的|规模最大的|首套|首台)的?|(?:首个|首家|首座|首条|唯一的?|最大的))/u;

/** What `FILLERS` begins with. */
const FILLER_FIRST = new CharacterSet(/[约近超达共逾0-9０-９.,XＸx× 全省市国世亚东华西长首唯最]/u);

function chainAt(text: string, start: number, end: number): { end: number; verbs: readonly WorkVerb[] } {
  const { lead, rows } = workVerbs();
  let verbs: WorkVerb[] | null = null;
  let at = start;
  while (at < end) {
    const behind = lead.endAt(text, at);
    if (behind !== -1 && behind <= end) {
      const verb = rows[lead.value]!;
      // a single-character filler only where another lead word or a filler follows
      if (behind - at === 1 && verb.strength === "fill" && !startsLead(text, behind, end)) break;
      if (verbs === null) verbs = [verb];
      else verbs.push(verb);
      const well = isWell(text, at, behind);
      at = behind;
      if (well || text[at] === "了") at++;
      continue;
    }
    if (verbs === null && at > start) break;
    if (!FILLER_FIRST.hasAt(text, at)) break;
    const filler = FILLERS.exec(text.slice(at, Math.min(end, at + 24)));
    if (!filler || filler[0].length === 0 || !mayCut(filler[0], verbs ?? NO_VERBS)) break;
    at += filler[0].length;
  }
  return { end: at, verbs: verbs ?? NO_VERBS };
}

/** 建设好大青山实验室: 好 behind a verb of two characters says how it is done. */
function isWell(text: string, verb: number, behind: number): boolean {
  return text[behind] === "好" && behind - verb >= 2 && !/[莱孩利人家未时]/.test(text[behind + 1] ?? "");
}

/** A bare number is left to the name (5万千瓦…项目) unless a word for money or size stands before. */
function mayCut(filler: string, verbs: readonly WorkVerb[]): boolean {
  if (!/[0-9０-９XＸ]/u.test(filler)) return true;
  return (
    /[元的㎡亩米金]$/u.test(filler) &&
    (verbs.some((verb) => /投|占|面积|总|全长/u.test(verb.word)) || filler.endsWith("的"))
  );
}

function startsLead(text: string, at: number, end: number): boolean {
  const behind = workVerbs().lead.endAt(text, at);
  return behind !== -1 && behind <= end;
}

const TRIMMED = new CharacterSet(/[的了\s]/u);

const trimmed = (text: string, at: number, end: number): number => {
  let start = at;
  while (start < end && TRIMMED.hasAt(text, start)) start++;
  return start;
};

/** What counts the members of an enumeration (①, （3）, 2., 一是, 二要, 其一) or refers to a note ([22]): no part of a name. */
const LIST_MARK =
  /^(?:[①-⑳⑴-⒛㈠-㈩❶-❿●○◆◇■□▲△★☆]|[[〔]\d{1,3}[\]〕]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}(?:[）)]|[.．](?![\d０-９]))|第?[一二三四五六七八九十]{1,2}(?:是|要(?![素件点害塞]))|其[一二三四五六七八九十](?!他))\s*/u;
/** What `LIST_MARK` begins with. */
const LIST_MARK_FIRST = new CharacterSet(/[①-⑳⑴-⒛㈠-㈩❶-❿●○◆◇■□▲△★☆（([〔0-9第一二三四五六七八九十其]/u);

/** Where a member begins behind the mark that counts it. */
function behindListMark(text: string, [start, end]: Span): number {
  if (!LIST_MARK_FIRST.hasAt(text, start)) return start;
  return start + (LIST_MARK.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0);
}

/**
 * Verbs and adverbs before a name. In a list's first member they may come after a subject (高新区加快…建设): the first strong
 * verb of two characters or more inside the member begins them then.
 */
export function cutLead(text: string, segment: Span, first: boolean): LeadCut {
  const start = behindListMark(text, segment);
  const end = segment[1];
  const direct = chainAt(text, start, end);
  if (direct.verbs.some((verb) => verb.strength === "strong") && end - direct.end >= 2)
    return { end: trimmed(text, direct.end, end), verbs: direct.verbs, subject: null };
  if (first) {
    const { lead, rows } = workVerbs();
    for (let at = start + 1; at < end - 2; at++) {
      const behind = lead.endAt(text, at);
      if (behind === -1 || behind - at < 2 || behind > end - 2) continue;
      const verb = rows[lead.value]!;
      if (verb.strength !== "strong" || NAME_VERBS.has(verb.word)) continue;
      const chain = chainAt(text, at, end);
      if (end - chain.end < 3) continue;
      if (tailOnly(text, chain.end, end)) break;
      return { end: trimmed(text, chain.end, end), verbs: [...direct.verbs, ...chain.verbs], subject: [start, at] };
    }
  }
  const filled = direct.verbs.length > 0 && end - direct.end >= 2 ? direct.end : start;
  return { end: trimmed(text, filled, end), verbs: direct.verbs, subject: null };
}

/**
 * The verb of two characters or more inside a name behind which another name may begin (甲公司打造|乙产业园): where that begins,
 * else null. Verbs that names hold too are none.
 */
export function innerLead(
  text: string,
  [start, end]: Span,
): { at: number; end: number; verbs: readonly WorkVerb[] } | null {
  const { lead, rows } = workVerbs();
  for (let at = start + 1; at < end - 5; at++) {
    const behind = lead.endAt(text, at);
    if (behind === -1 || behind - at < 2 || behind > end - 4) continue;
    const verb = rows[lead.value]!;
    if (verb.strength !== "strong" || NAME_VERBS.has(verb.word)) continue;
    const chain = chainAt(text, at, end);
    if (end - chain.end >= 4) return { at, end: trimmed(text, chain.end, end), verbs: chain.verbs };
  }
  return null;
}

/** Verbs that stand inside names of works as well: no border after a subject. */
const NAME_VERBS = new Set(
  "建设 改造 扩建 改建 新建 升级 提升 升级改造 改造提升 提升改造 优化提升 服务 保障 治理 整治 综合整治 开发 支持 运营 投产 统筹 规划 开放 修复 修建 研究 硬化 绿化 亮化 更新改造 拓宽 拓宽改造 计划 设立 竣工 完工 落地 落户 开工 开工建设 启动 启用 投用 开通 开园 开业 开馆 上线 施工 贯通 对接 实现 促进 完成 建成 建造 强化 储备 申报 签约 动工 投入使用 深化 完善 布局 整体改造 改扩建 奠基".split(
    " ",
  ),
);

function tailOnly(text: string, at: number, end: number): boolean {
  const { tail } = workVerbs();
  let position = at;
  while (position < end) {
    const behind = tail.endAt(text, position);
    if (behind === -1) return false;
    position = behind;
  }
  return true;
}

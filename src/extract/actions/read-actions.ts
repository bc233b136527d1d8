import type { ActionRow } from "../../domain/extracted-document.ts";
import { type Reading, Roles } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { ClassedWords } from "../classed-words.ts";
import { clauseWithin } from "../clause.ts";
import { RowBook } from "../figures/row-book.ts";

const VERBS = new ClassedWords("action-verbs", "verb");
const LEAD = new ClassedWords("figure-lead");
const stops = markTable([["，。；：！？\n,;:!?", 1]]);
const SHORTEST = 3;
const LONGEST = 24;
/** A verb and the words before it are no longer. */
const LONGEST_VERB = 16;
/** Doing that is named after the object: 推动X项目**落地**. */
const TAIL =
  /(?:尽快|早日|加快|顺利|全面|如期)?(?:落地见效|落地生根|落地|开工建设|开工|投产达效|投产|达产|竣工|建成投用|建成|投用|通车|见效|实施|建设|工作)$/;
/** What TAIL can end in. */
const endsTail = markTable([["效根地设工产用成车施作", 1]]);
/** With what no object begins: the end of a quotation, words that lead to another verb, 我们. */
const noObject = markTable([['"”’』」以把将对为让使与和在从向由了到好更不是其我这的', 1]]);
const NO_OBJECTS = WordTrie.numbered(["各项", "一切"]);
/** 为建设美丽云川作出贡献, 为…而奋斗: how a report ends, no work to be done. */
const CLOSING = /^(?:为|让我们).*(?:贡献|奋斗|努力|奠定.*基础|提供.*(?:支撑|保障))$/;
const beginsClosing = markTable([["为让", 1]]);
const SLOGANS = "精神 思想 理念 方针 路线 旗帜 意识 自信 维护 初心 使命 作风 决策部署 领导 总基调 大局 战略定力".split(
  " ",
);
const slogan = WordTrie.numbered(SLOGANS);
const noVerb = markTable([["以与在按从", 1]]);
const OPENS = 1;
const CLOSES = 2;
const BEGINS_SLOGAN = 3;
const marks = markTable([
  ["“（", OPENS],
  ["”）", CLOSES],
  [SLOGANS.map((word) => word.charAt(0)).join(""), BEGINS_SLOGAN],
]);

/**
 * Promises without a number in the plan part: a verb of the class table and its object (推进老旧小区改造). Pure.
 * @param figures where numbers stand (`at` of every figure), in order: a clause that holds one is no action.
 */
export function readActions(reading: Reading, figures: readonly Span[]): readonly ActionRow[] {
  const book = new RowBook<ActionRow>(({ verbClass }) => verbClass);
  const { text, sentences } = reading;
  const roles = new Roles(reading);
  let next = 0;
  for (const sentence of sentences) {
    if (roles.at(sentence[0]) !== "PLAN") continue;
    for (let start = sentence[0], end = start; start < sentence[1]; start = end + 1) {
      end = segmentEnd(text, start, sentence[1]);
      if (end - start < SHORTEST || end - start > LONGEST + LONGEST_VERB) continue;
      while (next < figures.length && figures[next]![0] < start) next++;
      if (next < figures.length && figures[next]![0] < end) continue;
      const row = actionIn(reading, sentence, start, end);
      if (row !== null) book.add(row.object, row);
    }
  }
  return book.rows();
}

function segmentEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && stops[text.charCodeAt(at)] === 0) at++;
  return at;
}

function actionIn(reading: Reading, sentence: Span, start: number, end: number): ActionRow | null {
  const { text } = reading;
  const first = text.charCodeAt(start);
  if (noVerb[first] === 1) return null;
  for (let at = start; ; ) {
    const verb = VERBS.endAt(text, at, end);
    if (verb > at && verb < end) {
      if (beginsClosing[first] === 1 && CLOSING.test(text.slice(start, end))) return null;
      return actionOf(reading, sentence, [at, verb], start, end);
    }
    const lead = LEAD.endAt(text, at, end);
    if (lead === at) return null;
    at = lead;
  }
}

/** @param verb the first verb of `[start, end)`, found last; the last of those that follow each other names the action. */
function actionOf(reading: Reading, sentence: Span, verb: Span, start: number, end: number): ActionRow | null {
  const { text } = reading;
  let [last, from] = verb;
  let verbClass = VERBS.classFound;
  for (let more = VERBS.endAt(text, from, end); more > from + 1 && more < end; more = VERBS.endAt(text, from, end)) {
    if ("业性型率额量值面员者".includes(text[more]!)) break;
    last = from;
    from = more;
    verbClass = VERBS.classFound;
  }
  const objectStart = text[from] === "、" || text[from] === "和" ? from + 1 : from;
  const objectEnd = withoutTail(text, objectStart, end);
  if (!isObject(text, objectStart, objectEnd)) return null;
  const at: Span = [verb[0], end];
  const span = clauseWithin(text, sentence, at);
  return {
    text: text.slice(start, end),
    verb: text.slice(last, from),
    verbClass: verbClass ?? "CARRY_OUT",
    object: text.slice(objectStart, objectEnd),
    year: reading.report.planYear,
    at,
    span,
    quote: text.slice(span[0], span[1]),
    evidence: [at],
    count: 1,
    confidence: 700,
  };
}

/** Where the object ends before what is to be done with it; `to` where no such words stand, or nothing but them. */
function withoutTail(text: string, from: number, to: number): number {
  if (endsTail[text.charCodeAt(to - 1)] === 0) return to;
  const tail = TAIL.exec(text.slice(from, to));
  return tail !== null && tail.index >= SHORTEST ? from + tail.index : to;
}

/** May `[from, to)` be what is acted on: no slogan, no rest of a quotation, no other verb's words? */
function isObject(text: string, from: number, to: number): boolean {
  if (to - from < SHORTEST || to - from > LONGEST) return false;
  if (noObject[text.charCodeAt(from)] === 1 || NO_OBJECTS.endAt(text, from, to) >= 0) return false;
  if (text[to - 1] === "的") return false;
  let opened = false;
  for (let at = from; at < to; at++) {
    const mark = marks[text.charCodeAt(at)]!;
    if (mark === OPENS) opened = true;
    else if (mark === BEGINS_SLOGAN && slogan.endAt(text, at, to) >= 0) return false;
  }
  const last = marks[text.charCodeAt(to - 1)]!;
  return (last === OPENS || last === CLOSES) === opened;
}

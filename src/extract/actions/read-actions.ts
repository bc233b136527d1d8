import type { ActionRow } from "../../domain/extracted-document.ts";
import { type Reading, roleAt } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import { ClassedWords } from "../classed-words.ts";
import { clauseAround } from "../clause.ts";
import { RowBook } from "../figures/row-book.ts";

const VERBS = new ClassedWords("action-verbs", "verb");
const LEAD = new ClassedWords("figure-lead");
const stops = markTable([["，。；：！？\n,;:!?", 1]]);
const SHORTEST = 3;
const LONGEST = 24;
/** Doing that is named after the object: 推动X项目**落地**. */
const TAIL =
  /(?:尽快|早日|加快|顺利|全面|如期)?(?:落地见效|落地生根|落地|开工建设|开工|投产达效|投产|达产|竣工|建成投用|建成|投用|通车|见效|实施|建设|工作)$/;
/** What TAIL can end in. */
const endsTail = markTable([["效根地设工产用成车施作", 1]]);
const NO_OBJECT = /^["”’』」]|^(?:以|把|将|对|为|让|使|与|和|在|从|向|由|了|到|好|更|不|是|其|我|这|各项|一切)|的$|^的/;
/** 为建设美丽云川作出贡献, 为…而奋斗: how a report ends, no work to be done. */
const CLOSING = /^(?:为|让我们).*(?:贡献|奋斗|努力|奠定.*基础|提供.*(?:支撑|保障))$/;
const SLOGAN = /精神|思想|理念|方针|路线|旗帜|意识|自信|维护|初心|使命|作风|决策部署|领导|总基调|大局|战略定力/;

/**
 * Promises without a number in the plan part: a verb of the class table and its object (推进老旧小区改造). Pure.
 * @param figures where numbers stand (`at` of every figure): a clause that holds one is no action.
 */
export function readActions(reading: Reading, figures: readonly Span[]): readonly ActionRow[] {
  const book = new RowBook<ActionRow>();
  const { text, sentences } = reading;
  const starts = figures.map(([start]) => start).sort((a, b) => a - b);
  let next = 0;
  for (const [from, to] of sentences) {
    const role = roleAt(reading, from);
    if (role !== "PLAN") continue;
    for (const segment of segments(text, from, to)) {
      while (next < starts.length && starts[next]! < segment[0]) next++;
      if (next < starts.length && starts[next]! < segment[1]) continue;
      const row = actionIn(reading, segment);
      if (row !== null) book.add(`${row.verbClass}|${row.object}`, row);
    }
  }
  return book.rows();
}

function segments(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && stops[text.charCodeAt(at)] === 0) continue;
    if (at - start >= SHORTEST) found.push([start, at]);
    start = at + 1;
  }
  return found;
}

function actionIn(reading: Reading, [start, end]: Span): ActionRow | null {
  const { text } = reading;
  if (end - start > LONGEST + 16 || "以与在按从".includes(text[start]!)) return null;
  let at = start;
  for (;;) {
    const verb = VERBS.endAt(text, at, end);
    if (verb > at && verb < end)
      return CLOSING.test(text.slice(start, end)) ? null : actionOf(reading, [at, verb], end, start);
    const lead = LEAD.endAt(text, at, end);
    if (lead === at) return null;
    at = lead;
  }
}

function actionOf(reading: Reading, [verbAt, verbEnd]: Span, end: number, start: number): ActionRow | null {
  const { text } = reading;
  let from = verbEnd;
  let last = verbAt;
  for (let more = VERBS.endAt(text, from, end); more > from + 1 && more < end; more = VERBS.endAt(text, from, end)) {
    if ("业性型率额量值面员者".includes(text[more]!)) break;
    last = from;
    from = more;
  }
  const verb = text.slice(last, from);
  const whole = text.slice(from, end).replace(/^[、和]/, "");
  const tail = endsTail[whole.charCodeAt(whole.length - 1)] === 1 ? TAIL.exec(whole) : null;
  const object = tail !== null && whole.length - tail[0].length >= SHORTEST ? whole.slice(0, tail.index) : whole;
  if (object.length < SHORTEST || object.length > LONGEST) return null;
  if (NO_OBJECT.test(object) || SLOGAN.test(object) || /[“”（）]$/.test(object) !== /[“（]/.test(object)) return null;
  const at: Span = [verbAt, end];
  const span = clauseAround(reading, at);
  return {
    text: text.slice(start, end),
    verb,
    verbClass: VERBS.classOf(verb) ?? "CARRY_OUT",
    object,
    year: reading.report.planYear,
    at,
    span,
    quote: text.slice(span[0], span[1]),
    evidence: [at],
    count: 1,
    confidence: 700,
  };
}

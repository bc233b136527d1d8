import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import { cutLead } from "./lead-cut.ts";
import { listedItems } from "./listed-items.ts";
import { cutTail, type TailCut } from "./tail-cut.ts";
import type { WorkVerb } from "./work-verbs.ts";

/** One member of a clause's list, freed of the verbs round it. */
export interface FrameItem {
  /** The name's place; as printed, without verbs, 等 and what follows. */
  readonly at: Span;
  /** The member as it stands between its separators. */
  readonly segment: Span;
  /** Verbs before it (its own, else those of the list), in order of print. */
  readonly leads: readonly WorkVerb[];
  /** Verbs behind it (its own, else those of the list). */
  readonly tails: readonly WorkVerb[];
  /** Class word behind 等 that closes its list (项目, 企业, 道路 …), "" where 等 stands bare, null without 等. */
  readonly head: string | null;
  /** A number stands before the class word (等25个项目). */
  readonly counted: boolean;
  readonly clause: Span;
  /** Place in its list and length of the list. */
  readonly index: number;
  readonly members: number;
  /** What stands between the clause's beginning and the verbs before the name (a subject), else null. */
  readonly subject: Span | null;
  /** Several members taken together (胡庄、田河小学), as a whole. */
  readonly joint: boolean;
  /** Where the rest of the segment behind the name ends. */
  readonly restEnd: number;
}

const ENDS = 1;
const COMMA = 2;
const OPENS = 3;
const CLOSES = 4;
const LISTS = 5;
/** A clause longer than this ends at the next 、: lists are read in time that grows with the square of their length. */
const LONGEST_CLAUSE = 2_000;
const marks = markTable([
  ["。；：！？,;:!?\n\r", ENDS],
  ["，", COMMA],
  ["（(“‘《【[", OPENS],
  ["）)”’》】]", CLOSES],
  ["、", LISTS],
]);

/** Clauses of a sentence: between commas, stops and colons, where not inside brackets. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let from = sentence[0];
  let depth = 0;
  for (let i = sentence[0]; i <= sentence[1]; i++) {
    const mark = i < sentence[1] ? marks[text.charCodeAt(i)]! : ENDS;
    if (mark === 0) continue;
    if (mark === OPENS) depth++;
    else if (mark === CLOSES) depth = Math.max(0, depth - 1);
    else if (mark === LISTS && i - from < LONGEST_CLAUSE) continue;
    else if (i === sentence[1] || depth === 0 || mark !== COMMA) {
      if (i - from >= 3) clauses.push([from, i]);
      from = i + 1;
      depth = 0;
    }
  }
  return clauses;
}

const made = new WeakMap<Pick<Reading, "text" | "sentences">, readonly FrameItem[]>();

/** Members of every clause's list, with the verbs that govern them; worked out once for a reading. */
export function framesOf(reading: Pick<Reading, "text" | "sentences">): readonly FrameItem[] {
  const known = made.get(reading);
  if (known) return known;
  const { text } = reading;
  const items: FrameItem[] = [];
  for (const sentence of reading.sentences)
    for (const clause of clausesOf(text, sentence)) addItems(text, clause, items);
  made.set(reading, items);
  return items;
}

interface Member {
  segment: Span;
  leads: readonly WorkVerb[];
  own: boolean;
  subject: Span | null;
  cut: TailCut;
}

function addItems(text: string, clause: Span, items: FrameItem[]): void {
  const members: Member[] = [];
  for (const segment of listedItems(text, clause)) {
    const first = members.length === 0;
    const lead = cutLead(text, segment, first);
    const leads = lead.verbs.length > 0 ? lead.verbs : first ? [] : members.at(-1)!.leads;
    members.push({
      segment,
      leads,
      own: lead.verbs.some((verb) => verb.strength === "strong"),
      subject: first ? lead.subject : (lead.subject ?? members.at(-1)!.subject),
      cut: cutTail(text, [lead.end, segment[1]]),
    });
  }
  // a list's verbs behind its last member hold for those before it, back to a member with verbs of its own
  let begin = 0;
  for (let i = 0; i <= members.length; i++) {
    if (
      i < members.length &&
      i > begin &&
      !members[i]!.own &&
      members[i - 1]!.cut.tails.length === 0 &&
      members[i - 1]!.cut.head === null
    )
      continue;
    if (i === begin) continue;
    const group = members.slice(begin, i);
    const last = group.at(-1)!.cut;
    for (let index = 0; index < group.length; index++) {
      const member = group[index]!;
      if (member.cut.name[1] - member.cut.name[0] < 2) continue;
      items.push({
        at: member.cut.name,
        segment: member.segment,
        leads: member.leads,
        tails: last.tails,
        head: last.head,
        counted: last.counted,
        clause,
        index,
        members: group.length,
        subject: member.subject,
        joint: false,
        restEnd: member.segment[1],
      });
    }
    if (group.length > 1)
      for (const item of jointItems(text, clause, group)) if (item.at[1] - item.at[0] >= 2) items.push(item);
    begin = i;
  }
}

/** An act behind the class word of a list, to which its members are only the places: 等片区|综合开发, 等34处积水点|改造工程. */
const ACT =
  /^[\p{Script=Han}]{0,4}?(?:改造|整治|治理|修复|开发|更新|提升|重建|新建|扩建|迁建|搬迁|保护|绿化|美化|亮化|硬化|清淤|加固|拆建)+(?:工程|项目)?/u;
/** Longer lists are never one name. */
const MOST_JOINT = 6;

/**
 * Lists read as one name: all members, with the class word behind 等 where there is one, and with the act behind it; and two
 * members joined by 和, 与, 及.
 */
function jointItems(text: string, clause: Span, group: readonly Member[]): FrameItem[] {
  const last = group.at(-1)!;
  const joint = (from: number, to: number, end: number): FrameItem => ({
    at: [group[from]!.cut.name[0], end],
    segment: [group[from]!.segment[0], group[to]!.segment[1]],
    leads: group[from]!.leads,
    tails: last.cut.tails,
    head: to === group.length - 1 ? null : last.cut.head,
    counted: last.cut.counted,
    clause,
    index: from,
    members: group.length,
    subject: group[from]!.subject,
    joint: true,
    restEnd: last.segment[1],
  });
  const items: FrameItem[] = [];
  const end = last.cut.headEnd ?? last.cut.name[1];
  if (group.length <= MOST_JOINT) {
    items.push(joint(0, group.length - 1, end));
    const act = ACT.exec(text.slice(end, Math.min(end + 24, last.segment[1])))?.[0].length ?? 0;
    if (act > 0) items.push(joint(0, group.length - 1, end + act));
  }
  for (let i = 1; i < group.length; i++) {
    if (text[group[i]!.segment[0] - 1] === "、") continue;
    if (group.length === 2) continue;
    items.push(joint(i - 1, i, group[i]!.cut.name[1]));
  }
  return items;
}

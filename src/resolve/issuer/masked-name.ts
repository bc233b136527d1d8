import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { stem } from "../stem.ts";

const MASK = /[XxＸ×＊*○]{2,4}(自治县|自治州|省|市|县|区|旗|镇|乡)?/g;
const OWN_KIND = /[全我](省|市|县|区|旗|镇|乡)/g;
/** Prints of a mask from which on a text counts as masked. */
const MASKED_PRINTS = 4;
/** Characters at the beginning, and at the end, in which a report prints whose it is. */
const HEAD = 800;

function mostFrequent(text: string, pattern: RegExp): { all: number; most: string | null } {
  const counts = new Map<string, number>();
  let all = 0;
  for (const match of text.matchAll(pattern)) {
    all += 1;
    if (match[1] !== undefined) counts.set(match[1], (counts.get(match[1]) ?? 0) + 1);
  }
  const ranked = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return { all, most: ranked[0]?.[0] ?? null };
}

/** The masked name of a text that prints masks often (XX县; its kind is how the text speaks of itself: 全县), else null. */
export function maskedName(text: string): string | null {
  const masks = mostFrequent(text, MASK);
  if (masks.all < MASKED_PRINTS) return null;
  const kind = mostFrequent(text, OWN_KIND).most ?? masks.most;
  return kind === null ? null : `XX${kind}`;
}

const MASKED_HEAD =
  /[XxＸ×＊*○某]{2,4}(?:省|市|县|区|旗|镇|乡)?(?:人民政府|政府工作报告|人大|第[一二三四五六七八九十]{1,3}届|(?:19|20)\d\d年)/;

/** Whether a text masks its issuer's name just where it says whose it is (XX人民政府). */
export function isHeadMasked(text: string): boolean {
  return MASKED_HEAD.test(text.slice(0, HEAD));
}

/** Whether a report prints a name where it says whose it is, not only in its body, and not right before a mask (保定市XX). */
export function isInHead(reading: Reading, name: string): boolean {
  const { text, report } = reading;
  // A county that praises its province in the first lines speaks of 全县, not of 全省.
  const kind = ownKind(text);
  if (name.endsWith("省") && kind !== null && kind !== "省") return false;
  const head = `${report.title} ${report.meeting ?? ""} ${text.slice(0, HEAD)} ${text.slice(-HEAD / 2)}`;
  for (const form of report.level === "PROVINCE" ? [name, stem(name)] : [name]) {
    for (let at = head.indexOf(form); at >= 0; at = head.indexOf(form, at + 1)) {
      if (!/[XxＸ×＊*○某]/.test(head[at + form.length] ?? "")) return true;
    }
  }
  return false;
}

/** The kind of division as which a text speaks of itself most (县 of 全县, 我县), or null. */
export function ownKind(text: string): string | null {
  return mostFrequent(text, OWN_KIND).most;
}

const BEFORE_MASK =
  /(\p{Script=Han}{2,8}?(?:市|州|盟|地区|省|自治区))(?=[XxＸ×＊*○某]{1,4}(?:区|县|市|旗|镇|乡|街道))/gu;

const MASK_WITH_KIND = /[XxＸ×＊*○某]{1,4}(?:区|县|市|旗|镇|乡|街道)/g;
/** Units before a mask, and from its beginning on, that `BEFORE_MASK` reaches. */
const REACH_BEFORE = 24;
const REACH_AFTER = 8;

/** The stretches of a text round its masks, in order and apart: all that `BEFORE_MASK` can match lies in them. */
function roundMasks(text: string): Span[] {
  const spans: [number, number][] = [];
  for (const { index } of text.matchAll(MASK_WITH_KIND)) {
    const last = spans.at(-1);
    const start = Math.max(0, index - REACH_BEFORE);
    if (last !== undefined && start <= last[1]) last[1] = index + REACH_AFTER;
    else spans.push([start, index + REACH_AFTER]);
  }
  return spans;
}

/** Divisions printed right before the mask (保定市XX区), where nearly all such prints agree. */
export function holdersPrinted(
  text: string,
  printed: string | null,
  year: number | null,
  table: Gazetteer,
): Division[] {
  const counts = new Map<string, number>();
  let all = 0;
  const count = (form: string, weight: number): void => {
    for (let cut = 0; cut <= form.length - 2; cut++) {
      const named = table.byName(form.slice(cut), year, { townships: false });
      if (named.length === 0) continue;
      all += weight;
      for (const division of named) counts.set(division.id, (counts.get(division.id) ?? 0) + weight);
      return;
    }
  };
  for (const [start, end] of roundMasks(text))
    for (const match of text.slice(start, end).matchAll(BEFORE_MASK)) count(match[1] as string, 1);
  const head = /^(.+?)[XxＸ×＊*○某]/.exec(printed ?? "")?.[1];
  if (head !== undefined) count(head, 3);
  const most = [...counts].filter(([, prints]) => prints >= 2 && prints * 10 >= all * 8).map(([id]) => id);
  return most.map((id) => table.divisionById(id)).filter((division): division is Division => division !== null);
}

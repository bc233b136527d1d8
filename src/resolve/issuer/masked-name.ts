import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { printedWords } from "../../text/word-pass.ts";
import { WordTrie } from "../../text/word-trie.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { stem } from "../stem.ts";

const MASK = /[XxＸ×＊*○]{2,4}(自治县|自治州|省|市|县|区|旗|镇|乡)?/g;
/** Prints of a mask from which on a text counts as masked. */
const MASKED_PRINTS = 4;
/** Characters at the beginning, and at the end, in which a report prints whose it is. */
const HEAD = 800;

function isMasked(text: string): boolean {
  const masks = text.matchAll(MASK);
  for (let prints = 0; prints < MASKED_PRINTS; prints++) if (masks.next().done === true) return false;
  return true;
}

/** The kind of division that follows the masks of a text most, or null. */
function maskedKind(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [, kind] of text.matchAll(MASK)) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const ranked = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

/** The masked name of a text that prints masks often (XX县; its kind is how the text speaks of itself: 全县), else null. */
export function maskedName(text: string): string | null {
  if (!isMasked(text)) return null;
  const kind = ownKind(text) ?? maskedKind(text);
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

/** Kinds of divisions that speak of themselves as 全县, 我县; of kinds printed as often the first counts. */
const OWN_KINDS = ["乡", "区", "县", "市", "旗", "省", "镇"];
const OWN = WordTrie.of(OWN_KINDS.flatMap((kind, index) => ["全", "我"].map((own) => [own + kind, index] as const)));

/** The kind of division as which a text speaks of itself most (县 of 全县, 我县), or null. */
export function ownKind(text: string): string | null {
  const prints = new Uint32Array(OWN_KINDS.length);
  for (const kind of printedWords.hits(OWN, text).values) prints[kind]!++;
  const most = Math.max(...prints);
  return most === 0 ? null : OWN_KINDS[prints.indexOf(most)]!;
}

const BEFORE_MASK =
  /(\p{Script=Han}{2,8}?(?:市|州|盟|地区|省|自治区))(?=[XxＸ×＊*○某]{1,4}(?:区|县|市|旗|镇|乡|街道))/gu;

const MASKS = [..."XxＸ×＊*○某"];
/** What a name right before a mask ends in. */
const NAME_ENDS = new CharacterSet(/[市州盟区省]/);
/** The last character of a mask and the kind behind it. */
const MASKED_KIND = WordTrie.of(
  ["区", "县", "市", "旗", "镇", "乡", "街道"].flatMap((kind) => MASKS.map((mask) => [mask + kind, 0] as const)),
);
/** Characters of a mask before its last that are looked at. */
const MASK_BEFORE = 3;
/** Units before a mask, and from its beginning on, that `BEFORE_MASK` reaches. */
const REACH_BEFORE = 24;
const REACH_AFTER = 8;

/** The stretches of a text round the masks right behind a name, in order and apart: all that `BEFORE_MASK` can match lies in them. */
function roundNamedMasks(text: string): Span[] {
  const spans: [number, number][] = [];
  for (const at of printedWords.hits(MASKED_KIND, text).starts) {
    let mask = at;
    while (mask > at - MASK_BEFORE && MASKS.includes(text[mask - 1] ?? "")) mask--;
    if (!NAME_ENDS.hasAt(text, mask - 1)) continue;
    const last = spans.at(-1);
    const start = Math.max(0, mask - REACH_BEFORE);
    if (last !== undefined && start <= last[1]) last[1] = mask + REACH_AFTER;
    else spans.push([start, mask + REACH_AFTER]);
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
  for (const [start, end] of roundNamedMasks(text))
    for (const match of text.slice(start, end).matchAll(BEFORE_MASK)) count(match[1] as string, 1);
  const head = /^(.+?)[XxＸ×＊*○某]/.exec(printed ?? "")?.[1];
  if (head !== undefined) count(head, 3);
  const most = [...counts].filter(([, prints]) => prints >= 2 && prints * 10 >= all * 8).map(([id]) => id);
  return most.map((id) => table.divisionById(id)).filter((division): division is Division => division !== null);
}

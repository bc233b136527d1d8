import type { Span } from "../../domain/span.ts";
import { placeForms } from "../../resolve/place-forms.ts";
import { HAN } from "../../text/character-set.ts";
import { wordTable } from "../../text/word-table.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import { wordListTrie } from "../tagger/word-lists.ts";
import { enterpriseWords } from "./enterprise-words.ts";

/** What a candidate's own part and what follows it are made of. */
export interface NameParts {
  /** How much the own part's characters are those of firms' names: 0 not at all – 4 all of them. */
  readonly brand: number;
  /** Its first character: 0 no firm's, 1 any, 2 both, 3 a firm's. */
  readonly first: number;
  /** Characters of the own part that no firm's name holds: 0, 1, 2 and more. */
  readonly never: number;
  /** How much of the own part is ordinary words: 0 nothing, 1 up to a half, 2 more, 3 all. */
  readonly ordinary: number;
  /** Length of the own part, without the place at its head and the ending of its trade. */
  readonly length: number;
  /** A division's name: 0 none at its head, 1 a part of it, 2 all but the trade, 3 all of it. */
  readonly placed: number;
  /** Rest of the list's member: 0 none, 1 does not begin with a word, 2 begins with one, 3 words and figures throughout. */
  readonly rest: number;
}

interface PartTables {
  /** Place in `CLASSES` of every UTF-16 unit. */
  readonly classes: Uint8Array;
  readonly ordinary: WordTrie;
}

let shipped: PartTables | undefined;
const CLASSES = ["never", "", "both", "brand"];
const ANY = 1;
const BRAND = 3;

function tables(): PartTables {
  if (shipped) return shipped;
  const classes = new Uint8Array(65536).fill(ANY);
  for (const row of wordTable("enterprise-characters"))
    classes[row.character!.charCodeAt(0)] = CLASSES.indexOf(row.class!);
  shipped = { classes, ordinary: wordListTrie("enterprise-ordinary", "word") };
  return shipped;
}

/** Every character is one of firms' names. */
export function isBrandRun(text: string, from: number, to: number): boolean {
  const { classes } = tables();
  for (let i = from; i < to; i++) if (classes[text.charCodeAt(i)] !== BRAND) return false;
  return to > from;
}

/** @param stem where the own part ends and the trade's or legal ending begins. */
export function nameParts(text: string, at: Span, stem: number, memberEnd: number): NameParts {
  const { classes, ordinary } = tables();
  const place = placeForms().trie.longestAt(text, at[0]);
  const placed = place === null || place.end > at[1] ? 0 : place.end === at[1] ? 3 : stem - place.end >= 2 ? 1 : 2;
  const from = placed === 1 ? place!.end : at[0];
  const to = Math.max(stem, Math.min(from + 2, at[1]));
  let sum = 0;
  let never = 0;
  for (let i = from; i < to; i++) {
    const kind = classes[text.charCodeAt(i)]!;
    sum += kind === BRAND ? 4 : kind === 2 ? 2 : kind === ANY ? 0 : -4;
    if (kind === 0) never++;
  }
  const mean = sum / (to - from);
  const covered = coverage(text, from, to, ordinary);
  return {
    brand: mean >= 4 ? 4 : mean >= 2 ? 3 : mean >= 1 ? 2 : mean >= 0 ? 1 : 0,
    first: classes[text.charCodeAt(from)]!,
    never: Math.min(never, 2),
    ordinary: covered === 0 ? 0 : covered * 2 <= to - from ? 1 : covered < to - from ? 2 : 3,
    length: to - from,
    placed,
    rest: restOf(text, at[1], memberEnd, ordinary),
  };
}

/** Characters of a stretch that words of the list cover, the longest first from the left. */
function coverage(text: string, from: number, to: number, words: WordTrie): number {
  let covered = 0;
  for (let i = from; i < to; ) {
    const end = Math.min(words.longestAt(text, i)?.end ?? i, to);
    if (end - i >= 2) {
      covered += end - i;
      i = end;
    } else i++;
  }
  return covered;
}

function restOf(text: string, from: number, to: number, ordinary: WordTrie): number {
  if (to <= from) return 0;
  const { products, suffixes } = enterpriseWords();
  let known = 0;
  let first = false;
  for (let i = from; i < to; ) {
    const end = Math.max(
      products.longestAt(text, i)?.end ?? i,
      suffixes.longestAt(text, i)?.end ?? i,
      ordinary.longestAt(text, i)?.end ?? i,
    );
    const step = end > i ? end - i : HAN.hasAt(text, i) ? 0 : 1;
    if (i === from) first = step > 0;
    known += step;
    i += Math.max(1, step);
  }
  return known >= to - from ? 3 : first ? 2 : 1;
}

import { wordListTrie } from "../../extract/tagger/word-lists.ts";
import { CharacterSet, HAN } from "../../text/character-set.ts";
import { printedWords } from "../../text/word-pass.ts";
import { wordTable } from "../../text/word-table.ts";
import { type WordHits, WordTrie } from "../../text/word-trie.ts";

/**
 * Whose a printed name of a place is: the report's own, as far as its surroundings show, a partner's or a market's or part of a firm's
 * or school's name ("foreign"), or so plainly a partner's that even a town is ("abroad").
 */
export type NameUse = "own" | "foreign" | "abroad";

/** What the words of schema/words/issuer-around.tsv show: `body` behind the name, the others on either side. */
const SHOWS = ["partner", "abroad", "body"] as const;
const BODY = SHOWS.indexOf("body");
const ABROAD = SHOWS.indexOf("abroad");

let around: WordTrie | undefined;
let behind: WordTrie | undefined;

function wordsAround(): WordTrie {
  around ??= WordTrie.of(
    wordTable("issuer-around").map(({ word, shows }) => [word!, SHOWS.indexOf(shows as (typeof SHOWS)[number])]),
  );
  return around;
}

/** Words that go with a place right behind its name (schema/words/issuer-behind.tsv). */
function wordsBehind(): WordTrie {
  behind ??= wordListTrie("issuer-behind", "word");
  return behind;
}

/** Units in which a word of a partner stands before the name, and behind. */
const BEFORE = 14;
const BEHIND = 8;
/** Units between a name and the word that makes it a firm's or school's. */
const WITHIN_BODY = 6;

const BESIDE = new CharacterSet(/[、和与及（(]/);
const NUMERALS = new CharacterSet(/[0-9一二三四五六七八九十两]/);
const DIGITS = new CharacterSet(/[0-9]/);

/** Tells of each print of a name in one text how it is used: quick where the prints come in order. */
export class NameUses {
  private readonly around: WordHits;
  /** Number of the first of them that begins at the offset asked for last or behind it. */
  private next = 0;

  constructor(private readonly text: string) {
    this.around = printedWords.hits(wordsAround(), text);
  }

  /** The use of the name from `start` to `end`. */
  at(start: number, end: number): NameUse {
    const shown = this.shownRound(start, end);
    if (shown === ABROAD) return "abroad";
    return shown >= 0 || this.isWithinBody(end) ? "foreign" : "own";
  }

  /** Whether the name stands in a list, or before a word that goes with a place (片区, 卫生院). */
  isSupported(start: number, end: number): boolean {
    const { text } = this;
    if (BESIDE.hasAt(text, start - 1) || BESIDE.hasAt(text, end)) return true;
    if (wordsBehind().endAt(text, end) !== -1) return true;
    return text[end] === "等" ? NUMERALS.hasAt(text, end + 1) : DIGITS.hasAt(text, end) && text[end + 1] === "个";
  }

  /** Whether the name is a road's. */
  isRoad(end: number): boolean {
    return isBeforeRoad(this.text, end) || endsAsRoad(this.text, end);
  }

  /** What words of partners in the same sentence show, near before the name to near behind it; -1 for none. */
  private shownRound(start: number, end: number): number {
    const { starts, ends, values } = this.around;
    const to = end + BEHIND;
    let hit = this.firstFrom(start - BEFORE);
    if (hit === starts.length || starts[hit]! >= to) return -1;
    const from = this.nearStart(start, to);
    let shown = -1;
    for (; hit < starts.length && starts[hit]! < to && shown !== ABROAD; hit++)
      if (starts[hit]! >= from && ends[hit]! <= to && values[hit] !== BODY) shown = values[hit]!;
    return shown;
  }

  /** Number of the first word that begins at an offset or behind it. */
  private firstFrom(offset: number): number {
    const { starts } = this.around;
    let { next } = this;
    while (next < starts.length && starts[next]! < offset) next++;
    while (next > 0 && starts[next - 1]! >= offset) next--;
    this.next = next;
    return next;
  }

  /** From where on words before a name tell of it: near, and behind the last full stop. */
  private nearStart(start: number, to: number): number {
    const from = Math.max(0, start - BEFORE);
    for (let i = Math.min(from + BEFORE, to) - 1; i >= from; i--) if (this.text[i] === "。") return i + 1;
    return from;
  }

  /** Whether a word for a body stands behind the name, and only Han characters between. */
  private isWithinBody(end: number): boolean {
    const { starts, ends, values } = this.around;
    const to = end + BEHIND;
    let free = end;
    for (let i = this.firstFrom(end); i < starts.length && starts[i]! <= end + WITHIN_BODY; i++) {
      while (free < starts[i]! && HAN.hasAt(this.text, free)) free++;
      if (free < starts[i]!) return false;
      if (ends[i]! <= to && values[i] === BODY) return true;
    }
    return false;
  }
}

const DIRECTIONS = new CharacterSet(/[东西南北中]/);

/** 路, 东街, 大道 (not 街道) behind a name. */
function isBeforeRoad(text: string, end: number): boolean {
  const at = DIRECTIONS.hasAt(text, end) ? end + 1 : end;
  const next = text[at + 1];
  switch (text[at]) {
    case "路":
    case "巷":
      return true;
    case "街":
      return next !== "道";
    case "大":
      return next === "道" || next === "街";
    default:
      return false;
  }
}

function endsAsRoad(text: string, end: number): boolean {
  const last = text[end - 1];
  if (last === "路" || last === "街") return true;
  return text.startsWith("大道", end - 2) || text.startsWith("广场", end - 2);
}

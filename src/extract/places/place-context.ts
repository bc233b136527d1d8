import { markTable } from "../../text/mark-table.ts";
import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import { type RarityTable, shippedRarity } from "../tagger/rarity.ts";
import { taggerWords } from "../tagger/word-lists.ts";

/** Classes of schema/words/places-followers.tsv. */
const FOLLOWER_CLASSES = [
  "school",
  "hospital",
  "firm",
  "road",
  "station",
  "rail",
  "water",
  "hill",
  "settlement",
  "park",
  "works",
  "goods",
  "people",
  "kind",
  "meeting",
  "organ",
  "industry",
  "facility",
  "relic",
] as const;
type FollowerClass = (typeof FOLLOWER_CLASSES)[number];

/** A word that stands behind a name in the same run of characters. */
export interface Follower {
  /** Number of the word in the list. */
  readonly word: number;
  readonly kind: FollowerClass;
  /** Units between the name and the word. */
  readonly distance: number;
  readonly end: number;
}

interface Followers {
  readonly trie: WordTrie;
  readonly kinds: readonly FollowerClass[];
}

let followers: Followers | undefined;

function followerWords(): Followers {
  if (followers) return followers;
  const trie = new WordTrie();
  const kinds: FollowerClass[] = [];
  for (const { word, class: kind } of wordTable("places-followers")) {
    trie.add(word!, kinds.length);
    kinds.push(kind as FollowerClass);
  }
  followers = { trie, kinds };
  return followers;
}

const REACH = 8;
const breaks = breakTable();

/** 1 for each UTF-16 unit that ends the run of characters behind a name: marks, blanks, digits, link words. */
function breakTable(): Uint8Array {
  const table = markTable([["和与及至到以之的了等将为在对、", 1]]);
  for (let code = 0; code < table.length; code++) {
    const kind = characterClass(code);
    if ((kind >= C.comma && kind <= C.closeBracket) || kind === C.blank || kind === C.digit) table[code] = 1;
  }
  return table;
}

/**
 * The first listed word behind `end`, if no mark, link word or verb comes between; the longest where several begin there. A word for an
 * industry gives way to a later one for a body (北京|化工|大学).
 */
export function followerOf(text: string, end: number): Follower | null {
  const { trie, kinds } = followerWords();
  const { verbs } = taggerWords();
  const reach = Math.min(text.length, end + REACH);
  let industry: Follower | null = null;
  for (let i = end; i < reach; i++) {
    if (breaks[text.charCodeAt(i)] === 1) return industry;
    const wordEnd = trie.endAt(text, i);
    if (wordEnd - i >= (i === end ? 1 : 2)) {
      const kind = kinds[trie.value]!;
      const isBody = BODIES.has(kind);
      if (isBody || industry === null) {
        const follower = { word: trie.value, kind, distance: i - end, end: wordEnd };
        if (isBody || kind !== "industry") return follower;
        industry = follower;
      }
    } else if (verbs.endAt(text, i) !== -1) return industry;
  }
  return industry;
}

const BODIES: ReadonlySet<FollowerClass> = new Set(["school", "firm", "hospital"]);

/** What stands before a name. */
export type Before = "EDGE" | "LIST" | "LINK" | "VERB" | "NAME" | "OTHER";

const EDGE = 0;
const LIST = 1;
const LINK = 2;
const WORD = 3;
const kindsBefore = kindsBeforeTable();

/** What each UTF-16 unit is before a name: an edge, a mark of a list, a link word or the end of some other. */
function kindsBeforeTable(): Uint8Array {
  const table = new Uint8Array(65536);
  const words: readonly number[] = [C.han, C.hanDigit, C.measure, C.place];
  for (let code = 0; code < table.length; code++) {
    const kind = characterClass(code);
    table[code] = kind === C.listMark || kind === C.dot ? LIST : words.includes(kind) ? WORD : EDGE;
  }
  for (const link of "进在与和到赴对向从至于及同由为给往入驻临离距跨环沿以是") table[link.charCodeAt(0)] = LINK;
  return table;
}

/** Whether a name that begins at `start` stands at the head of a clause or in a list: what stands before needs no look. */
export function opensAt(text: string, start: number): "EDGE" | "LIST" | null {
  const kind = start === 0 ? EDGE : kindsBefore[text.charCodeAt(start - 1)]!;
  return kind === EDGE ? "EDGE" : kind === LIST ? "LIST" : null;
}

/** @param nameEnds whether a certain place name ends at `start`. */
export function beforeOf(text: string, start: number, nameEnds: boolean): Before {
  const opens = opensAt(text, start);
  if (opens !== null) return opens;
  if (nameEnds) return "NAME";
  if (endsWithVerb(text, start)) return "VERB";
  return kindsBefore[text.charCodeAt(start - 1)] === LINK ? "LINK" : "OTHER";
}

function endsWithVerb(text: string, end: number): boolean {
  const { verbs } = taggerWords();
  for (let start = end - 2; start >= Math.max(0, end - 4); start--)
    if (verbs.endAt(text, start, end) === end) return true;
  return false;
}

/**
 * How firmly the name hangs together with the character before it (or behind it): 0 free to 3 bound, from how much rarer the
 * longer string is than the name itself in such reports. 新|增城区 is bound, 在|增城区 is not. −1 where the name is too rare to tell.
 */
export function boundLeft(text: string, start: number, end: number, table: RarityTable = shippedRarity()): number {
  const length = Math.min(3, end - start);
  const alone = table.classOf(text, start, length);
  if (alone === 0 || start === 0) return -1;
  return bound(alone, table.classOf(text, start - 1, length + 1));
}

function bound(alone: number, longer: number): number {
  if (longer === 0) return 0;
  return Math.max(0, 3 - (alone - longer));
}

/** Whether the character before makes a commoner pair with the name's first than the name's own first pair is. */
export function straddles(text: string, start: number, table: RarityTable = shippedRarity()): number {
  if (start === 0) return 0;
  const across = table.classOf(text, start - 1, 2);
  const inside = table.classOf(text, start, 2);
  return across - inside;
}

/** Whether the name's last pair is rarer than the one that its last character makes with what follows. */
export function straddlesBehind(text: string, end: number, table: RarityTable = shippedRarity()): number {
  const across = table.classOf(text, end - 1, 2);
  const inside = table.classOf(text, end - 2, 2);
  return across - inside;
}

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
const LINKS = new Set("和与及至到以之的了等将为在对、");

function breaks(text: string, index: number): boolean {
  const kind = characterClass(text.charCodeAt(index));
  return (kind >= C.comma && kind <= C.closeBracket) || kind === C.blank || kind === C.digit || LINKS.has(text[index]!);
}

/**
 * The first listed word behind `end`, if no mark, link word or verb comes between; the longest where several begin there. A word for an
 * industry gives way to a later one for a body (北京|化工|大学).
 */
export function followerOf(text: string, end: number): Follower | null {
  const { trie, kinds } = followerWords();
  const { verbs } = taggerWords();
  let industry: Follower | null = null;
  for (let i = end; i < Math.min(text.length, end + REACH); i++) {
    if (breaks(text, i)) return industry;
    const found = trie.longestAt(text, i);
    if (found && (i === end || found.end - i >= 2)) {
      const follower = { word: found.value, kind: kinds[found.value]!, distance: i - end, end: found.end };
      if (industry === null && follower.kind !== "industry") return follower;
      if (BODIES.has(follower.kind)) return follower;
      industry ??= follower;
    } else if (verbs.longestAt(text, i)) return industry;
  }
  return industry;
}

const BODIES: ReadonlySet<FollowerClass> = new Set(["school", "firm", "hospital"]);

/** What stands before a name. */
export type Before = "EDGE" | "LIST" | "LINK" | "VERB" | "NAME" | "OTHER";

const LINK_BEFORE = new Set("进在与和到赴对向从至于及同由为给往入驻临离距跨环沿以是");

/** @param nameEnds whether a certain place name ends at an offset. */
export function beforeOf(text: string, start: number, nameEnds: (offset: number) => boolean): Before {
  if (start === 0) return "EDGE";
  const kind = characterClass(text.charCodeAt(start - 1));
  if (kind === C.listMark || kind === C.dot) return "LIST";
  if (kind !== C.han && kind !== C.hanDigit && kind !== C.measure && kind !== C.place) return "EDGE";
  if (nameEnds(start)) return "NAME";
  if (endsWithVerb(text, start)) return "VERB";
  if (LINK_BEFORE.has(text[start - 1]!)) return "LINK";
  return "OTHER";
}

function endsWithVerb(text: string, end: number): boolean {
  const { verbs } = taggerWords();
  for (let length = 2; length <= 4; length++) {
    const start = end - length;
    if (start >= 0 && verbs.get(text.slice(start, end)) !== -1) return true;
  }
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

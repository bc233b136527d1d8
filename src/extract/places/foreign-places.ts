import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { isLongest, printedWords } from "../../text/word-pass.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import { wordListTrie } from "../tagger/word-lists.ts";
import { followerOf } from "./place-context.ts";

let cities: WordTrie | undefined;

function citiesAbroad(): WordTrie {
  cities ??= wordListTrie("places-foreign", "form");
  return cities;
}

/** The word for its kind behind a name: 比罗比詹市, 哈巴罗夫斯克区; not 市场, 区域. */
const KIND = /^(市(?!场|值|民)|区(?!域|块|间)|州|边疆区)/;
/** A mate in a list of cities abroad that no table has (十月区). */
const MATE = /^[、和与]([\p{Script=Han}]{2,5}?[市区州])(?=[、和与等，。])/u;
/** What makes the name a part of a longer one: 莫斯科餐厅, 东京樱花园. */
const WITHIN: ReadonlySet<string> = new Set([
  "school",
  "firm",
  "road",
  "settlement",
  "relic",
  "hospital",
  "goods",
  "park",
]);

/** Cities abroad that a text names, by start, with the word for their kind; those in the name of a school, firm, road or estate left out. */
export function foreignPlaces({ text }: Pick<Reading, "text">): Span[] {
  const trie = citiesAbroad();
  const found: Span[] = [];
  const hits = printedWords.hits(trie, text);
  let free = 0;
  for (let i = 0; i < hits.starts.length; i++) {
    const start = hits.starts[i]!;
    if (start < free || !isLongest(hits, i)) continue;
    const nameEnd = hits.ends[i]!;
    const end = nameEnd + (KIND.exec(text.slice(nameEnd, nameEnd + 3))?.[0].length ?? 0);
    const follower = followerOf(text, end);
    if (follower !== null && WITHIN.has(follower.kind) && follower.distance <= 2) continue;
    found.push([start, end]);
    const mate = MATE.exec(text.slice(end, end + 9));
    if (mate && !trie.longestAt(text, end + 1)) found.push([end + 1, end + 1 + mate[1]!.length]);
    free = end;
  }
  return found;
}

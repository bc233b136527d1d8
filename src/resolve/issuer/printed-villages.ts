import { CharacterSet } from "../../text/character-set.ts";
import { printedWords } from "../../text/word-pass.ts";
import { backwards, WordTrie } from "../../text/word-trie.ts";
import { gazetteer } from "../gazetteer.ts";
import { placeForms } from "../place-forms.ts";
import { villageTable } from "./village-table.ts";

/** A village or community, or several of one name. */
export interface Village {
  /** The name without the word for its kind. */
  readonly stem: string;
  /** Number of the form of a town or division of that name (`placeForms().forms`), -1 for none. */
  readonly form: number;
  /** Nine-digit codes of the townships with a village of the name. */
  readonly codes: readonly string[];
  /** Numbers of the divisions in which these lie, by the first six digits. */
  readonly homes: readonly number[];
}

/** The words for a kind. */
const kinds = WordTrie.numbered(["村", "屯", "社区", "嘎查"]);
/** Units of Han characters, those beyond the basic plane too. */
const IN_NAME = new CharacterSet(/[\p{Script=Han}\p{Surrogate}]/u);
const LONGEST = 5;
const SHORTEST = 2;

/** The villages and communities that a text names, each once: the longest name before each word for their kind. */
export function printedVillages(text: string): ReadonlySet<Village> {
  known.makeRoom();
  const villages = new Set<Village>();
  for (const at of printedWords.hits(kinds, text).starts) {
    let start = at;
    while (start > at - LONGEST && IN_NAME.hasAt(text, start - 1)) start--;
    const village = at - start < SHORTEST ? null : known.before(text, start, at);
    if (village !== null) villages.add(village);
  }
  return villages;
}

/** From this number of stretches on those that were seen are forgotten, before the next text. */
const MOST_KNOWN = 20_000;
/** Value of a stretch that ends in no village's name. */
const NO_VILLAGE = 0;

/** Which village the characters before a word for its kind end in, as far as was asked. */
class KnownVillages {
  /** Stretches from their ends on, with the numbers of their villages. */
  private stretches = new WordTrie();
  private count = 0;
  private villages: (Village | null)[] = [null];

  /** Forgets what was asked where it is too much; not within a text, which must meet each of its villages as one. */
  makeRoom(): void {
    if (this.count <= MOST_KNOWN) return;
    this.stretches = new WordTrie();
    this.count = 0;
    this.villages = [null];
  }

  /** The village with the longest name of those that end the stretch `[start, end)`; null for none or one that is a common word. */
  before(text: string, start: number, end: number): Village | null {
    const longest = this.stretches.startAt(text, end, start);
    let number = longest === -1 ? NO_VILLAGE : this.stretches.value;
    for (let from = (longest === -1 ? end - SHORTEST + 1 : longest) - 1; from >= start; from--) {
      const stem = text.slice(from, end);
      number = this.lookUp(stem) ?? number;
      this.stretches.add(backwards(stem), number);
      this.count++;
    }
    return this.villages[number]!;
  }

  /** Number of the village of a name, undefined if there is none. */
  private lookUp(stem: string): number | undefined {
    const codes = villageTable().townshipsOf(stem);
    if (codes.length === 0) return undefined;
    if (gazetteer().isCommon(stem)) return NO_VILLAGE;
    return this.villages.push({ stem, form: placeForms().trie.get(stem), codes, homes: homesOf(codes) }) - 1;
  }
}

/** Numbers of the divisions in which townships lie by their codes, each once. */
function homesOf(codes: readonly string[]): number[] {
  const table = gazetteer();
  const homes = new Set(codes.map((code) => table.home(Number(code.slice(0, 6)))));
  return [...homes].filter((home) => home !== null).map((home) => table.numberOf(home));
}

const known = new KnownVillages();

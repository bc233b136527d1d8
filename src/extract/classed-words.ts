import { wordTable } from "../text/word-table.ts";
import { backwards, WordTrie } from "../text/word-trie.ts";

/** A shipped list of words with a class each, asked at the beginning or at the end of a piece of text; longest word first. */
export class ClassedWords {
  private readonly heads: WordTrie;
  private readonly tails: WordTrie;
  private readonly classOfRow: readonly (string | null)[];
  /** Class of the word that `endAt` or `startAt` found last, null where it has none. */
  classFound: string | null = null;

  /** @param name of schema/words/<name>.tsv, whose column `class` may be missing. */
  constructor(name: string, column = "word") {
    const rows = wordTable(name);
    this.classOfRow = rows.map((row) => row.class ?? null);
    this.heads = WordTrie.numbered(rows.map((row) => row[column]!));
    this.tails = WordTrie.numbered(rows.map((row) => backwards(row[column]!)));
  }

  /** End of the longest word that begins at `from` and ends by `to`; `from` where there is none. */
  endAt(text: string, from: number, to = text.length): number {
    const end = this.heads.endAt(text, from, to);
    if (end < 0) return from;
    this.classFound = this.classOfRow[this.heads.value]!;
    return end;
  }

  /** Start of the longest word that ends at `end` and does not begin before `from`; `end` where there is none. */
  startAt(text: string, end: number, from = 0): number {
    const start = this.tails.startAt(text, end, from);
    if (start < 0) return end;
    this.classFound = this.classOfRow[this.tails.value]!;
    return start;
  }
}

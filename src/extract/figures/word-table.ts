import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";

interface Node {
  readonly next: Map<number, Node>;
  ends: boolean;
}

const node = (): Node => ({ next: new Map(), ends: false });

/** A list of words with a class each, asked at the head or at the tail of a piece of text; longest word first. */
export class WordTable {
  private readonly classes = new Map<string, string>();
  /** By the words' UTF-16 units, first to last and last to first. */
  private readonly heads = node();
  private readonly tails = node();

  /** @param file name under schema/words; columns: word, class (the class may be missing). */
  constructor(file: string) {
    for (const line of readFileSync(packagePath("schema", "words", file), "utf8")
      .split("\n")
      .slice(1)) {
      if (line === "") continue;
      const [word, kind] = line.split("\t") as [string, string];
      if (!this.classes.has(word)) this.classes.set(word, kind);
      let head = this.heads;
      let tail = this.tails;
      for (let at = 0; at < word.length; at++) {
        head = step(head, word.charCodeAt(at));
        tail = step(tail, word.charCodeAt(word.length - 1 - at));
      }
      head.ends = true;
      tail.ends = true;
    }
  }

  classOf(word: string): string | null {
    return this.classes.get(word) ?? null;
  }

  /** The longest word that `text` begins with at `from`, or "". */
  headAt(text: string, from: number, end = text.length): string {
    let found = from;
    let at: Node | undefined = this.heads;
    for (let index = from; index < end; index++) {
      at = at.next.get(text.charCodeAt(index));
      if (at === undefined) break;
      if (at.ends) found = index + 1;
    }
    return text.slice(from, found);
  }

  /** The longest word that ends at `end` and does not begin before `from`, or "". */
  tailAt(text: string, end: number, from = 0): string {
    let found = end;
    let at: Node | undefined = this.tails;
    for (let index = end - 1; index >= from; index--) {
      at = at.next.get(text.charCodeAt(index));
      if (at === undefined) break;
      if (at.ends) found = index;
    }
    return text.slice(found, end);
  }
}

function step(from: Node, code: number): Node {
  const known = from.next.get(code);
  if (known !== undefined) return known;
  const made = node();
  from.next.set(code, made);
  return made;
}

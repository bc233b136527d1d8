import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";

/** A list of words with a class each, asked at the head or at the tail of a piece of text; longest word first. */
export class WordTable {
  private readonly classes = new Map<string, string>();
  private longest = 0;

  /** @param file name under schema/words; columns: word, class (the class may be missing). */
  constructor(file: string) {
    for (const line of readFileSync(packagePath("schema", "words", file), "utf8")
      .split("\n")
      .slice(1)) {
      if (line === "") continue;
      const [word, kind] = line.split("\t") as [string, string];
      if (!this.classes.has(word)) this.classes.set(word, kind);
      this.longest = Math.max(this.longest, word.length);
    }
  }

  classOf(word: string): string | null {
    return this.classes.get(word) ?? null;
  }

  /** The longest word that `text` begins with at `from`, or "". */
  headAt(text: string, from: number, end = text.length): string {
    for (let length = Math.min(this.longest, end - from); length > 0; length--) {
      const word = text.slice(from, from + length);
      if (this.classes.has(word)) return word;
    }
    return "";
  }

  /** The longest word that ends at `end` and does not begin before `from`, or "". */
  tailAt(text: string, end: number, from = 0): string {
    for (let length = Math.min(this.longest, end - from); length > 0; length--) {
      const word = text.slice(end - length, end);
      if (this.classes.has(word)) return word;
    }
    return "";
  }
}

import { type FoldedText, foldedWords } from "./folded-text.ts";
import type { HeadWord, LocalWords } from "./local-words.ts";
import { endsName } from "./name-marks.ts";

/** Units behind a quotation in which its head ends. */
const MOST_AFTER = 14;

/** The head words of one text. */
export class HeadWords {
  /** One more than the number of the longest head word that ends before the unit; 0 for none. */
  private readonly ends: Uint16Array;

  constructor(
    private readonly folded: FoldedText,
    private readonly words: LocalWords,
  ) {
    const { ends, values } = foldedWords.hits(words.heads, folded.text);
    this.ends = new Uint16Array(folded.text.length + 1);
    // Hits come by their start: the first that ends somewhere is the longest.
    for (let i = 0; i < ends.length; i++) if (this.ends[ends[i]!] === 0) this.ends[ends[i]!] = values[i]! + 1;
  }

  /** Calls back for each place where heads end, with the longest of them. */
  each(found: (head: HeadWord, end: number) => void): void {
    const { ends, values } = foldedWords.hits(this.words.heads, this.folded.text);
    for (let i = 0; i < ends.length; i++)
      if (this.ends[ends[i]!] === values[i]! + 1) found(this.words.headWords[values[i]!]!, ends[i]!);
  }

  /** The longest head word of two characters and more that ends at `end` and begins no sooner than `from`, or null. */
  endingAt(end: number, from: number): HeadWord | null {
    const longest = this.ends[end];
    if (!longest) return null;
    const head = this.words.headWords[longest - 1]!;
    if (end - head.word.length >= from) return head;
    const shorter = this.anyEndingAt(end, from);
    return shorter !== null && shorter.word.length > 1 ? shorter : null;
  }

  /** The longest head word of all that ends at `end` and begins no sooner than `from`, or null: 年, too. */
  anyEndingAt(end: number, from: number): HeadWord | null {
    const { headWords, headEnds } = this.words;
    return headEnds.startAt(this.folded.text, end, from) === -1 ? null : headWords[headEnds.value]!;
  }

  /** The head that ends the run of characters after a quotation, or null. */
  after(from: number): HeadWord | null {
    const end = this.endAfter(from);
    return end === -1 ? null : this.endingAt(end, from);
  }

  /** Where that head ends: “A”专项提升行动; -1 if there is none. */
  endAfter(from: number): number {
    const { text } = this.folded;
    const { verbs } = this.words;
    const most = Math.min(text.length, from + MOST_AFTER);
    let best = -1;
    let isBestWeak = true;
    for (let end = from + 1; end <= most; end++) {
      if (endsName(text.charCodeAt(end - 1)) || this.folded.opensAt(end - 1)) break;
      if (verbs.endAt(text, end - 1) !== -1 && verbs.value === 0) break;
      const head = this.endingAt(end, from);
      if (head === null) continue;
      const isWeak = head.kind === "weak";
      if (isWeak && !isBestWeak) continue;
      best = end;
      isBestWeak = isWeak;
    }
    return best;
  }

  /** Whether a head that ends at `end` is only the first half of another word (战略性). */
  isHalfWord({ followers }: HeadWord, end: number): boolean {
    const { text } = this.folded;
    for (const follower of followers) if (text.startsWith(follower, end)) return true;
    return false;
  }
}

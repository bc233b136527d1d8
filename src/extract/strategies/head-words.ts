import { type FoldedText, foldedWords } from "./folded-text.ts";
import type { HeadWord, LocalWords } from "./local-words.ts";
import { endsName } from "./name-marks.ts";

/** Units behind a quotation in which its head ends. */
const MOST_AFTER = 14;

/** A head and where it ends. */
export interface HeadAfter {
  readonly head: HeadWord;
  readonly end: number;
}

/** The head words of one text. */
export class HeadWords {
  constructor(
    private readonly folded: FoldedText,
    private readonly words: LocalWords,
  ) {}

  /** Calls back for each place where heads end, the longest of them not weak, with this one. */
  each(found: (head: HeadWord, end: number) => void): void {
    const { starts, ends } = foldedWords.hits(this.words.heads, this.folded.text);
    const { headWords, headEnds } = this.words;
    for (let i = 0; i < ends.length; i++)
      if (headEnds.startAt(this.folded.text, ends[i]!) === starts[i]) found(headWords[headEnds.value]!, ends[i]!);
  }

  /** The longest head word of two characters and more that ends at `end` and begins no sooner than `from`, or null. */
  endingAt(end: number, from: number): HeadWord | null {
    const longest = this.anyEndingAt(end, from);
    return longest !== null && longest.word.length > 1 ? longest : null;
  }

  /** The longest head word of all that ends at `end` and begins no sooner than `from`, or null: 年, too. */
  anyEndingAt(end: number, from: number): HeadWord | null {
    const { headWords, headEnds } = this.words;
    return headEnds.startAt(this.folded.text, end, from) === -1 ? null : headWords[headEnds.value]!;
  }

  /** The head that ends the run of characters after a quotation (“A”专项提升行动), and where it ends; or null. */
  after(from: number): HeadAfter | null {
    const { text, units } = this.folded;
    const { verbs } = this.words;
    const most = Math.min(units.length, from + MOST_AFTER);
    let best: HeadAfter | null = null;
    for (let end = from + 1; end <= most; end++) {
      if (endsName(units[end - 1]!) || this.folded.opensAt(end - 1)) break;
      if (verbs.endAt(text, end - 1) !== -1 && verbs.value === 0) break;
      const head = this.endingAt(end, from);
      if (head === null || (head.kind === "weak" && best !== null && best.head.kind !== "weak")) continue;
      best = { head, end };
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

import type { FoldedText } from "./folded-text.ts";
import { foldedWords } from "./folded-text.ts";
import { HEAD_KINDS, type HeadKind, type LocalWords } from "./local-words.ts";
import { endsName } from "./name-marks.ts";

/** A head word (行动, 工程, 三年行动) in a text. */
export interface Head {
  readonly end: number;
  readonly word: string;
  readonly kind: HeadKind;
}

/** Units behind a quotation in which its head ends. */
const MOST_AFTER = 14;

/** The head words of one text. */
export class HeadWords {
  /** 1 where a head ends before the unit. */
  private readonly ends: Uint8Array;

  constructor(
    private readonly folded: FoldedText,
    private readonly words: LocalWords,
  ) {
    this.ends = new Uint8Array(folded.text.length + 1);
    for (const end of foldedWords.hits(words.heads, folded.text).ends) this.ends[end] = 1;
  }

  /** The first end of a head from `offset` on, -1 if none. */
  nextEnd(offset: number): number {
    return this.ends.indexOf(1, offset);
  }

  /** The longest head word that ends at `end` and begins no sooner than `from`, or null. */
  endingAt(end: number, from: number): Head | null {
    if (this.ends[end] !== 1) return null;
    const { text } = this.folded;
    const { headEnds } = this.words;
    const start = headEnds.startAt(text, end, from);
    return start === -1 ? null : { end, word: text.slice(start, end), kind: HEAD_KINDS[headEnds.value]! };
  }

  /** The head that ends the run of characters after a quotation: “A”专项提升行动. */
  after(from: number): Head | null {
    const { text, opens } = this.folded;
    let best: Head | null = null;
    for (let end = from + 1; end <= Math.min(text.length, from + MOST_AFTER); end++) {
      if (endsName(text.charCodeAt(end - 1)) || opens[end - 1] === 1) break;
      const { verbs } = this.words;
      if (verbs.endAt(text, end - 1) !== -1 && verbs.value === 0) break;
      const head = this.endingAt(end, from);
      if (head?.word.length === 1) continue;
      if (head !== null && (best === null || head.kind !== "weak" || best.kind === "weak")) best = head;
    }
    return best;
  }

  /** Whether a head is only the first half of another word (战略性). */
  isHalfWord({ end, word }: Head): boolean {
    const { text } = this.folded;
    return this.words.followers.some(
      ([head, after]) => word.endsWith(head) && after.some((follower) => text.startsWith(follower, end)),
    );
  }
}

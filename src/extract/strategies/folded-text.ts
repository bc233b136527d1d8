import { WordPass } from "../../text/word-pass.ts";
import { foldingKinds, KIND } from "./folding-kinds.ts";

const OPENS = 1;
const CLOSES = 2;
const TITLE_OPENS = 4;

/** A text without white space and quotation marks, half width, with the way back and the marks that were left out. */
export class FoldedText {
  constructor(
    readonly text: string,
    /** Bits for what was left out beside each folded unit, and behind the last. */
    private readonly marks: Uint8Array,
    /** Folded units before which a quotation or a title opens, in order. */
    readonly openings: readonly number[],
    /** Runs of units that stand together in the original too: where each begins in the folded text, in order … */
    private readonly runs: readonly number[],
    /** … and in the original. */
    private readonly origins: readonly number[],
  ) {}

  /** Whether a quotation or a title opens right before the unit. */
  opensAt(unit: number): boolean {
    return (this.marks[unit]! & OPENS) !== 0;
  }

  /** Whether the mark that opens there is one of a title (《). */
  opensTitleAt(unit: number): boolean {
    return (this.marks[unit]! & TITLE_OPENS) !== 0;
  }

  /** Whether a quotation mark closes right behind the unit. */
  closesAfter(unit: number): boolean {
    return (this.marks[unit]! & CLOSES) !== 0;
  }

  /** Offset in the original of a folded unit. */
  originOf(unit: number): number {
    const { runs, origins } = this;
    let low = 0;
    let high = runs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (runs[middle]! <= unit) low = middle;
      else high = middle;
    }
    return origins[low]! + unit - runs[low]!;
  }
}

/** The lists that are looked for in folded texts. */
export const foldedWords = new WordPass();

const TITLE = "《".charCodeAt(0);

/** Notes printed into a name: “三创四建”〔19〕活动, “雪亮工程[17]”, 三个城市⑥. */
const NOTE_MARK = /^(?:〔\d{1,3}〕|\[\d{1,3}\]|【\d{1,3}】)/;

/** How many units of a note's mark begin at `at`: 0 if none. */
function noteMark(text: string, at: number): number {
  const character = text[at]!;
  if (character >= "①" && character <= "⑳") return 1;
  return NOTE_MARK.exec(text.slice(at, at + 5))?.[0].length ?? 0;
}

/** A name without the marks of notes that are printed into it. */
export const withoutNotes = (name: string): string => name.replace(/〔\d{1,3}〕|\[\d{1,3}\]|【\d{1,3}】|[①-⑳]/g, "");

/** A folded text in the making. */
class Folding {
  private text = "";
  private readonly marks: Uint8Array;
  private readonly openings: number[] = [];
  private readonly runs: number[] = [];
  private readonly origins: number[] = [];
  /** Where the run that is not yet folded begins in the original. */
  private from = 0;

  constructor(private readonly original: string) {
    this.marks = new Uint8Array(original.length + 1);
  }

  /** The units before `at` that are left stay as they are, those from there to `next` do not. */
  cut(at: number, next: number): void {
    if (at > this.from) this.add(this.original.slice(this.from, at), this.from);
    this.from = next;
  }

  /** Puts units in the place of those that stand at `origin`. */
  add(units: string, origin: number): void {
    this.runs.push(this.text.length);
    this.origins.push(origin);
    this.text += units;
  }

  open(mark: number): void {
    const unit = this.text.length;
    if ((this.marks[unit]! & OPENS) === 0) this.openings.push(unit);
    this.marks[unit]! |= mark;
  }

  close(): void {
    const unit = this.text.length - 1;
    if (unit >= 0) this.marks[unit]! |= CLOSES;
  }

  get isEmpty(): boolean {
    return this.text.length === 0;
  }

  get folded(): FoldedText {
    return new FoldedText(this.text, this.marks, this.openings, this.runs, this.origins);
  }
}

/** Folds a text. Marks of notes are left out. Full-width letters, digits and plus signs become half width; every other unit stays itself. */
export function foldText(original: string): FoldedText {
  const folding = new Folding(original);
  let isOpen = false;
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    const kind = foldingKinds[code]!;
    if (kind === 0) continue;
    if (kind === KIND.stop) {
      isOpen = false;
      continue;
    }
    const left = kind === KIND.note ? noteMark(original, i) : 1;
    if (left === 0) continue;
    folding.cut(i, i + left);
    if (kind === KIND.opening) folding.open(code === TITLE ? OPENS | TITLE_OPENS : OPENS);
    else if (kind === KIND.closing) folding.close();
    else if (kind === KIND.straight) {
      if (isOpen && !folding.isEmpty) folding.close();
      else folding.open(OPENS);
      isOpen = !isOpen;
    } else if (kind === KIND.dash) folding.add("—", i);
    else if (kind === KIND.wide) folding.add(String.fromCharCode(code - 0xfee0), i);
    i += left - 1;
  }
  folding.cut(original.length, original.length);
  return folding.folded;
}

/** A name as it is matched: folded, without quotation marks. */
export function foldForm(form: string): string {
  return foldText(form).text;
}

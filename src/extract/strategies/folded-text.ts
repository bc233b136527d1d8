import { type TextUnits, textOf, unitsOf } from "../../text/units.ts";
import { WordPass } from "../../text/word-pass.ts";
import { foldingKinds, KIND } from "./folding-kinds.ts";

const OPENS = 1;
const CLOSES = 2;
const TITLE_OPENS = 4;

/** A text without white space and quotation marks, half width, with the way back and the marks that were left out. */
export class FoldedText implements TextUnits {
  readonly text: string;

  constructor(
    readonly units: Uint16Array,
    /** Bits for what was left out beside each folded unit, and behind the last. */
    private readonly marks: Uint8Array,
    /** Folded units before which a quotation or a title opens, in order. */
    readonly openings: readonly number[],
    /** Runs of units that stand together in the original too: where each begins in the folded text, in order … */
    private readonly runs: readonly number[],
    /** … and in the original. */
    private readonly origins: readonly number[],
  ) {
    this.text = textOf(units);
  }

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

const DASH = "—".charCodeAt(0);

/** How far full-width characters stand behind those of half width. */
const FULL_WIDTH = 0xfee0;

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

/** What is known of a folded text in the making beside its units. */
class Folding {
  readonly marks: Uint8Array;
  readonly openings: number[] = [];
  readonly runs: number[] = [0];
  readonly origins: number[] = [0];
  /** Where the last straight mark stands in the original if it opened a quotation, else -1. */
  private straight = -1;

  constructor(private readonly original: string) {
    this.marks = new Uint8Array(original.length + 1);
  }

  /** A mark of this kind, from `at` to `next` in the original, is left out before a folded unit. */
  leaveOut(kind: number, unit: number, at: number, next: number): void {
    const { runs, origins } = this;
    if (runs[runs.length - 1] === unit) origins[origins.length - 1] = next;
    else {
      runs.push(unit);
      origins.push(next);
    }
    if (kind === KIND.opening) this.open(unit, OPENS);
    else if (kind === KIND.title) this.open(unit, OPENS | TITLE_OPENS);
    else if (kind === KIND.closing) this.close(unit);
    else if (kind === KIND.straight) this.turn(unit, at);
  }

  /** Opens and closes a quotation by turns, anew in each sentence. */
  private turn(unit: number, at: number): void {
    const isOpen = this.straight !== -1 && !this.original.slice(this.straight, at).includes("。");
    this.straight = isOpen ? -1 : at;
    if (isOpen && unit > 0) this.close(unit);
    else this.open(unit, OPENS);
  }

  private open(unit: number, mark: number): void {
    if (!(this.marks[unit]! & OPENS)) this.openings.push(unit);
    this.marks[unit]! |= mark;
  }

  private close(unit: number): void {
    if (unit > 0) this.marks[unit - 1]! |= CLOSES;
  }
}

/** Folds a text. Marks of notes are left out. Full-width letters, digits and plus signs become half width; every other unit stays itself. */
export function foldText(original: string): FoldedText {
  const folding = new Folding(original);
  const units = unitsOf(original);
  let size = 0;
  for (let i = 0; i < units.length; i++) {
    const code = units[i]!;
    const kind = foldingKinds[code]!;
    if (kind === 0) units[size++] = code;
    else if (kind === KIND.dash) units[size++] = DASH;
    else if (kind === KIND.wide) units[size++] = code - FULL_WIDTH;
    else {
      const left = kind === KIND.note ? noteMark(original, i) : 1;
      if (left === 0) {
        units[size++] = code;
        continue;
      }
      folding.leaveOut(kind, size, i, i + left);
      i += left - 1;
    }
  }
  const { marks, openings, runs, origins } = folding;
  return new FoldedText(units.subarray(0, size), marks, openings, runs, origins);
}

/** A name as it is matched: folded, without quotation marks. */
export function foldForm(form: string): string {
  for (let i = 0; i < form.length; i++) if (foldingKinds[form.charCodeAt(i)] !== 0) return foldText(form).text;
  return form;
}

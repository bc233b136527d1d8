import { WordPass } from "../../text/word-pass.ts";

/** A text without white space and quotation marks, half width, with the way back and the marks that were left out. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of each folded unit. */
  readonly origin: Int32Array;
  /** 1 where a quotation mark opens right before the folded unit. */
  readonly opens: Uint8Array;
  /** 1 where a quotation mark closes right after the folded unit. */
  readonly closes: Uint8Array;
  /** 1 where the opening mark is one of a title (《). */
  readonly titles: Uint8Array;
}

/** The lists that are looked for in folded texts. */
export const foldedWords = new WordPass();

const STRAIGHT = '"'.charCodeAt(0);
const TITLE = "《".charCodeAt(0);
const STOP = "。".charCodeAt(0);
const DASH = "—".charCodeAt(0);

/** What a unit is to the folding; 0 for all others. */
const KIND = { opening: 1, closing: 2, straight: 3, blank: 4, note: 5, dash: 6, stop: 7, wide: 8 } as const;

/** Kinds of all UTF-16 units. */
const kinds = (() => {
  const table = new Uint8Array(1 << 16);
  const set = (units: Iterable<string>, kind: number): void => {
    for (const unit of units) table[unit.charCodeAt(0)] = kind;
  };
  table.fill(KIND.blank, 0, 0x21);
  set("\u00a0\u3000\ufeff", KIND.blank);
  for (let code = 0xff10; code <= 0xff5a; code++)
    if (code !== 0xff1a && code !== 0xff1b && code !== 0xff1f) table[code] = KIND.wide;
  set("＋", KIND.wide);
  set("“‘「『《〈", KIND.opening);
  set("”’」』》〉", KIND.closing);
  table[STRAIGHT] = KIND.straight;
  // Dashes between names (关中－天水) are one dash.
  set("－–―‒", KIND.dash);
  set("〔[【①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", KIND.note);
  table[STOP] = KIND.stop;
  return table;
})();

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

/** Folds a text. Marks of notes are left out. Full-width letters, digits and plus signs become half width; every other unit stays itself. */
export function foldText(original: string): FoldedText {
  const origin = new Int32Array(original.length);
  const opens = new Uint8Array(original.length + 1);
  const closes = new Uint8Array(original.length + 1);
  const titles = new Uint8Array(original.length + 1);
  const bytes = Buffer.allocUnsafe(original.length * 2);
  let count = 0;
  let straightOpen = false;
  for (let i = 0; i < original.length; i++) {
    let code = original.charCodeAt(i);
    const kind = kinds[code]!;
    if (kind === KIND.blank) continue;
    if (kind === KIND.opening) {
      opens[count] = 1;
      if (code === TITLE) titles[count] = 1;
      continue;
    }
    if (kind === KIND.closing) {
      if (count > 0) closes[count - 1] = 1;
      continue;
    }
    if (kind === KIND.straight) {
      if (straightOpen && count > 0) closes[count - 1] = 1;
      else opens[count] = 1;
      straightOpen = !straightOpen;
      continue;
    }
    if (kind === KIND.note) {
      const mark = noteMark(original, i);
      if (mark > 0) {
        i += mark - 1;
        continue;
      }
    } else if (kind === KIND.wide) code -= 0xfee0;
    else if (kind === KIND.dash) code = DASH;
    else if (kind === KIND.stop) straightOpen = false;
    origin[count] = i;
    bytes[2 * count] = code;
    bytes[2 * count++ + 1] = code >> 8;
  }
  return { text: bytes.toString("utf16le", 0, 2 * count), origin: origin.subarray(0, count), opens, closes, titles };
}

/** A name as it is matched: folded, without quotation marks. */
export function foldForm(form: string): string {
  return foldText(form).text;
}

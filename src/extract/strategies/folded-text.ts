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

const OPENING = new Set("“‘「『《〈");
const CLOSING = new Set("”’」』》〉");
const STRAIGHT = '"';
/** Dashes between names (关中－天水) are one dash. */
const DASHES = new Set("－–―‒");
const DASH = "—".charCodeAt(0);

const isBlank = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff;

/** Notes printed into a name: “三创四建”〔19〕活动, “雪亮工程[17]”, 三个城市⑥. */
const NOTE_MARK = /^(?:〔\d{1,3}〕|\[\d{1,3}\]|【\d{1,3}】)/;

/** How many units of a note's mark begin at `at`: 0 if none. */
function noteMark(text: string, at: number): number {
  const character = text[at]!;
  if (character >= "①" && character <= "⑳") return 1;
  if (character !== "〔" && character !== "[" && character !== "【") return 0;
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
  const units: number[] = [];
  let straightOpen = false;
  for (let i = 0; i < original.length; i++) {
    const character = original[i]!;
    const mark = noteMark(original, i);
    if (mark > 0) {
      i += mark - 1;
      continue;
    }
    if (OPENING.has(character)) {
      opens[units.length] = 1;
      if (character === "《") titles[units.length] = 1;
    } else if (CLOSING.has(character)) {
      if (units.length > 0) closes[units.length - 1] = 1;
    } else if (character === STRAIGHT) {
      if (straightOpen && units.length > 0) closes[units.length - 1] = 1;
      else opens[units.length] = 1;
      straightOpen = !straightOpen;
    } else {
      let code = original.charCodeAt(i);
      if (isBlank(code)) continue;
      if (
        (code >= 0xff10 && code <= 0xff5a && code !== 0xff1a && code !== 0xff1b && code !== 0xff1f) ||
        code === 0xff0b
      )
        code -= 0xfee0;
      if (DASHES.has(character)) code = DASH;
      if (character === "。") straightOpen = false;
      origin[units.length] = i;
      units.push(code);
    }
  }
  let text = "";
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.slice(i, i + 8192));
  return { text, origin: origin.slice(0, units.length), opens, closes, titles };
}

/** A name as it is matched: folded, without quotation marks. */
export function foldForm(form: string): string {
  return foldText(form).text;
}

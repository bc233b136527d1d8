import { holdsSign, type Line } from "./line.ts";
import { SIGN, signsOfUnit } from "./line-signs.ts";
import { type MappedText, MappedTextBuilder } from "./mapped-text.ts";
import { wordTable } from "./word-table.ts";

const RADICALS: ReadonlyMap<string, string> = new Map(
  wordTable("reading-radicals").map((row) => [row.radical ?? "", row.character ?? ""]),
);

/** The one character that stands for a place whose own character was lost. */
const HOLE = "\uFFFD";
const HOLE_CODE = 0xfffd;

const TO_MEND =
  /\\r\\n|\\n(?![A-Za-z])|&nbsp;|&emsp;|&ensp;|&ldquo;|&rdquo;|&mdash;|&lt;|&gt;|&amp;|\?{2,}|\(cid:\d{1,6}\)|锟斤拷|锟斤|ï¿½|[\u200b-\u200f\u2060\ufeff\u00ad]|[\u2e80-\u2fd5]/y;

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&emsp;": " ",
  "&ensp;": " ",
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&mdash;": "—",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

function mendOne(found: string, before: string, after: string): string {
  if (found.startsWith("\\")) return "\n";
  if (found.startsWith("&")) return ENTITIES[found] ?? " ";
  if (found.startsWith("?")) {
    // Blanks that a portal lost come as ????; before 县, 市, 区 at the start of a line they are the place's own name.
    const lostName = /[县市区省镇乡旗]/.test(after) && (before === "" || before === "\n");
    return lostName ? HOLE.repeat(found.length) : " ";
  }
  if (found.startsWith("(cid") || found.startsWith("锟") || found === "ï¿½") return HOLE;
  return RADICALS.get(found) ?? "";
}

/** What is to mend in a line, in order. */
function* toMendIn(text: string, { start, end }: Line): Generator<RegExpExecArray> {
  for (let at = start; at < end; at++) {
    if ((signsOfUnit[text.charCodeAt(at)]! & SIGN.toMend) === 0) continue;
    TO_MEND.lastIndex = at;
    const match = TO_MEND.exec(text);
    if (match === null) continue;
    yield match;
    at = match.index + match[0].length - 1;
  }
}

/**
 * Mends what a format or a portal did to single characters: written-out line ends and entities, radicals for characters,
 * lost blanks; and writes every hole ((cid:7), 锟斤拷) as one U+FFFD. `lines`: those of the text.
 */
export function mendCharacters(source: MappedText, lines: readonly Line[]): MappedText {
  const { text } = source;
  let builder: MappedTextBuilder | undefined;
  let done = 0;
  for (const line of lines) {
    if (!holdsSign(line, SIGN.toMend)) continue;
    for (const { 0: found, index } of toMendIn(text, line)) {
      builder ??= new MappedTextBuilder(source, text.length);
      builder.copy(done, index);
      done = index + found.length;
      builder.insert(mendOne(found, text.charAt(index - 1), text.charAt(done)), index);
    }
  }
  if (builder === undefined) return source;
  builder.copy(done, text.length);
  return builder.build();
}

/** Holes in `[from, to)` of a text of these units. */
export function countHoles(units: Uint16Array, from = 0, to = units.length): number {
  let count = 0;
  for (let at = from; at < to; at++) if (units[at] === HOLE_CODE) count++;
  return count;
}

/** Holes in a text of these units, by its lines. */
export function holesIn(units: Uint16Array, lines: readonly Line[]): number {
  let count = 0;
  for (const line of lines) if (holdsSign(line, SIGN.toMend)) count += countHoles(units, line.start, line.end);
  return count;
}

import { type MappedText, MappedTextBuilder } from "./mapped-text.ts";
import { markTable } from "./mark-table.ts";
import { wordTable } from "./word-table.ts";

const RADICALS: ReadonlyMap<string, string> = new Map(
  wordTable("reading-radicals").map((row) => [row.radical ?? "", row.character ?? ""]),
);

/** The one character that stands for a place whose own character was lost. */
const HOLE = "\uFFFD";
const HOLE_CODE = 0xfffd;

const TO_MEND =
  /\\r\\n|\\n(?![A-Za-z])|&nbsp;|&emsp;|&ensp;|&ldquo;|&rdquo;|&mdash;|&lt;|&gt;|&amp;|\?{2,}|\(cid:\d{1,6}\)|锟斤拷|锟斤|ï¿½|[\u200b-\u200f\u2060\ufeff\u00ad]|[\u2e80-\u2fd5]/y;

/** What each of these begins with. */
const begins = markTable([["\\&?(锟ï\u2060\ufeff\u00ad", 1]]);
begins.fill(1, 0x200b, 0x2010);
begins.fill(1, 0x2e80, 0x2fd6);

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

/** Where, from `from` on, something to mend stands: the match of it, or null. */
function nextToMend(text: string, units: Uint16Array, from: number): RegExpExecArray | null {
  for (let at = from; at < units.length; at++) {
    if (begins[units[at]!] === 0) continue;
    TO_MEND.lastIndex = at;
    const match = TO_MEND.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/**
 * One pass that mends what a format or a portal did to single characters: written-out line ends and entities, radicals
 * for characters, lost blanks; and that writes every hole ((cid:7), 锟斤拷) as one U+FFFD. `units`: those of the text.
 */
export function mendCharacters(source: MappedText, units: Uint16Array): MappedText {
  const { text } = source;
  let match = nextToMend(text, units, 0);
  if (match === null) return source;
  const builder = new MappedTextBuilder(source, units);
  let done = 0;
  for (; match !== null; match = nextToMend(text, units, done)) {
    builder.copy(done, match.index);
    const end = match.index + match[0].length;
    builder.insert(mendOne(match[0], text.charAt(match.index - 1), text.charAt(end)), match.index);
    done = end;
  }
  builder.copy(done, text.length);
  return builder.build();
}

/** Holes in a text of these units. */
export function countHoles(units: Uint16Array): number {
  let count = 0;
  for (let at = units.indexOf(HOLE_CODE); at >= 0; at = units.indexOf(HOLE_CODE, at + 1)) count++;
  return count;
}

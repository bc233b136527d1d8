import { markTable } from "../../text/mark-table.ts";

/** What a unit is to the folding; 0 for all others. `straight` opens or closes a quotation, `title` opens one. */
export const KIND = {
  opening: 1,
  closing: 2,
  straight: 3,
  blank: 4,
  note: 5,
  dash: 6,
  wide: 7,
  title: 8,
} as const;

/** Kinds of all UTF-16 units. */
export const foldingKinds = kindTable();

function kindTable(): Uint8Array {
  const table = markTable([
    ["\u00a0\u3000\ufeff", KIND.blank],
    ["＋", KIND.wide],
    ["“‘「『〈", KIND.opening],
    ["《", KIND.title],
    ["”’」』》〉", KIND.closing],
    ['"', KIND.straight],
    // Dashes between names (关中－天水) are one dash.
    ["－–―‒", KIND.dash],
    ["〔[【①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", KIND.note],
  ]);
  table.fill(KIND.blank, 0, 0x21);
  for (let code = 0xff10; code <= 0xff5a; code++)
    if (code !== 0xff1a && code !== 0xff1b && code !== 0xff1f) table[code] = KIND.wide;
  return table;
}

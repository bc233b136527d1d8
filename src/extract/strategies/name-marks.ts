import { markTable } from "../../text/mark-table.ts";
import type { FoldedText } from "./folded-text.ts";
import type { LocalWords } from "./local-words.ts";

const END = 1;
/** What a verb leaves behind it: 完成了, 抓好, 大力. */
const LEAVING = 1;
const ends = markTable([["，。；：！？、,;:!?（）()【】[]…\n\r—的和及与等、", END]]);
const leavings = markTable([["了好着过力地由于以对到出成各第", LEAVING]]);
const MOST_BEFORE = 18;

/** Whether a unit is a stop or a joint between names, which no name goes over. */
export function endsName(code: number): boolean {
  return ends[code] === END;
}

/** Where the name that ends with `end` begins, going back from `from`: after a stop, a joint, a closing mark or a verb. */
export function nameStart(folded: FoldedText, from: number, { verbs }: LocalWords): number {
  const { text, units } = folded;
  let low = from;
  while (low > 0 && from - low < MOST_BEFORE) {
    if (endsName(units[low - 1]!) || folded.closesAfter(low - 1)) break;
    low--;
  }
  let start = low;
  for (let i = low; i < from; i++) {
    const end = verbs.endAt(text, i);
    if (end === -1 || end > from) continue;
    if (verbs.value === 2) i = end - 1;
    else if (verbs.value === 0 || i === start) {
      start = end;
      i = end - 1;
    }
  }
  while (start < from && leavings[units[start]!] === LEAVING) start++;
  return start;
}

import { wordTable } from "../text/word-table.ts";
import { gazetteer } from "./gazetteer.ts";

/** A firm's name in three parts: 辽宁·安捷特·动力科技. */
export interface FirmCore {
  /** The division at its head, or "". */
  readonly place: string;
  /** What no other firm shares; the whole name where nothing else can be told apart. */
  readonly own: string;
  /** Words for its trade and products, or "". */
  readonly trade: string;
}

let shipped: ReadonlySet<string> | undefined;

/** Words for trades and products that may follow a firm's own part. */
export function tradeWords(): ReadonlySet<string> {
  shipped ??= new Set([
    ...wordTable("enterprise-suffixes").map((row) => row.suffix!),
    ...wordTable("enterprise-products").map((row) => row.word!),
  ]);
  return shipped;
}

const LEAST_OWN = 2;
const LONGEST_WORD = 8;
const LONGEST_PLACE = 8;

/** @param name without its legal ending (`firmStem`). */
export function firmCore(name: string): FirmCore {
  const place = placeOf(name);
  for (const head of place === "" ? [""] : [place, ""]) {
    const trade = tradeFrom(name, head.length);
    if (trade !== -1) return { place: head, own: name.slice(head.length, trade), trade: name.slice(trade) };
  }
  return { place: "", own: name, trade: "" };
}

function placeOf(name: string): string {
  for (let end = Math.min(LONGEST_PLACE, name.length - LEAST_OWN); end >= 2; end--) {
    const place = name.slice(0, end);
    if (gazetteer().divisionsNamed(place).length > 0) return place;
  }
  return "";
}

/** Where the words for the trade begin that make up the name's end; -1 where nothing of its own is left before them. */
function tradeFrom(name: string, from: number): number {
  const words = tradeWords();
  const reached = new Uint8Array(name.length + 1);
  reached[name.length] = 1;
  let start = name.length;
  for (let end = name.length; end > from; end--) {
    if (reached[end] === 0) continue;
    for (let at = Math.max(from, end - LONGEST_WORD); at < end; at++) {
      if (!words.has(name.slice(at, end))) continue;
      reached[at] = 1;
      if (at - from >= LEAST_OWN) start = Math.min(start, at);
    }
  }
  if (reached[from] === 1 || start - from < LEAST_OWN) return -1;
  // 龙山·泉啤酒: a place that leaves less than an own part before the trade is none
  return start === name.length && reached.subarray(from, start).includes(1) ? -1 : start;
}

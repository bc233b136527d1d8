import type { Span } from "../../src/domain/span.ts";

const BLANK = /\s/;

/** The text without white space, and where each of its units stands in the text. */
function squeezed(text: string): { text: string; origin: number[] } {
  let out = "";
  const origin: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (BLANK.test(text[i]!)) continue;
    out += text[i];
    origin.push(i);
  }
  return { text: out, origin };
}

/** All prints of the names, the longest first where they overlap, in order of print. White space inside a name is passed over. */
export function occurrences(text: string, names: Iterable<string>): Span[] {
  const tight = squeezed(text);
  const sorted = [...new Set([...names].map((name) => name.replace(/\s+/g, "")))]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const taken = new Uint8Array(tight.text.length);
  const spans: Span[] = [];
  for (const name of sorted) {
    for (let at = tight.text.indexOf(name); at >= 0; at = tight.text.indexOf(name, at + 1)) {
      if (taken.subarray(at, at + name.length).some((unit) => unit !== 0)) continue;
      taken.fill(1, at, at + name.length);
      spans.push([tight.origin[at]!, tight.origin[at + name.length - 1]! + 1]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

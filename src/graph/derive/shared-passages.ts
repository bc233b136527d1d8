import { GRAM } from "./fingerprints.ts";

/** The same run of characters in two texts. */
export interface Passage {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** The longest equal runs of two texts round the places where their fingerprints meet; each run once, by place in `left`. */
export function passagesAround(
  left: string,
  right: string,
  meetings: readonly (readonly [number, number])[],
): Passage[] {
  const found = new Map<string, Passage>();
  /** By diagonal (right − left): where the last run on it ended in `left`. */
  const ends = new Map<number, number>();
  for (const [atLeft, atRight] of [...meetings].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const diagonal = atRight - atLeft;
    if (
      (ends.get(diagonal) ?? -1) > atLeft ||
      left.slice(atLeft, atLeft + GRAM) !== right.slice(atRight, atRight + GRAM)
    )
      continue;
    let before = 0;
    while (before < atLeft && before < atRight && left[atLeft - before - 1] === right[atRight - before - 1]) before++;
    let after = GRAM;
    while (
      atLeft + after < left.length &&
      atRight + after < right.length &&
      left[atLeft + after] === right[atRight + after]
    )
      after++;
    ends.set(diagonal, atLeft + after);
    const passage = { left: atLeft - before, right: atRight - before, length: before + after };
    found.set(`${passage.left} ${passage.right}`, passage);
  }
  return [...found.values()].sort((one, other) => one.left - other.left || one.right - other.right);
}

const EDGE = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** A run cut at the ends of paragraphs, without the signs and blanks at its edges. */
export function clausesOf({ left, right, length }: Passage, text: string): Passage[] {
  const clauses: Passage[] = [];
  let at = 0;
  for (const line of text.slice(left, left + length).split("\n")) {
    const begin = at + (line.length - line.replace(/^[\s\p{P}]+/u, "").length);
    const inner = line.replace(EDGE, "").length;
    if (inner > 0) clauses.push({ left: left + begin, right: right + begin, length: inner });
    at += line.length + 1;
  }
  return clauses;
}

/** A stretch of a text, `[start, end)`. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Prints that overlap are one: the longest of each heap stays (ties: the first), in order of place. */
export function longestOfOverlapping<T extends Interval>(intervals: readonly T[]): T[] {
  const longestFirst = [...intervals].sort(
    (left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start,
  );
  const kept: T[] = [];
  for (const interval of longestFirst) {
    if (!kept.some((other) => interval.start < other.end && other.start < interval.end)) kept.push(interval);
  }
  return kept.sort((left, right) => left.start - right.start);
}

/** Those that do not lie inside any of `covers`. */
export function outside<T extends Interval>(intervals: readonly T[], covers: readonly Interval[]): T[] {
  return intervals.filter(
    (interval) => !covers.some((cover) => cover.start <= interval.start && interval.end <= cover.end),
  );
}

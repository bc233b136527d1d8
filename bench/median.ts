/** The median of measured values; of an even number of them the upper of the middle two. */
export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1]!;
}

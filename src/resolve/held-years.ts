import type { InForce } from "../domain/division.ts";

/** Whether a value held in `year`; a year of change belongs to both sides. */
export function inForce(held: { readonly from: number; readonly to: number | null }, year: number): boolean {
  return held.from <= year && (held.to === null || held.to >= year);
}

/** The value of `year`: the later one in a year of change, the first or last outside their years, the last without a year. */
export function heldIn(list: readonly InForce<string>[], year?: number | null): string | null {
  const last = list.at(-1);
  if (last === undefined) return null;
  if (year === undefined || year === null) return last.value;
  for (let index = list.length - 1; index >= 0; index--) {
    const held = list[index] as InForce<string>;
    if (inForce(held, year)) return held.value;
  }
  return year < (list[0] as InForce<string>).from ? (list[0] as InForce<string>).value : last.value;
}

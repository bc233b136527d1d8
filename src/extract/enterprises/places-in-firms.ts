import type { EnterpriseRow, WithinNameRow } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import { placeForms } from "../../resolve/place-forms.ts";
import type { PlacesRead } from "../extractors.ts";
import { type PrintWithin, withinNameRows } from "../places/within-name-rows.ts";

/** What a firm's name keeps beside the place. */
const LEAST_REST = 2;

/** Divisions at the head of firms' names (天津新誉, 西安正理机电) that the reading of places has not noted there. */
export function placesInFirms(
  reading: Reading,
  enterprises: readonly EnterpriseRow[],
  { places, mentionsWithinNames }: PlacesRead,
): WithinNameRow[] {
  const { text } = reading;
  const noted = new Set<number>();
  for (const { evidence } of [...places, ...mentionsWithinNames]) for (const [start] of evidence) noted.add(start);
  const { trie, forms } = placeForms();
  const prints: PrintWithin[] = [];
  for (const { evidence } of enterprises)
    for (const [start, end] of evidence) {
      const found = trie.longestAt(text, start);
      if (found === null || end - found.end < LEAST_REST || noted.has(start)) continue;
      const { form, common, full, bare } = forms[found.value]!;
      if (common || (full === null && bare !== "PROVINCE" && bare !== "PREFECTURE")) continue;
      prints.push({ at: [start, found.end], name: form, end });
    }
  return withinNameRows(reading, prints);
}

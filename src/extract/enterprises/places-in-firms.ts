import type { EnterpriseRow, WithinNameRow } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { placeForms } from "../../resolve/place-forms.ts";
import { clauseAround } from "../clause.ts";
import type { PlacesRead } from "../extractors.ts";

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
  const rows = new Map<string, WithinNameRow & { readonly evidence: Span[] }>();
  for (const { evidence } of enterprises)
    for (const [start, end] of evidence) {
      const found = trie.longestAt(text, start);
      if (found === null || end - found.end < LEAST_REST || noted.has(start)) continue;
      const form = forms[found.value]!;
      if (form.common || (form.full === null && form.bare !== "PROVINCE" && form.bare !== "PREFECTURE")) continue;
      const within = text.slice(start, end);
      const at: Span = [start, found.end];
      const key = `${form.form} ${within}`;
      const row = rows.get(key);
      if (row) row.evidence.push(at);
      else {
        const span = clauseAround(reading, at);
        const quote = text.slice(...span);
        rows.set(key, { name: form.form, within, at, span, quote, evidence: [at], count: 1, confidence: 800 });
      }
    }
  return [...rows.values()].map((row) => ({ ...row, count: row.evidence.length }));
}

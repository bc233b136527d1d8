import type { Reading } from "../../domain/reading.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { placeForms } from "../../resolve/place-forms.ts";
import { printedWords } from "../../text/word-pass.ts";
import { HomeTowns } from "./home-towns.ts";
import { type NameHere, NamesHere } from "./name-here.ts";
import type { ReportHome } from "./report-geography.ts";

/** A print of a form of the gazetteer, `[start, end)` in UTF-16 units, that may mean the place. */
export interface PlaceCandidate {
  readonly start: number;
  readonly end: number;
  readonly name: NameHere;
  /** Number of the name among those of the document. */
  readonly number: number;
}

export interface PlaceCandidates {
  /** By start, then end; overlapping ones stand side by side. */
  readonly prints: readonly PlaceCandidate[];
  /** How many names they print. */
  readonly names: number;
}

/**
 * All prints of known forms. Bare names of towns are left out unless they lie in the report's own county or prefecture: 40,000
 * townships have namesakes everywhere.
 */
export function placeCandidates(reading: Pick<Reading, "text" | "sentences">, home: ReportHome): PlaceCandidates {
  const { starts, ends, values } = printedWords.hits(placeForms().trie, reading.text);
  const towns = new HomeTowns(home);
  const names = new NamesHere(home, towns, values);
  const prints: PlaceCandidate[] = [];
  const { sentences } = reading;
  let sentence = 0;
  for (let hit = 0; hit < values.length; hit++) {
    const form = values[hit]!;
    if (towns.isForeign(form)) continue;
    const start = starts[hit]!;
    const end = ends[hit]!;
    while (sentence < sentences.length && sentences[sentence]![1] <= start) sentence++;
    if (sentence === sentences.length) break;
    const [from, to] = sentences[sentence]!;
    if (start < from || end > to) continue;
    const number = names.numberOf(form);
    if (number >= 0) prints.push({ start, end, name: names.met[number]!, number });
  }
  return { prints, names: names.met.length };
}

/** Whether one of the divisions lies in a division that the form right before prints. */
export function isHeldBy(inner: PlaceCandidate, outer: PlaceCandidate): boolean {
  const table = gazetteer();
  for (const holder of outer.name.divisions)
    for (const division of inner.name.divisions)
      if (holder.id !== division.id && table.isWithin(division, holder)) return true;
  return false;
}

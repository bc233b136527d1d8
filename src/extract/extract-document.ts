import type { ExtractedDocument } from "../domain/extracted-document.ts";
import type { Reading } from "../domain/reading.ts";
import { placesInFirms } from "./enterprises/places-in-firms.ts";
import type { Extractors } from "./extractors.ts";
import { WholeRows } from "./whole-rows.ts";

/**
 * Version of the reading as a whole: raised whenever the same bytes may give other facts, so that a store reads held documents anew.
 * `test/data/facts-of-the-seeds.json` holds it with a checksum of what it reads.
 */
export const EXTRACTOR_VERSION = "5";

/** `<issuer id>/<kind>/<plan year>`; where the plan year is unknown or the kind is OTHER, the document's id stands last. */
export function reportId(issuerId: string, reading: Reading): string {
  const { kind, planYear } = reading.report;
  return `${issuerId}/${kind}/${planYear === null || kind === "OTHER" ? reading.documentId : planYear}`;
}

/**
 * Reads one document through every extractor. Pure: the result depends on the reading and the shipped tables only.
 * @param file base name of the source file; @param ordinal place among the documents kept of the file, from 1.
 */
export function extractDocument(
  reading: Reading,
  file: string,
  ordinal: number,
  extractors: Extractors,
): ExtractedDocument {
  const issuer = extractors.issuer(reading);
  const whole = new WholeRows(reading);
  const named = extractors.places(reading, issuer);
  const places = { ...named, places: whole.names(named.places) };
  const enterprises = whole.names(extractors.enterprises(reading, places));
  const projects = whole.names(extractors.projects(reading, enterprises, places));
  const strategies = whole.names(extractors.strategies(reading, issuer));
  const read = extractors.figures(reading, issuer);
  const figures = {
    ...read,
    indicators: whole.rows(read.indicators),
    commitments: whole.rows(read.commitments),
    observations: whole.rows(read.observations),
    actions: whole.rows(read.actions),
  };
  return {
    report: {
      ...reading.report,
      id: reportId(issuer.id, reading),
      document: reading.documentId,
      file,
      ordinal,
      resolved: issuer,
      sections: reading.sections,
      read: reading.read,
      warnings: reading.warnings,
    },
    places: places.places,
    enterprises,
    projects,
    strategies,
    indicators: figures.indicators,
    commitments: figures.commitments,
    observations: figures.observations,
    actions: figures.actions,
    ...((figures.openPromises ?? []).length === 0 ? {} : { openPromises: figures.openPromises }),
    mentionsWithinNames: [...places.mentionsWithinNames, ...placesInFirms(reading, enterprises, places)],
    themes: extractors.themes(reading),
    unread: [...places.unread, ...figures.unread].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]),
    text: reading.text,
  };
}

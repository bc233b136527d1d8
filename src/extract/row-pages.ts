import type { ExtractedDocument, RowEvidence } from "../domain/extracted-document.ts";
import type { Span } from "../domain/span.ts";

/**
 * The document with the page of each row, where its file has pages (a PDF); else itself.
 * @param pageOf the page, from 1, on which a span of the readable text begins in the file.
 */
export function withPages(document: ExtractedDocument, pageOf: (span: Span) => number | undefined): ExtractedDocument {
  if (pageOf([0, 0]) === undefined) return document;
  const paged = <R extends RowEvidence>(rows: readonly R[]): R[] =>
    rows.map((row) => ({ ...row, page: pageOf(row.at) }));
  return {
    ...document,
    places: paged(document.places),
    enterprises: paged(document.enterprises),
    projects: paged(document.projects),
    strategies: paged(document.strategies),
    indicators: paged(document.indicators),
    commitments: paged(document.commitments),
    observations: paged(document.observations),
    actions: paged(document.actions),
    ...(document.openPromises && { openPromises: paged(document.openPromises) }),
    mentionsWithinNames: paged(document.mentionsWithinNames),
  };
}

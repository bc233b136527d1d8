import type { ExtractedDocument, RowEvidence } from "../../domain/extracted-document.ts";
import type { FactEvidence, NodeReference } from "../../domain/graph-model.ts";
import type { Span } from "../../domain/span.ts";
import { clauseAround } from "../../extract/clause.ts";
import { markTable } from "../../text/mark-table.ts";
import { mergeEvidence } from "../merge/merge-relations.ts";
import type { ContributionBuilder } from "./contribution-builder.ts";

/** What every kind's contributor works with. */
export interface ContributionContext {
  readonly extracted: ExtractedDocument;
  readonly builder: ContributionBuilder;
  readonly document: NodeReference<"Document">;
  readonly report: NodeReference<"Report">;
  readonly issuer: NodeReference<"Jurisdiction">;
}

const sentenceEnds = markTable([["。！？；\n\r", 1]]);
/** No sentence is looked for further than this from a print, in UTF-16 units. */
const FURTHEST = 400;

function sentenceOf(text: string, at: Span): Span {
  let start = at[0];
  let end = at[1];
  while (start > 0 && at[0] - start < FURTHEST && sentenceEnds[text.charCodeAt(start - 1)] === 0) start--;
  while (end < text.length && end - at[1] < FURTHEST && sentenceEnds[text.charCodeAt(end)] === 0) end++;
  return [start, end];
}

/** Every print of a row, sorted, each once, with the clause that shows it. */
export function evidenceOf(context: ContributionContext, row: RowEvidence): FactEvidence[] {
  const { text } = context.extracted;
  const prints: readonly Span[] = row.evidence.length === 0 ? [row.at] : row.evidence;
  return mergeEvidence(
    prints.map((at) => ({
      document: context.document.id,
      at,
      span:
        at[0] === row.at[0] && at[1] === row.at[1]
          ? row.span
          : clauseAround({ text, sentences: [sentenceOf(text, at)] }, at),
      form: text.slice(at[0], at[1]),
    })),
  );
}

import type { ResolvedIssuer, StrategyRow } from "../../domain/extracted-document.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { clauseAround } from "../clause.ts";
import { confidenceOf, shippedClassifier } from "../tagger/candidate-classifier.ts";
import { findCandidates, type StrategyFindings } from "./find-candidates.ts";
import { type FoldedText, withoutNotes } from "./folded-text.ts";
import { originalSpan } from "./original-span.ts";
import { statedLevel } from "./registry.ts";
import type { RegistryMention } from "./registry-mentions.ts";
import { type LocalName, selectLocal } from "./select-local.ts";
import { localLevel } from "./strategy-level.ts";

/** Confidence of a registry strategy: printed in quotation marks or in four characters and more, else. */
const SURE = 960;
const LIKELY = 900;

/** What a name holds that blanks or notes are printed into. */
const BLANK_OR_NOTE = /[\s〔[【①-⑳]/;

/** A name as the text prints it, without blanks and notes. */
const printedName = (name: string): string =>
  BLANK_OR_NOTE.test(name) ? withoutNotes(name.replace(/\s+/g, "")) : name;

/** The row of a strategy. @param prints where it is printed, and the fullest of these: in units of the folded text. */
function rowOf(
  reading: Reading,
  folded: FoldedText,
  prints: readonly Span[],
  fullest: Span,
  { level, registryId, confidence }: Pick<StrategyRow, "level" | "registryId" | "confidence">,
): StrategyRow {
  const { text } = reading;
  const at = originalSpan(text, folded, fullest);
  const span = clauseAround(reading, at);
  return {
    name: printedName(text.slice(at[0], at[1])),
    at,
    span,
    quote: text.slice(span[0], span[1]),
    evidence: prints.map((print) => originalSpan(text, folded, print)),
    count: prints.length,
    level,
    registryId,
    confidence,
  };
}

/** The fullest print that holds the strategy's own name, the fullest of all where none does; the first of equals. */
function fullestPrint(mentions: readonly RegistryMention[]): RegistryMention {
  let best = mentions[0]!;
  for (const mention of mentions) if (mention.form.fullness > best.form.fullness) best = mention;
  return best;
}

function registryRow(reading: Reading, folded: FoldedText, mentions: readonly RegistryMention[]): StrategyRow {
  const { at, form } = fullestPrint(mentions);
  const isSure = form.folded.length >= 4 || folded.opensAt(at[0]);
  return rowOf(
    reading,
    folded,
    mentions.map((mention) => mention.at),
    at,
    {
      level: statedLevel(form.strategy),
      registryId: form.strategy.id,
      confidence: isSure ? SURE : LIKELY,
    },
  );
}

/** The strategies of the registry that a report prints, in order of their first mention: no classifier decides them. */
export const registryRows = (reading: Reading, { folded, mentions }: StrategyFindings): StrategyRow[] =>
  [...groupBy(mentions, ({ form }) => form.strategy).values()].map((prints) => registryRow(reading, folded, prints));

function localRow(
  reading: Reading,
  { folded, places }: StrategyFindings,
  { at, chosen: { candidate, prints }, score }: LocalName,
): StrategyRow {
  return rowOf(reading, folded, prints, at, {
    level: localLevel(folded.text, candidate, places, reading.report.level),
    registryId: null,
    confidence: confidenceOf(shippedClassifier("strategies"), score),
  });
}

/**
 * The strategies, plans, programmes and campaigns that a report cites: those of the registry, and local ones by their form and
 * surroundings; once each, in order of first print. A region that is only named is none.
 */
export function readStrategies(reading: Reading, issuer: ResolvedIssuer): StrategyRow[] {
  const findings = findCandidates(reading, issuer);
  const rows = registryRows(reading, findings);
  for (const name of selectLocal(findings, shippedClassifier("strategies")))
    rows.push(localRow(reading, findings, name));
  return rows.sort((a, b) => a.evidence[0]![0] - b.evidence[0]![0] || a.at[0] - b.at[0] || b.at[1] - a.at[1]);
}

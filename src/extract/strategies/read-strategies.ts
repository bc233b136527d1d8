import type { ResolvedIssuer, StrategyRow } from "../../domain/extracted-document.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { clauseAround } from "../clause.ts";
import { confidenceOf, shippedClassifier } from "../tagger/candidate-classifier.ts";
import { findCandidates, type StrategyFindings } from "./find-candidates.ts";
import type { FoldedText } from "./folded-text.ts";
import { withoutNotes } from "./folded-text.ts";
import { originalSpan } from "./original-span.ts";
import { statedLevel } from "./registry.ts";
import type { RegistryMention } from "./registry-mentions.ts";
import { selectLocal } from "./select-local.ts";
import { localLevel } from "./strategy-level.ts";

/** Confidence of a registry strategy: printed in quotation marks or in four characters and more, else. */
const SURE = 960;
const LIKELY = 900;

const withoutBlanks = (text: string): string => text.replace(/\s+/g, "");

function rowOf(
  reading: Reading,
  folded: FoldedText,
  prints: readonly Span[],
  fullest: Span,
): Pick<StrategyRow, "name" | "at" | "span" | "quote" | "evidence" | "count"> {
  const at = originalSpan(reading.text, folded, fullest);
  const span = clauseAround(reading, at);
  return {
    name: withoutNotes(withoutBlanks(reading.text.slice(...at))),
    at,
    span,
    quote: reading.text.slice(...span),
    evidence: prints.map((print) => originalSpan(reading.text, folded, print)),
    count: prints.length,
  };
}

/** The fullest print that holds the strategy's own name, the fullest of all where none does; the first of equals. */
function fullestPrint(mentions: readonly RegistryMention[]): RegistryMention {
  const rank = ({ form: { folded, core } }: RegistryMention): number =>
    (folded.includes(core) ? 1000 : 0) + folded.length;
  return mentions.reduce((best, mention) => (rank(mention) > rank(best) ? mention : best));
}

function registryRows(reading: Reading, { folded, mentions }: StrategyFindings): StrategyRow[] {
  const byId = groupBy(mentions, ({ form }) => form.strategy.id);
  return [...byId.values()].map((prints) => {
    const { strategy } = prints[0]!.form;
    const fullest = fullestPrint(prints);
    const sure = fullest.form.folded.length >= 4 || folded.opensAt(fullest.at[0]);
    return {
      ...rowOf(
        reading,
        folded,
        prints.map(({ at }) => at),
        fullest.at,
      ),
      level: statedLevel(strategy),
      registryId: strategy.id,
      confidence: sure ? SURE : LIKELY,
    };
  });
}

function localRows(reading: Reading, findings: StrategyFindings): StrategyRow[] {
  const classifier = shippedClassifier("strategies");
  const { folded, places } = findings;
  return selectLocal(findings, classifier).map(({ chosen: { candidate, prints }, score }) => ({
    ...rowOf(reading, folded, prints, candidate.at),
    level: localLevel(folded.text, candidate, places, reading.report.level),
    registryId: null,
    confidence: confidenceOf(classifier, score),
  }));
}

/**
 * The strategies, plans, programmes and campaigns that a report cites: those of the registry, and local ones by their form and
 * surroundings; once each, in order of first print. A region that is only named is none.
 */
export function readStrategies(reading: Reading, issuer: ResolvedIssuer): StrategyRow[] {
  const findings = findCandidates(reading, issuer);
  return [...registryRows(reading, findings), ...localRows(reading, findings)].sort(
    (a, b) => a.evidence[0]![0] - b.evidence[0]![0] || a.at[0] - b.at[0] || b.at[1] - a.at[1],
  );
}

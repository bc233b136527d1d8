import { EXTRACTOR_VERSION } from "../../extract/extract-document.ts";
import { partNumber } from "../../report/part-number.ts";
import type { ContributionContext } from "./contribution-context.ts";

const thousandths = (share: number): number => Math.round(share * 1000);

/** The document itself, and whose text it is. */
export function contributeDocument({ extracted, builder, document, report }: ContributionContext): void {
  const { report: described, text } = extracted;
  builder.node("Document", document.id, {
    title: described.title,
    kind: described.kind,
    jurisdictionPrinted: described.jurisdiction,
    level: described.level,
    masked: described.masked,
    partial: described.partial,
    reviewYear: described.reviewYear,
    planYear: described.planYear,
    deliveredOn: described.deliveredOn,
    meeting: described.meeting,
    speaker: described.speaker,
    text,
    characters: described.read.characters,
    readShare: thousandths(described.read.share),
    damage: described.read.damage,
    maskedValues: described.read.masked,
    warnings: described.warnings.map(({ code, span, message }) => `${code} ${span[0]}-${span[1]} ${message}`),
    extractor: EXTRACTOR_VERSION,
    issuerCandidates: described.resolved.candidates.map(({ code, name, score }) => `${code} ${score} ${name}`),
  });
  builder.relation("TEXT_OF", document, report, { part: described.partial ? partNumber(text) : null });
}

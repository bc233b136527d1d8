import type { Reading } from "../domain/reading.ts";
import type { Section, SectionRole, Warning } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import { holdInlineMarks } from "../text/furniture.ts";
import { MappedText } from "../text/mapped-text.ts";
import { countHoles } from "../text/mend-characters.ts";
import { prepareText } from "../text/prepare-text.ts";
import { reflow } from "../text/reflow.ts";
import { sentencesOf } from "../text/sentences.ts";
import { documentIdOf } from "./read-part.ts";
import { sectionsOf } from "./sections.ts";
import { turningPoint } from "./tense.ts";

export interface FragmentOptions {
  /** The plan year; null or left out: none is known. */
  readonly year?: number | null;
  /** The role of the whole; left out: PLAN, or by its headings and tense where a longer text clearly has both parts. */
  readonly role?: SectionRole;
}

/** Whether the text clearly holds both what was done and what is planned. */
function hasBothParts(
  text: string,
  paragraphs: readonly Span[],
  sections: readonly Section[],
  year: number | null,
): boolean {
  const has = (role: SectionRole): boolean =>
    sections.some((section) => section.role === role && section.heading !== "");
  if (has("REVIEW") && (has("PLAN") || has("REQUIREMENTS"))) return true;
  const years = { planYear: year, reviewYear: year === null ? null : year - 1 };
  return paragraphs.length >= 3 && text.length >= 120 && turningPoint(text, paragraphs, years) !== null;
}

/**
 * Any text as the body of a report: lines joined, blanks closed, tables kept as lines. It has no title and no place.
 * Throws DamagedTextError.
 */
export function readFragment(input: string, options: FragmentOptions = {}): Reading {
  const source = prepareText("standard input", MappedText.of(input));
  const { mapped, paragraphs } = reflow(
    source.mapped,
    { head: [], body: source.lines, marked: holdInlineMarks(source.mapped, source.lines) },
    true,
  );
  const { text, units } = mapped;
  const year = options.year ?? null;
  const years = { planYear: year, reviewYear: year === null ? null : year - 1 };
  let sections: readonly Section[] = [{ heading: "", role: options.role ?? "PLAN", span: [0, text.length] }];
  if (options.role === undefined) {
    const byItself = sectionsOf(text, paragraphs, 0, years);
    if (hasBothParts(text, paragraphs, byItself, year)) sections = byItself;
  }
  const warnings: Warning[] = source.hadColumns
    ? [
        {
          code: "TWO_COLUMNS",
          span: [0, Math.min(1, text.length)],
          message: "lines of two columns stood side by side; put in order column by column",
        },
      ]
    : [];
  return {
    text,
    documentId: documentIdOf(mapped),
    paragraphs,
    sentences: sentencesOf(units, paragraphs).sentences,
    sections,
    report: {
      title: "",
      kind: "OTHER",
      jurisdiction: null,
      level: null,
      masked: false,
      ...years,
      deliveredOn: null,
      meeting: null,
      speaker: null,
      partial: true,
    },
    read: { characters: text.length, share: 1, damage: source.damaged ? countHoles(units) : 0, masked: 0 },
    warnings,
  };
}

import type { ResolvedIssuer } from "../../../src/domain/extracted-document.ts";
import type { SectionRole } from "../../../src/domain/report.ts";
import type { FiguresRead } from "../../../src/extract/extractors.ts";
import { readFigures } from "../../../src/extract/figures/read-figures.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";

export const NO_ISSUER: ResolvedIssuer = {
  status: "MASKED",
  code: null,
  name: null,
  id: "masked-test",
  ancestor: null,
  candidates: [],
};

/** Figures of a passage of the report of 2024. */
export function figuresOf(text: string, role: SectionRole, year = 2024): FiguresRead {
  return readFigures(readFragment(text, { role, year }), NO_ISSUER);
}

/** `indicator modality year measure value unit comparator` of every indicator row. */
export function indicatorLines(text: string, role: SectionRole, year = 2024): string[] {
  return figuresOf(text, role, year).indicators.map((row) =>
    [row.indicator, row.modality, row.year, row.measure, row.value, row.unit, row.comparator].join(" "),
  );
}

/** `object value unit comparator year` of every commitment. */
export function commitmentLines(text: string, year = 2024): string[] {
  return figuresOf(text, "PLAN", year).commitments.map((row) =>
    [row.object, row.value, row.unit, row.comparator, row.year].join(" "),
  );
}

/** `object value unit` of every reported figure that is no indicator of the guidelines. */
export function observationLines(text: string): string[] {
  return figuresOf(text, "REVIEW").observations.map((row) => [row.object, row.value, row.unit].join(" "));
}

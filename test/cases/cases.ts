import type { ExtractedDocument, ResolvedIssuer } from "../../src/domain/extracted-document.ts";
import type { SectionRole } from "../../src/domain/report.ts";
import { extractors } from "../../src/extract/all-extractors.ts";
import { extractDocument } from "../../src/extract/extract-document.ts";
import { readFragment } from "../../src/report/read-fragment.ts";
import { gazetteer } from "../../src/resolve/gazetteer.ts";

export interface CaseOptions {
  readonly year?: number;
  readonly role?: SectionRole;
  /** Code of the issuer. */
  readonly place?: string;
}

function issuerOf(code: string, year: number): ResolvedIssuer {
  const division = gazetteer().divisionByCode(code, year)!;
  return {
    status: "STATED",
    code,
    name: gazetteer().nameIn(division, year),
    id: division.id,
    ancestor: null,
    candidates: [],
  };
}

/** What is read from a passage, as `extract --fragment` gives it. */
export function extracted(text: string, { year = 2024, role = "PLAN", place }: CaseOptions = {}): ExtractedDocument {
  const given = place === undefined ? extractors : { ...extractors, issuer: () => issuerOf(place, year) };
  return extractDocument(readFragment(text, { year, role }), "", 1, given);
}

/** `name code` of every place, `name ?a,b` where several divisions print so. */
export function placeLines(text: string, options: CaseOptions = {}): string[] {
  return extracted(text, options).places.map(({ name, code, candidates }) => `${name} ${code ?? `?${candidates}`}`);
}

/** `base unit comparator` of every figure, by place. */
export function amountLines(text: string, options: CaseOptions = {}): string[] {
  const { indicators, commitments, observations } = extracted(text, options);
  return [...indicators, ...commitments, ...observations]
    .sort((a, b) => a.at[0] - b.at[0])
    .map(({ amount: { base, baseLow, baseHigh, baseUnit, comparator } }) =>
      [base ?? `${baseLow}~${baseHigh}`, baseUnit, comparator].join(" "),
    );
}

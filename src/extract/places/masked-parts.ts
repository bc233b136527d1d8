import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { stem } from "../../resolve/stem.ts";
import type { ReportHome } from "./report-geography.ts";

const MASKED_COUNTY = /[XxＸ×＊*○]{2}县(?![区市域级])/g;

/** A county that the issuer's mask hides too, with its prints. */
export interface MaskedPart {
  readonly name: string;
  readonly prints: readonly Span[];
  /** The county of the city's own bare name (长沙县 of 长沙市), where there is just one. */
  readonly division: Division | null;
}

/** XX县 in the masked report of a city: the county of the same bare name, whose name the mask takes out too. */
export function maskedPart({ text, report }: Reading, home: ReportHome): MaskedPart | null {
  if (!/[XxＸ×＊*○]{2}市/.test(report.jurisdiction ?? "") || home.level === "COUNTY" || home.level === "TOWNSHIP")
    return null;
  const prints = [...text.matchAll(MASKED_COUNTY)].map((match): Span => [match.index, match.index + match[0].length]);
  if (prints.length === 0) return null;
  const { likely, year } = home;
  const table = gazetteer();
  const named =
    likely === null || home.issuer === null
      ? []
      : table
          .byName(`${stem(table.nameIn(likely, year))}县`, year, { townships: false })
          .filter((division) => table.isWithin(division, likely, year));
  return { name: text.slice(...prints[0]!), prints, division: named.length === 1 ? named[0]! : null };
}

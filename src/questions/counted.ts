import { add, compare } from "../extract/quantity/decimal.ts";
import type { ReportRecord } from "./corpus.ts";
import { type Figure, numberOf } from "./figure.ts";
import { groupBy, type PhraseReport } from "./phrase.ts";
import { phraseVariants } from "./phrase-variants.ts";
import { valueIn } from "./value-in-unit.ts";

interface CountedRow {
  readonly figure: Figure;
  /** In the unit asked for, else in the base unit; null without a number. */
  readonly value: string | null;
}

interface CountedByReport {
  readonly report: ReportRecord;
  readonly rows: readonly CountedRow[];
  /** The largest figure; null where the report gives none. */
  readonly largest: string | null;
  readonly sum: string | null;
  /** Unit of `largest` and `sum`: that of most reports, else the report's own; null without a number. */
  readonly unit: string | null;
}

export interface Counted {
  readonly rows: readonly CountedRow[];
  readonly byReport: readonly CountedByReport[];
  /** Unit that `most` and `least` are in. */
  readonly unit: string | null;
  readonly most: readonly CountedByReport[];
  readonly least: readonly CountedByReport[];
  /** Prints of the words, where they would be told of, that no row covers. */
  readonly otherPrints: () => Promise<readonly PhraseReport[]>;
}

/** Keeps the figures that print any of `texts` (none given: all) and none of `without`. */
export function withWords(
  figures: readonly Figure[],
  texts: readonly string[] | null,
  without: readonly string[] | null,
): Figure[] {
  const wanted = texts?.flatMap(phraseVariants) ?? null;
  const unwanted = (without ?? []).flatMap(phraseVariants);
  return figures.filter((figure) => {
    const printed = `${figure.text}\n${figure.node.properties.object ?? ""}`;
    if (unwanted.some((word) => printed.includes(word))) return false;
    return wanted === null || wanted.some((word) => printed.includes(word));
  });
}

const baseUnitOf = (row: CountedRow): string => row.figure.node.properties.baseUnit ?? "";

/** The unit that most of the numbers are in; ties: the first in order. */
function commonUnit(rows: readonly CountedRow[]): string {
  const counts = [...groupBy(rows, baseUnitOf)].map(([unit, list]) => [unit, list.length] as const);
  return counts.sort((left, right) => right[1] - left[1])[0]?.[0] ?? "";
}

/** By report: its figures in the usual unit, else in the one that it uses most. */
function reportRows(rows: readonly CountedRow[], usual: string, unit: string | null): CountedByReport[] {
  return [...groupBy(rows, (row) => row.figure.report)].map(([report, list]) => {
    const numbered = list.filter((row) => row.value !== null);
    const own = numbered.some((row) => baseUnitOf(row) === usual) ? usual : commonUnit(numbered);
    const values = numbered.filter((row) => baseUnitOf(row) === own).map((row) => row.value!);
    return {
      report,
      rows: list,
      largest: values.length > 0 ? values.reduce((left, right) => (compare(left, right) >= 0 ? left : right)) : null,
      sum: values.length > 0 ? values.reduce((left, right) => add(left, right)) : null,
      unit: values.length > 0 ? (unit ?? own) : null,
    };
  });
}

function extreme(reports: readonly CountedByReport[], unit: string, sign: 1 | -1): CountedByReport[] {
  const compared = reports.filter((each) => each.largest !== null && each.unit === unit);
  const values = compared.map((each) => each.largest!);
  if (values.length === 0) return [];
  const end = values.reduce((left, right) => (compare(left, right) * sign >= 0 ? left : right));
  return compared.filter((each) => compare(each.largest!, end) === 0);
}

/**
 * Figures in one unit, largest first, those without a number last; by report, with the most and the least among those that
 * use the usual unit. `unit`: figures of another kind of quantity are left out. Throws ArgumentInvalidError.
 */
export function countedOf(
  figures: readonly Figure[],
  unit: string | null,
  otherPrints: Counted["otherPrints"],
): Counted {
  const rows = figures
    .map((figure) => ({ figure, value: valueIn(figure, unit) }))
    .filter((row) => unit === null || row.value !== null || numberOf(row.figure) === null)
    .sort((left, right) => {
      if (left.value === null || right.value === null)
        return Number(left.value === null) - Number(right.value === null);
      return compare(right.value, left.value);
    });
  const numbered = rows.filter((row) => row.value !== null);
  const usual = commonUnit(numbered);
  const byReport = reportRows(rows, usual, unit);
  const compared = unit ?? usual;
  return {
    rows,
    byReport,
    unit: numbered.length > 0 ? compared : unit,
    most: extreme(byReport, compared, 1),
    least: extreme(byReport, compared, -1),
    otherPrints,
  };
}

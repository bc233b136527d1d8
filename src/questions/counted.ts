import { groupBy } from "../domain/group-by.ts";
import { add, compare, multiply } from "../extract/quantity/decimal.ts";
import { conversion } from "../resolve/outcome/interval.ts";
import type { ReportRecord } from "./corpus.ts";
import { type Figure, numberOf } from "./figure.ts";
import type { PhraseReport } from "./phrase.ts";
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

interface Comparable extends CountedByReport {
  /** Turns `largest` into the usual unit; null where it is another kind of quantity. */
  readonly factor: string | null;
}

/** A base unit as reports print it: what counts things without the sign of its kind. */
const printedUnit = (unit: string): string => unit.replace(/^item:/, "");

/** The unit that most of the numbers are in; ties: the first in order. */
function commonUnit(rows: readonly CountedRow[]): string {
  const counts = [...groupBy(rows, baseUnitOf)].map(([unit, list]) => [unit, list.length] as const);
  return counts.sort((left, right) => right[1] - left[1])[0]?.[0] ?? "";
}

/** By report: its figures in the usual unit, else in the one that it uses most. */
function reportRows(rows: readonly CountedRow[], usual: string, unit: string | null): Comparable[] {
  return [...groupBy(rows, (row) => row.figure.report)].map(([report, list]) => {
    const numbered = list.filter((row) => row.value !== null);
    const own = numbered.some((row) => baseUnitOf(row) === usual) ? usual : commonUnit(numbered);
    const values = numbered.filter((row) => baseUnitOf(row) === own).map((row) => row.value!);
    return {
      report,
      rows: list,
      largest: values.length > 0 ? values.reduce((left, right) => (compare(left, right) >= 0 ? left : right)) : null,
      sum: values.length > 0 ? values.reduce((left, right) => add(left, right)) : null,
      unit: values.length > 0 ? (unit ?? printedUnit(own)) : null,
      // Counts are compared whatever they are counted in (家, 户, 个), areas in one unit.
      factor: unit === null ? conversion(own, usual) : "1",
    };
  });
}

function extreme(reports: readonly Comparable[], sign: 1 | -1): CountedByReport[] {
  const compared = reports.flatMap((each) =>
    each.largest === null || each.factor === null ? [] : [{ each, number: multiply(each.largest, each.factor) }],
  );
  if (compared.length === 0) return [];
  const end = compared.map(({ number }) => number).reduce((a, b) => (compare(a, b) * sign >= 0 ? a : b));
  return compared.filter(({ number }) => compare(number, end) === 0).map(({ each }) => each);
}

/**
 * Figures in one unit, largest first, those without a number last; by report, with the most and the least among those whose
 * quantities can be compared with the usual ones. `unit`: figures of another kind of quantity are left out. Throws ArgumentInvalidError.
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
  return {
    rows,
    byReport,
    unit: unit ?? (numbered.length > 0 ? printedUnit(usual) : null),
    most: extreme(byReport, 1),
    least: extreme(byReport, -1),
    otherPrints,
  };
}

import type { Measure } from "../domain/amount.ts";
import type { GraphNode, GraphRelation } from "../domain/graph-model.ts";
import { compare, subtract } from "../extract/quantity/decimal.ts";
import { coversTheWhole, holdsMore } from "../graph/derive/scope.ts";
import type { Condition, GraphReader } from "../graph/graph-store.ts";
import type { Corpus, ReportRecord } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";

/** A promise or a statement with a report's words for it. */
export interface Figure {
  readonly node: GraphNode<"Commitment"> | GraphNode<"Observation">;
  readonly report: ReportRecord;
  readonly modality: "TARGET" | "ACTUAL";
  /** Year of the figure, or by which it is due. */
  readonly year: number | null;
  readonly measure: Measure | null;
  readonly wording: string;
  readonly text: string;
  /** Whose figure it is or on which basis, where it is not the whole as such. */
  readonly scope: string | null;
  readonly confidence: number;
  readonly prints: readonly Evidence[];
}

function figureOf(report: ReportRecord, node: GraphNode, relation: GraphRelation): Figure {
  const { wording, text, scope } = relation.properties as GraphRelation<"PROMISES">["properties"];
  const shared = {
    report,
    wording,
    text,
    scope: scope ?? null,
    confidence: relation.confidence ?? 0,
    prints: relation.evidence.map(evidenceOf),
  };
  if (node.kind === "Commitment") {
    const commitment = node as GraphNode<"Commitment">;
    const { dueYear, measure } = commitment.properties;
    return { ...shared, node: commitment, modality: "TARGET", year: dueYear, measure };
  }
  const observation = node as GraphNode<"Observation">;
  const { year, measure, of } = observation.properties;
  return { ...shared, node: observation, modality: "ACTUAL", year, measure, scope: of ?? shared.scope };
}

/** Promises (TARGET) or statements (ACTUAL) of the reports of a corpus: one call to the store. */
export async function figuresOf(
  store: GraphReader,
  corpus: Corpus,
  modality: "TARGET" | "ACTUAL",
  where: readonly Condition[] = [],
): Promise<Figure[]> {
  const [type, kind] =
    modality === "TARGET" ? (["PROMISES", "Commitment"] as const) : (["STATES", "Observation"] as const);
  const ids = corpus.reportIds;
  if (ids.length === 0) return [];
  const rows = await store.related(type, "out", "Report", ids, { kind, where, limit: EVERY_ROW });
  return rows.flatMap((list, index) => list.map((row) => figureOf(corpus.reports[index]!, row.node, row.relation)));
}

/** The number to compare by: the value in the base unit, a range's lower end; null for none. */
export function numberOf(figure: Figure): string | null {
  const { base, baseLow, value, low } = figure.node.properties;
  return base ?? baseLow ?? value ?? low;
}

function rankOf(figure: Figure): number {
  const without = numberOf(figure) === null ? 2 : 0;
  const bound = figure.node.properties.form === "POINT" ? 0 : 1;
  return without + bound;
}

/**
 * The figure that stands for the whole jurisdiction, none of a part: numbers before none; then the surest, then the first. One
 * of more than the indicator (一般公共预算总收入) only where there is no other.
 */
export function bestOf(figures: readonly Figure[]): Figure | null {
  const own = figures.filter((figure) => coversTheWhole(figure.scope));
  const whole = own.length > 0 ? own : figures.filter((figure) => holdsMore(figure.scope));
  const sorted = whole.sort(
    (left, right) =>
      rankOf(left) - rankOf(right) ||
      right.confidence - left.confidence ||
      (left.prints[0]?.start ?? 0) - (right.prints[0]?.start ?? 0),
  );
  return sorted[0] ?? null;
}

/** Whether two figures may stand side by side: same base unit and currency, both with a number. */
function comparable(left: Figure, right: Figure): boolean {
  return (
    numberOf(left) !== null &&
    numberOf(right) !== null &&
    left.node.properties.baseUnit === right.node.properties.baseUnit &&
    left.node.properties.currency === right.node.properties.currency
  );
}

export type Direction = "HIGHER" | "EQUAL" | "LOWER" | "NOT_COMPARABLE";

/** How `second` stands to `first`, by their numbers as printed. */
export function directionOf(first: Figure | null, second: Figure | null): Direction {
  if (!first || !second || !comparable(first, second)) return "NOT_COMPARABLE";
  const order = compare(numberOf(second)!, numberOf(first)!);
  return order > 0 ? "HIGHER" : order < 0 ? "LOWER" : "EQUAL";
}

/** `second` less `first` in the base unit; null where they do not compare. */
export function differenceOf(first: Figure | null, second: Figure | null): string | null {
  return first && second && comparable(first, second) ? subtract(numberOf(second)!, numberOf(first)!) : null;
}

/** The plan year, or the year before it: what a report's targets and its results are of. */
export function ownYear(report: ReportRecord, modality: "TARGET" | "ACTUAL"): number | null {
  const { planYear } = report.node.properties;
  if (modality === "TARGET") return planYear;
  const reviewYear = report.documents.map(({ node }) => node.properties.reviewYear).find((year) => year !== null);
  return reviewYear ?? (planYear === null ? null : planYear - 1);
}

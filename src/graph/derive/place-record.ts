import type { GraphNode } from "../../domain/graph-model.ts";
import type { ReportKind } from "../../domain/report.ts";
import type { GraphReader, RelatedRow } from "../graph-store.ts";
import { relatedOf } from "../pages.ts";

export interface StatedCommitment {
  readonly node: GraphNode<"Commitment">;
  readonly wording: string;
  readonly scope: string | null;
}

export interface StatedObservation {
  readonly node: GraphNode<"Observation">;
  readonly wording: string;
  readonly scope: string | null;
}

export interface ReportRecord {
  readonly id: string;
  readonly kind: ReportKind;
  readonly planYear: number | null;
  /** Review years that its documents print, ascending. */
  readonly reviewYears: readonly number[];
  /** Whether one of its documents holds the whole report. */
  readonly whole: boolean;
  /** The best share read of its documents, thousandths. */
  readonly readShare: number;
  /** By id. */
  readonly commitments: readonly StatedCommitment[];
  readonly observations: readonly StatedObservation[];
}

/** All that the reports of one place say of what was promised and what came of it; reports by id. */
export interface PlaceRecord {
  readonly place: string;
  readonly reports: readonly ReportRecord[];
}

type Asked = Pick<GraphReader, "related">;

function stated<K extends "Commitment" | "Observation">(row: RelatedRow) {
  const { wording, scope } = row.relation.properties as { wording: string; scope: string | null };
  return { node: row.node as GraphNode<K>, wording, scope };
}

/** The records of these places, in order; a place without reports has none. */
export async function placeRecords(reader: Asked, places: readonly string[]): Promise<PlaceRecord[]> {
  const issued = await relatedOf(reader, "ISSUED_BY", "in", "Jurisdiction", places);
  const ids = [...new Set([...issued.values()].flatMap((rows) => rows.map((row) => row.node.id)))];
  const [documents, promises, states] = await Promise.all([
    relatedOf(reader, "TEXT_OF", "in", "Report", ids),
    relatedOf(reader, "PROMISES", "out", "Report", ids),
    relatedOf(reader, "STATES", "out", "Report", ids),
  ]);
  const reportOf = (node: GraphNode<"Report">): ReportRecord => {
    const texts = documents.get(node.id)!.map((row) => (row.node as GraphNode<"Document">).properties);
    const years = texts.map((text) => text.reviewYear).filter((year): year is number => year !== null);
    return {
      id: node.id,
      kind: node.properties.kind,
      planYear: node.properties.planYear,
      reviewYears: [...new Set(years)].sort((left, right) => left - right),
      whole: texts.some((text) => !text.partial),
      readShare: Math.max(0, ...texts.map((text) => text.readShare)),
      commitments: promises.get(node.id)!.map(stated<"Commitment">),
      observations: states.get(node.id)!.map(stated<"Observation">),
    };
  };
  return places.map((place) => ({
    place,
    reports: issued.get(place)!.map((row) => reportOf(row.node as GraphNode<"Report">)),
  }));
}

import type { GraphRelation, NodeProperties } from "../../domain/graph-model.ts";
import type { PlaceRecord } from "./place-record.ts";

/** SETTLES */
export function settlements(
  _record: PlaceRecord,
  _goodSides: ReadonlyMap<string, NodeProperties["Indicator"]["goodSide"]>,
): GraphRelation<"SETTLES">[] {
  return [];
}

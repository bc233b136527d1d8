import { type NodeKind, RELATION_SHAPES, type RelationType } from "../domain/graph-model.ts";
import { byCodeUnit } from "./code-unit-order.ts";

const PRESENT: Readonly<Record<NodeKind, true>> = {
  Commitment: true,
  Document: true,
  Enterprise: true,
  Indicator: true,
  Jurisdiction: true,
  Observation: true,
  PolicyTheme: true,
  Project: true,
  Report: true,
  Section: true,
  Strategy: true,
};

/** Every kind of node, by name. */
export const NODE_KINDS = (Object.keys(PRESENT) as NodeKind[]).sort(byCodeUnit);

/** Every type of relation, by name. */
export const RELATION_TYPES = (Object.keys(RELATION_SHAPES) as RelationType[]).sort(byCodeUnit);

/** Kinds of the two ends that a relation of the type may have. SAME_AS ties nodes of one kind. */
export function endsOf(type: RelationType): [from: NodeKind, to: NodeKind][] {
  const { from, to } = RELATION_SHAPES[type];
  const ends = from.flatMap((near) => to.map((far): [NodeKind, NodeKind] => [near, far]));
  return type === "SAME_AS" ? ends.filter(([near, far]) => near === far) : ends;
}

/** Types that the derived pass makes. */
export const DERIVED_TYPES = RELATION_TYPES.filter((type) => RELATION_SHAPES[type].origin === "DERIVED");

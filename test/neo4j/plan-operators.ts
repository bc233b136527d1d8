import type { Plan } from "neo4j-driver";

function operatorOf(plan: Plan): string {
  return plan.operatorType.replace(/@.*$/, "");
}

/** Names of the operators of a plan. A product of two look-ups by a unique id is one row, so it is none. */
export function operators(plan: Plan | false): string[] {
  if (!plan) return [];
  const name = operatorOf(plan);
  const single =
    name === "CartesianProduct" && plan.children.every((child) => /^NodeUniqueIndexSeek/.test(operatorOf(child)));
  return [...(single ? [] : [name]), ...plan.children.flatMap((child) => operators(child))];
}

/** Operators that read more than an index leads to. */
export const SCANS =
  /^(AllNodesScan|NodeByLabelScan|PartitionedNodeByLabelScan|.*RelationshipTypeScan|UnionNodeByLabelsScan)$/;

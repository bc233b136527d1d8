import type { GraphNode, NodeKind, NodeProperties } from "../domain/graph-model.ts";

/** What a node is called where there is room for one name. One typed map: a kind without an entry does not compile. */
const LABELS: { readonly [K in NodeKind]: (properties: NodeProperties[K], id: string) => string } = {
  Commitment: ({ object, value, unit }, id) =>
    [object ?? id, value === null ? "" : `${value}${unit ?? ""}`].join(" ").trim(),
  Document: ({ title }, id) => title || id,
  Enterprise: ({ name }) => name,
  Indicator: ({ name }) => name,
  Jurisdiction: ({ name }) => name,
  Observation: ({ object, indicator, value, unit }, id) =>
    [object ?? indicator ?? id, value === null ? "" : `${value}${unit ?? ""}`].join(" ").trim(),
  PolicyTheme: ({ prefLabelZh }) => prefLabelZh,
  Project: ({ name }) => name,
  Report: (_, id) => id,
  Section: ({ heading }, id) => heading || id,
  Strategy: ({ name }) => name,
};

export function nodeLabel(node: GraphNode): string {
  const label = LABELS[node.kind] as (properties: GraphNode["properties"], id: string) => string;
  return label(node.properties, node.id);
}

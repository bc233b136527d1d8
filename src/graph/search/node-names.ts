import type { GraphNode, NodeKind, NodeProperties, RelationType } from "../../domain/graph-model.ts";
import { shortFormsOf } from "../../resolve/short-forms.ts";

function withoutYears(dated: readonly string[]): string[] {
  return dated.map((entry) => entry.replace(/ [0-9]*-[0-9]*$/, ""));
}

function present(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name): name is string => name !== null && name !== ""))];
}

/** By what names a node of each kind is found, the main one first. One typed map: a kind without an entry does not compile. */
const NAMES: { readonly [K in NodeKind]: (properties: NodeProperties[K], id: string) => readonly (string | null)[] } = {
  Commitment: () => [],
  Document: (document) => [document.title],
  Enterprise: (enterprise) => [enterprise.name, ...enterprise.aliases],
  Indicator: (indicator) => [indicator.name, indicator.nameEn, ...indicator.synonyms],
  Jurisdiction: (division, id) => [
    division.name,
    division.nameEn,
    ...withoutYears(division.names),
    ...shortFormsOf(id),
  ],
  Observation: () => [],
  PolicyTheme: (theme) => [theme.prefLabelZh, theme.prefLabelEn, ...theme.altLabels],
  Project: (project) => [project.name],
  Report: () => [],
  Section: () => [],
  Strategy: (strategy) => [strategy.name, strategy.nameEn, ...strategy.forms],
};

/** Relations whose evidence prints forms of the far node's name. */
export const NAMING_RELATIONS: readonly RelationType[] = ["MENTIONS", "CITES"];

/** Names of a node, each once, the main one first; [] for kinds without names. */
export function namesOf<K extends NodeKind>(node: GraphNode<K>): string[] {
  const names = NAMES[node.kind] as unknown as (
    properties: GraphNode<K>["properties"],
    id: string,
  ) => readonly (string | null)[];
  return present(names(node.properties, node.id));
}

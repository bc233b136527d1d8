import type { GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import { relationByRule } from "../relation-by-rule.ts";
import { cellList, schemaTable } from "./schema-table.ts";
import type { Vocabulary } from "./vocabulary.ts";

let themes: ReadonlySet<string> | null = null;

/** Whether the taxonomy has a theme of this id. */
export function hasTheme(id: string): boolean {
  themes ??= new Set(schemaTable("themes").map((row) => row.id!));
  return themes.has(id);
}

/** The taxonomy of policy themes and what is broader than what. */
export function themeVocabulary(): Vocabulary {
  const nodes: GraphNode<"PolicyTheme">[] = [];
  const relations: GraphRelation<"BROADER">[] = [];
  for (const row of schemaTable("themes")) {
    const broader = cellList(row.broader);
    nodes.push({
      kind: "PolicyTheme",
      id: row.id!,
      properties: {
        prefLabelZh: row.prefLabelZh!,
        prefLabelEn: row.prefLabelEn!,
        altLabels: cellList(row.altLabels),
        definition: row.definition || null,
        top: broader.length === 0,
      },
    });
    for (const id of broader)
      relations.push(relationByRule("BROADER", { kind: "PolicyTheme", id: row.id! }, { kind: "PolicyTheme", id }, {}));
  }
  return { nodes, relations };
}

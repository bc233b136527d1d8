import type { GraphNode, GraphRelation, NodeProperties } from "../../domain/graph-model.ts";
import { relationByRule } from "../relation-by-rule.ts";
import { cellList, schemaTable } from "./schema-table.ts";
import { hasTheme } from "./themes.ts";
import type { Vocabulary } from "./vocabulary.ts";

type GoodSide = NodeProperties["Indicator"]["goodSide"];

/** Patterns that would give more names than this keep their first only. */
const MOST_NAMES = 12;

let indicators: ReadonlySet<string> | null = null;

/** Whether the vocabulary has an indicator of this id. */
export function hasIndicator(id: string): boolean {
  indicators ??= new Set(schemaTable("indicators").map((row) => row.id!));
  return indicators.has(id);
}

/** Names that a pattern `[optional](one|other)rest` stands for, optional parts left out. */
function namesOfPattern(pattern: string): string[] {
  const parts = pattern.replace(/\[[^\]]*\]/g, "").split(/\(([^)]*)\)/);
  let names = [""];
  for (const [at, part] of parts.entries()) {
    const choices = at % 2 === 1 ? part.split("|") : [part];
    const grown = names.flatMap((name) => choices.map((choice) => name + choice));
    names = grown.length <= MOST_NAMES ? grown : names.map((name) => name + choices[0]!);
  }
  return names.filter((name) => name.length > 1);
}

/** The indicators and the theme that each concerns. */
export function indicatorVocabulary(): Vocabulary {
  const nodes: GraphNode<"Indicator">[] = [];
  const relations: GraphRelation<"CONCERNS">[] = [];
  for (const row of schemaTable("indicators")) {
    const synonyms = new Set(cellList(row.synonyms, ";").flatMap(namesOfPattern));
    synonyms.delete(row.nameZh!);
    const properties: NodeProperties["Indicator"] = {
      name: row.nameZh!,
      nameEn: row.nameEn!,
      synonyms: [...synonyms],
      unit: row.unit!,
      family: row.family!,
      goodSide: row.goodSide as GoodSide,
    };
    nodes.push({ kind: "Indicator", id: row.id!, properties });
    for (const id of cellList(row.theme))
      if (hasTheme(id))
        relations.push(relationByRule("CONCERNS", { kind: "Indicator", id: row.id! }, { kind: "PolicyTheme", id }, {}));
  }
  return { nodes, relations };
}

import type { GraphNode, GraphRelation, NodeProperties } from "../../domain/graph-model.ts";
import { relationByRule } from "../relation-by-rule.ts";
import { cellList, schemaTable } from "./schema-table.ts";
import { hasTheme } from "./themes.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Strategy = GraphNode<"Strategy">;
type StrategyLevel = NodeProperties["Strategy"]["level"];

interface Registry {
  readonly nodes: ReadonlyMap<string, Strategy>;
  readonly concerns: readonly GraphRelation<"CONCERNS">[];
  /** By division or region: what covers it. */
  readonly covers: ReadonlyMap<string, readonly GraphRelation<"COVERS">[]>;
}

let registry: Registry | null = null;

function read(): Registry {
  const nodes = new Map<string, Strategy>();
  const concerns: GraphRelation<"CONCERNS">[] = [];
  const covers = new Map<string, GraphRelation<"COVERS">[]>();
  for (const row of schemaTable("strategies")) {
    const from = { kind: "Strategy", id: row.id! } as const;
    nodes.set(from.id, {
      ...from,
      properties: {
        name: row.nameZh!,
        nameEn: row.nameEn || null,
        forms: cellList(row.forms),
        level: row.level as StrategyLevel,
        owner: row.owner || null,
        issuingBody: row.issuingBody || null,
        since: row.since ? Number(row.since) : null,
      },
    });
    for (const id of cellList(row.themes))
      if (hasTheme(id)) concerns.push(relationByRule("CONCERNS", from, { kind: "PolicyTheme", id }, {}));
    for (const id of cellList(row.covers)) {
      const relation = relationByRule("COVERS", from, { kind: "Jurisdiction", id }, {});
      covers.set(id, [...(covers.get(id) ?? []), relation]);
    }
  }
  return { nodes, concerns, covers };
}

function shipped(): Registry {
  registry ??= read();
  return registry;
}

/** Whether the registry has a strategy of this id. */
export function isRegistryStrategy(id: string): boolean {
  return shipped().nodes.has(id);
}

/** The strategies of the registry that cover a division or region; they stand where it is there. */
export function strategiesCovering(id: string): readonly GraphRelation<"COVERS">[] {
  return shipped().covers.get(id) ?? [];
}

/** The registry of strategies and the themes that they concern. */
export function strategyVocabulary(): Vocabulary {
  return { nodes: [...shipped().nodes.values()], relations: shipped().concerns };
}

import type { GraphNode, NodeProperties } from "../../domain/graph-model.ts";
import { cellList, schemaTable } from "./schema-table.ts";

export interface RegistryEnterprise {
  readonly node: GraphNode<"Enterprise">;
  /** Registry id of its group, or null. */
  readonly group: string | null;
}

type Ownership = NodeProperties["Enterprise"]["ownership"];

let registry: Map<string, RegistryEnterprise> | null = null;

function read(): Map<string, RegistryEnterprise> {
  return new Map(
    schemaTable("enterprises").map((row) => {
      const properties: NodeProperties["Enterprise"] = {
        name: row.name!,
        aliases: [...cellList(row.short), ...cellList(row.nameEn)],
        registryId: row.id!,
        ownership: (row.ownership || "UNKNOWN") as Ownership,
      };
      return [row.id!, { node: { kind: "Enterprise", id: row.id!, properties }, group: row.group || null }];
    }),
  );
}

/** A firm or group of the registry; null where it has none of this id. */
export function registryEnterprise(id: string): RegistryEnterprise | null {
  registry ??= read();
  return registry.get(id) ?? null;
}

import type { GraphNode, NodeKind } from "../../domain/graph-model.ts";
import { decodeCursor, listFingerprint } from "../connection/cursor.ts";
import { Page } from "../connection/page.ts";
import { type PageArguments, pageAsked } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import type { AskedNodes } from "../loaders.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { conditionsOf } from "./conditions.ts";

interface ListArguments extends PageArguments {
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: { readonly field: string; readonly direction?: "asc" | "desc" | null } | null;
}

type Value = string | number | boolean | null;

function propertyOf(node: GraphNode, field: string): Value {
  if (field === "id") return node.id;
  return ((node.properties as unknown as Record<string, Value | undefined>)[field] ?? null) as Value;
}

/** What is asked of a page: its rows, their count. */
interface Asked extends AskedNodes {
  readonly rows: boolean;
  readonly count: boolean;
}

/** A page of all nodes of a kind that a filter lets through. */
export async function listPage(
  context: ApiContext,
  kind: NodeKind,
  args: ListArguments,
  asked: Asked,
): Promise<Page<GraphNode, NodeShape>> {
  const page = pageAsked(args);
  const field = args.orderBy?.field ?? "id";
  const direction = args.orderBy?.direction ?? "asc";
  const given = Object.entries(args.where ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const list = () => listFingerprint([kind, given, field, direction]);
  const after = page.cursor === null ? null : decodeCursor(list(), 2, page.cursor);
  const where = await conditionsOf(context, kind, args.where);
  const count = asked.count ? context.store.count(kind, where) : null;
  count?.catch(() => undefined);
  const rows = asked.rows
    ? await context.loaders.listWith(
        kind,
        {
          where,
          orderBy: { field, direction },
          limit: page.size + 1,
          ...(asked.fields && { fields: [...new Set([...asked.fields, ...(field === "id" ? [] : [field])])] }),
          ...(after ? { after: { value: after[0] as Value, id: String(after[1]) } } : {}),
          ...(page.backwards && { backwards: true }),
        },
        asked,
      )
    : [];
  return new Page<GraphNode, NodeShape>(rows, page, {
    node: shapeOf,
    position: (node) => [propertyOf(node, field), node.id],
    fingerprint: list,
    totalCount: () => count ?? context.store.count(kind, where),
  });
}

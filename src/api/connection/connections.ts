import type { ClassType } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { NODE_TYPES } from "../node/node-types.ts";
import { connectionOf } from "./connection.ts";

/** The connection type of every kind of node. */
export const CONNECTIONS = Object.fromEntries(
  Object.entries(NODE_TYPES).map(([kind, type]) => [kind, connectionOf(kind, () => type)]),
) as { readonly [K in NodeKind]: ClassType };

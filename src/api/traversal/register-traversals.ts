import { type ClassType } from "type-graphql";
import type { RelationType } from "../../domain/graph-model.ts";
import type { Condition } from "../../graph/graph-store.ts";
import { CONNECTIONS } from "../connection/connections.ts";
import { conditionsOf } from "../list/conditions.ts";
import { FILTER_TYPES } from "../list/filter-types.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { NODE_TYPES } from "../node/node-types.ts";
import { asksFor } from "../register/asks-for.ts";
import { pageCost } from "../register/page-cost.ts";
import { PAGE_ARGUMENTS, type RegisteredArgument, registerField } from "../register/register-field.ts";
import { MentionRoleEnum, ProjectStatusEnum } from "../vocabulary/enums.ts";
import { relatedPage } from "./related-page.ts";
import { SINGLE_TRAVERSALS, TRAVERSALS, type Traversal } from "./traversals.ts";

/** Conditions on the relation itself, where a type has properties worth choosing by. */
function relationArguments(type: RelationType, { near, far }: Traversal): RegisteredArgument[] {
  if (type !== "MENTIONS") return [];
  if (near === "Jurisdiction" || far === "Jurisdiction") {
    return [{ name: "role", type: () => [MentionRoleEnum], description: "Only mentions in one of these roles." }];
  }
  if (near === "Project" || far === "Project") {
    return [
      { name: "status", type: () => [ProjectStatusEnum], description: "Only mentions with one of these statuses." },
    ];
  }
  return [];
}

function connectionField(type: RelationType, traversal: Traversal): ClassType {
  const { near, far, direction, field, description } = traversal;
  const ofRelation = relationArguments(type, traversal);
  return registerField({
    on: NODE_TYPES[near],
    name: field,
    type: () => CONNECTIONS[far],
    description,
    args: [
      ...PAGE_ARGUMENTS,
      { name: "where", type: () => FILTER_TYPES[far], description: "Conditions on the nodes." },
      ...ofRelation,
    ],
    cost: pageCost,
    resolve: async ({ root, context, args, info }) => {
      const whereRelation = ofRelation.flatMap(({ name }): Condition[] =>
        Array.isArray(args[name]) ? [{ field: name, op: "in", value: args[name] as string[] }] : [],
      );
      return relatedPage(context, {
        type,
        direction,
        near,
        far,
        id: (root as NodeShape).id,
        first: args.first as number | null,
        after: args.after as string | null,
        where: await conditionsOf(context, far, args.where as Record<string, unknown> | null),
        whereRelation,
        facts: asksFor(info, "edges", "fact"),
      });
    },
  });
}

/** The fields that follow relations, for every type of relation and both directions. */
export function traversalResolvers(): ClassType[] {
  const connections = (Object.entries(TRAVERSALS) as [RelationType, readonly Traversal[]][]).flatMap(([type, list]) =>
    list.map((traversal) => connectionField(type, traversal)),
  );
  const singles = SINGLE_TRAVERSALS.map(({ near, field, far, reference, description }) =>
    registerField({
      on: NODE_TYPES[near],
      name: field,
      type: () => NODE_TYPES[far],
      nullable: true,
      description,
      resolve: async ({ root, context }) => {
        const id = (root as Record<string, unknown>)[reference];
        if (typeof id !== "string") return null;
        const node = await context.loaders.node(far, id);
        return node ? shapeOf(node) : null;
      },
    }),
  );
  return [...connections, ...singles];
}

import type { FieldNode } from "graphql";
import type { ClassType } from "type-graphql";
import type { RelationType } from "../../domain/graph-model.ts";
import { CONNECTIONS } from "../connection/connections.ts";
import { FILTER_TYPES } from "../list/filter-types.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { NODE_TYPES } from "../node/node-types.ts";
import { pageCost } from "../register/page-cost.ts";
import { PAGE_ARGUMENTS, type RegisteredArgument, registerField } from "../register/register-field.ts";
import { MentionRoleEnum, ProjectStatusEnum } from "../vocabulary/enums.ts";
import { referenceBranch } from "./branches-asked.ts";
import { relatedField } from "./related-field.ts";
import { RelatedField } from "./related-page.ts";
import { SINGLE_TRAVERSALS, type SingleTraversal, TRAVERSALS, type Traversal } from "./traversals.ts";

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
  const { near, far, field, description } = traversal;
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
    resolve: ({ root, context, args, info }) => {
      const field = relatedField(context, type, traversal, args, info);
      const { id } = root as NodeShape;
      return field instanceof RelatedField ? field.page(id) : field.then((ready) => ready.page(id));
    },
  });
}

/** The node that a node names by id: it came along with it, or is asked for now. */
function singleField(single: SingleTraversal): ClassType {
  const { near, field, far, reference, description } = single;
  const names = new WeakMap<readonly FieldNode[], string>();
  return registerField({
    on: NODE_TYPES[near],
    name: field,
    type: () => NODE_TYPES[far],
    nullable: true,
    description,
    resolve: ({ root, context, info }) => {
      const shape = root as NodeShape;
      const id = (root as Record<string, unknown>)[reference];
      if (typeof id !== "string") return null;
      let name = names.get(info.fieldNodes);
      if (name === undefined) {
        name = referenceBranch(info, single, info.fieldNodes).name;
        names.set(info.fieldNodes, name);
      }
      const held = context.loaders.held(name, shape.id);
      if (held) return held.rows[0] ? shapeOf(held.rows[0].node) : null;
      return context.loaders.node(far, id).then((node) => (node ? shapeOf(node) : null));
    },
  });
}

/** The fields that follow relations, for every type of relation and both directions. */
export function traversalResolvers(): ClassType[] {
  const connections = (Object.entries(TRAVERSALS) as [RelationType, readonly Traversal[]][]).flatMap(([type, list]) =>
    list.map((traversal) => connectionField(type, traversal)),
  );
  return [...connections, ...SINGLE_TRAVERSALS.map(singleField)];
}

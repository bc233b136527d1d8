import { type ClassType, ID } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { CONNECTIONS } from "../connection/connections.ts";
import { shapeOf } from "../node/node-shape.ts";
import { NODE_TYPES } from "../node/node-types.ts";
import { propertiesAsked, propertiesOf } from "../node/properties-asked.ts";
import { asksFor } from "../register/asks-for.ts";
import { onceCompiled } from "../register/once-compiled.ts";
import { pageCost } from "../register/page-cost.ts";
import { PAGE_ARGUMENTS, registerField } from "../register/register-field.ts";
import { branchesAsked, branchesOfPage } from "../traversal/branches-asked.ts";
import { FILTER_TYPES, ORDER_TYPES } from "./filter-types.ts";
import { listPage } from "./list-page.ts";

interface RootNames {
  readonly one: string;
  readonly many: string;
  readonly words: string;
}

/** Root fields of every kind of node: a kind without them does not compile. */
const ROOTS: { readonly [K in NodeKind]: RootNames } = {
  Document: { one: "document", many: "documents", words: "documents (texts of reports)" },
  Report: { one: "report", many: "reports", words: "reports" },
  Section: { one: "section", many: "sections", words: "sections of documents" },
  Jurisdiction: { one: "jurisdiction", many: "jurisdictions", words: "jurisdictions" },
  Enterprise: { one: "enterprise", many: "enterprises", words: "enterprises" },
  Project: { one: "project", many: "projects", words: "projects" },
  PolicyTheme: { one: "theme", many: "themes", words: "policy themes" },
  Strategy: { one: "strategy", many: "strategies", words: "strategies" },
  Indicator: { one: "indicator", many: "indicators", words: "indicators" },
  Observation: { one: "observation", many: "observations", words: "observations" },
  Commitment: { one: "commitment", many: "commitments", words: "commitments" },
};

export function listResolvers(): ClassType[] {
  return (Object.entries(ROOTS) as [NodeKind, RootNames][]).flatMap(([kind, { one, many, words }]) => [
    registerField({
      name: one,
      type: () => NODE_TYPES[kind],
      nullable: true,
      description: `The ${kind} with this id; null if none is loaded.`,
      args: [{ name: "id", type: () => ID, nullable: false, description: "Identity." }],
      resolve: async ({ context, args, info }) => {
        const { fieldNodes, fragments } = info;
        const asked = onceCompiled(info, () => ({
          fields: propertiesOf(kind, fragments, fieldNodes),
          branches: branchesAsked(info, kind, fieldNodes),
        }));
        const node = await context.loaders.nodeWith(kind, args.id as string, asked);
        return node ? shapeOf(node) : null;
      },
    }),
    registerField({
      name: many,
      type: () => CONNECTIONS[kind],
      description: `All ${words}, filtered, ordered, page by page.`,
      args: [
        ...PAGE_ARGUMENTS,
        { name: "where", type: () => FILTER_TYPES[kind], description: "Conditions on the nodes." },
        { name: "orderBy", type: () => ORDER_TYPES[kind], description: "Order; by id unless said." },
      ],
      cost: pageCost,
      resolve: ({ context, args, info }) => {
        const { fieldNodes, fragments } = info;
        const asked = onceCompiled(info, () => ({
          rows: ["nodes", "edges", "pageInfo"].some((field) => asksFor(fragments, fieldNodes, field)),
          fields: propertiesAsked(kind, fragments, fieldNodes),
          branches: branchesOfPage(info, kind, fieldNodes),
          count: asksFor(fragments, fieldNodes, "totalCount"),
        }));
        return listPage(context, kind, args, asked);
      },
    }),
  ]);
}

import { Arg, type ClassType, Ctx, ID, Query, Resolver } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import type { Language } from "../../domain/vocabulary-table.ts";
import type { ApiContext } from "../context.ts";
import { registerField } from "../register/register-field.ts";
import { NodeKindEnum } from "../vocabulary/enums.ts";
import { languageArgument } from "../vocabulary/register-labels.ts";
import { NodeInterface } from "./node.type.ts";
import { nodeLabel } from "./node-label.ts";
import { type NodeShape, shapeOf } from "./node-shape.ts";
import { NODE_TYPES } from "./node-types.ts";

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, { nullable: true, description: "The node of a kind with an id; null if none is loaded." })
  async node(
    @Ctx() context: ApiContext,
    @Arg("kind", () => NodeKindEnum, { description: "Kind of the node." }) kind: NodeKind,
    @Arg("id", () => ID, { description: "Identity." }) id: string,
  ): Promise<NodeShape | null> {
    const node = await context.loaders.node(kind, id);
    return node ? shapeOf(node) : null;
  }
}

/** A report is called by its issuer and year; an observation or promise by its indicator. */
async function labelOfNode(context: ApiContext, node: NodeShape, language: Language): Promise<string> {
  const label = nodeLabel(node, language);
  if (node.nodeKind === "Report") {
    const issuer = await context.loaders.node("Jurisdiction", node.issuer);
    const name = issuer ? nodeLabel(shapeOf(issuer), language) : node.issuer;
    return language === "zh" ? `${name}${label.replace(/^(\d{4}) /, "$1年")}` : `${name}, ${label}`;
  }
  if ((node.nodeKind === "Observation" || node.nodeKind === "Commitment") && node.indicator) {
    const indicator = await context.loaders.node("Indicator", node.indicator);
    const name = indicator ? nodeLabel(shapeOf(indicator), language) : node.indicator;
    return `${name} ${node.value ?? ""}${node.unit ?? ""}`.trim();
  }
  return label;
}

/** `label(lang)` on every kind of node. */
export function nodeLabelResolvers(): ClassType[] {
  return Object.values(NODE_TYPES).map((on) =>
    registerField({
      on,
      name: "label",
      type: () => String,
      description: "What to call it, in Chinese unless said.",
      args: [languageArgument],
      resolve: ({ root, context, args }) => labelOfNode(context, root, (args.lang as Language | null) ?? "zh"),
    }),
  );
}

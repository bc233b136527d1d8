import { Field, ID, InterfaceType } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { NodeKindEnum } from "../vocabulary/enums.ts";

@InterfaceType("Node", {
  description: "Anything in the graph that has an identity: the same in every store, on every run.",
  resolveType: (value: { nodeKind: NodeKind }) => value.nodeKind,
})
export abstract class NodeInterface {
  @Field(() => ID, { description: "Identity; the same in every store, on every run.", simple: true })
  id!: string;

  @Field(() => NodeKindEnum, { description: "Kind of the node.", simple: true })
  nodeKind!: NodeKind;
}

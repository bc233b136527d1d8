import type { NodeKind, RelationType } from "../../domain/graph-model.ts";
import type { RelationBlanks } from "./group-relations.ts";
import { ASKED_FIELDS } from "./node-mapping.ts";
import { askedOfRelation } from "./relation-mapping.ts";
import { assembled, plainName } from "./statement.ts";

const made = new Map<string, string>();

function once(name: string, pieces: () => Readonly<Record<string, string>>, ...blanks: readonly string[]): string {
  const key = [name, ...blanks].join(" ");
  const known = made.get(key);
  if (known !== undefined) return known;
  const text = assembled(name, pieces());
  made.set(key, text);
  return text;
}

/** Properties of which each takes the value at its place in a list. */
function properties(fields: readonly string[], list: string): string {
  return fields.map((field, at) => `${plainName(field)}: ${list}[${at}]`).join(", ");
}

/** write/new-relations. Values as of `relationValues`. */
export function newRelationsStatement(blanks: RelationBlanks): string {
  const { Type, From, To } = blanks;
  const relation = () => properties(askedOfRelation(Type, true), "said");
  return once("write/new-relations", () => ({ ...blanks, relation: relation() }), Type, From, To);
}

/** write/own-nodes. Values as of `nodeValues` and `relationValues`. */
export function ownNodesStatement(Kind: NodeKind, Type: RelationType): string {
  const node = () => properties(ASKED_FIELDS[Kind], "node");
  const relation = () => properties(askedOfRelation(Type, true), "said");
  return once("write/own-nodes", () => ({ Kind, Type, node: node(), relation: relation() }), Kind, Type);
}

import type { NodeKind } from "../../domain/graph-model.ts";
import { NODE_FIELDS } from "../../domain/node-fields.ts";
import type { Condition, ListQuery } from "../graph-store.ts";
import { conditionTexts, StatementParameters, whereText } from "./condition-text.ts";
import { assembled, plainName } from "./statement.ts";
import { type RelatedBranch, type StoredBranch, TreeText } from "./tree-statement.ts";

/** A statement and its parameters. The text depends on what is asked, never on a value: the server keeps its plan. */
interface ReadStatement {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/** Rows at most that come in one list: the driver takes long over longer ones. */
const SHORT = 250;

/** Whether a page comes as `rows` in one. */
export function inOneRow({ limit }: ListQuery, branches: readonly StoredBranch[]): boolean {
  return branches.length === 0 && limit <= SHORT;
}

/** How cypher/read names the nodes that a statement is about. */
const NODE = "n";

/** What is asked of nodes. */
export interface StoredShape {
  readonly fields?: readonly string[];
  readonly branches: readonly StoredBranch[];
}

/** Statements that were put together, their ids aside, by shape, and by kind and whether one node is asked for or several. */
const held = new WeakMap<StoredShape, Map<string, ReadStatement>>();

/** Nodes by id: `values`, and of several also `i`. */
export function nodesStatement(kind: NodeKind, ids: readonly string[], shape: StoredShape): ReadStatement {
  const [name, which] =
    ids.length === 1 ? (["read/node", { id: ids[0] }] as const) : (["read/nodes", { ids }] as const);
  let statements = held.get(shape);
  if (statements === undefined) {
    statements = new Map();
    held.set(shape, statements);
  }
  let known = statements.get(`${name} ${kind}`);
  if (known === undefined) {
    const tree = new TreeText();
    const values = tree.values(NODE, kind, shape.fields, shape.branches);
    known = { text: assembled(name, { Kind: kind, values }), parameters: tree.parameters.values };
    statements.set(`${name} ${kind}`, known);
  }
  return { text: known.text, parameters: { ...which, ...known.parameters } };
}

/** What nodes lead to along one branch: `i`, `values`. A row each, since the driver takes long over long lists. */
export function relatedStatement(near: NodeKind, ids: readonly string[], branch: RelatedBranch): ReadStatement {
  const tree = new TreeText();
  const rows = tree.rows(NODE, branch);
  return { text: assembled("read/related", { Kind: near, rows }), parameters: { ids, ...tree.parameters.values } };
}

/** A page of a kind: `rows` in one, or `values` of each where they branch. */
export function listStatement(kind: NodeKind, query: ListQuery, branches: readonly StoredBranch[]): ReadStatement {
  const tree = new TreeText();
  const { parameters } = tree;
  const values = tree.values(NODE, kind, query.fields, branches);
  const field = query.orderBy?.field ?? "id";
  const conditions = [
    ...conditionTexts(NODE, query.where, NODE_FIELDS[kind], parameters),
    ...follows(field, query, parameters),
  ];
  // Without a condition the index of ids gives the nodes in their order.
  if (field === "id" && conditions.length === 0) conditions.push(`${NODE}.id > ''`);
  const property = `${NODE}.${plainName(field)}`;
  const down = isDescending(query) ? " DESC" : "";
  const turned = query.backwards ? " DESC" : "";
  const order =
    field === "id" ? `${property}${down}` : `${property} IS NULL${turned}, ${property}${down}, ${NODE}.id${turned}`;
  const limit = parameters.hold(query.limit);
  const where = whereText(conditions);
  const name = inOneRow(query, branches) ? "read/list" : "read/trees";
  return { text: assembled(name, { Kind: kind, where, order, limit, values }), parameters: parameters.values };
}

/** Whether rows come from the highest value down. */
function isDescending({ orderBy, backwards = false }: ListQuery): boolean {
  return (orderBy?.direction === "desc") !== backwards;
}

/** What comes after a row, or before it where the list is read backwards: see ListQuery. */
function follows(field: string, query: ListQuery, parameters: StatementParameters): string[] {
  const { after, backwards } = query;
  if (after === undefined) return [];
  const id = parameters.hold(after.id);
  const past = isDescending(query) ? "<" : ">";
  if (field === "id") return [`${NODE}.id ${past} ${id}`];
  const property = `${NODE}.${plainName(field)}`;
  const idPast = `${NODE}.id ${backwards ? "<" : ">"} ${id}`;
  // Nodes without a value stand at the end of the list.
  if (after.value === null && backwards) return [`(${property} IS NOT NULL OR ${idPast})`];
  if (after.value === null) return [`${property} IS NULL AND ${idPast}`];
  const value = parameters.hold(after.value);
  const among = `${property} ${past} ${value} OR (${property} = ${value} AND ${idPast})`;
  return [backwards ? `(${among})` : `(${property} IS NULL OR ${among})`];
}

/** How many nodes of a kind there are: `count`. */
export function countStatement(kind: NodeKind, where: readonly Condition[]): ReadStatement {
  const parameters = new StatementParameters();
  const conditions = conditionTexts(NODE, where, NODE_FIELDS[kind], parameters);
  return {
    text: assembled("read/count", { Kind: kind, where: whereText(conditions) }),
    parameters: parameters.values,
  };
}

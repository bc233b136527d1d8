import {
  type GraphNode,
  type GraphRelation,
  type NodeKind,
  RELATION_SHAPES,
  type RelationType,
} from "../../src/domain/graph-model.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { endsOf, NODE_KINDS, RELATION_TYPES } from "../../src/graph/kinds.ts";
import { namesOf } from "../../src/graph/search/node-names.ts";
import { storeOf } from "../eval/store-of.ts";

const START = "<!-- examples: npm run model -->";
const END = "<!-- end of examples -->";
const LONGEST = 60;
/** The county whose reports show the examples, wherever they have one. */
const PREFERRED = "cn-210921";

function isPreferred({ from, to }: GraphRelation): boolean {
  return from.id.startsWith(PREFERRED) && !to.id.includes("/action/");
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ").replaceAll("|", "\\|");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function shown(properties: object): string {
  const parts = Object.entries(properties)
    .filter(
      ([, value]) => value !== null && value !== "" && value !== false && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]) => `${key} ${cut(Array.isArray(value) ? value.slice(0, 3).join(", ") : String(value))}`);
  return parts.slice(0, 8).join("; ");
}

async function nodeRow(store: GraphStore, kind: NodeKind): Promise<string> {
  const used = await nodeShown(store, kind);
  if (used === undefined) return `| ${kind} | none in the seeds | |`;
  return `| ${kind} | \`${cut(used.id)}\` | ${shown(used.properties)} |`;
}

/** A node of the kind: one that the preferred county's reports name, else the first. */
async function nodeShown(store: GraphStore, kind: NodeKind): Promise<GraphNode | undefined> {
  for (const type of ["MENTIONS", "CITES", "ADDRESSES", "OF", "PROMISES", "STATES"] as const)
    if (RELATION_SHAPES[type].to.includes(kind))
      for await (const relation of store.scan(type, { toKind: kind })) {
        if (!isPreferred(relation)) continue;
        const [node] = await store.nodesById(kind, [relation.to.id]);
        return node ?? undefined;
      }
  const [first] = await store.list(kind, { limit: 1 });
  return first;
}

async function nameOf(store: GraphStore, { kind, id }: { kind: NodeKind; id: string }): Promise<string> {
  const [node] = await store.nodesById(kind, [id]);
  const name = node === null || node === undefined ? undefined : namesOf(node)[0];
  return name === undefined || kind === "Document" ? `\`${cut(id)}\`` : `${cut(name)} (\`${cut(id)}\`)`;
}

async function quoteOf(store: GraphStore, relation: GraphRelation): Promise<string> {
  const print = relation.evidence[0];
  if (print === undefined) return "";
  const [text] = await store.texts([print.document]);
  return `“${cut(text!.slice(...print.span))}”`;
}

/** A relation of the type between these kinds: one that the preferred county's reports show, else the first. */
async function exampleOf(
  store: GraphStore,
  type: RelationType,
  fromKind: NodeKind,
  toKind: NodeKind,
): Promise<GraphRelation | null> {
  let first: GraphRelation | null = null;
  for await (const relation of store.scan(type, { toKind })) {
    if (relation.from.kind !== fromKind) continue;
    if (isPreferred(relation)) return relation;
    first ??= relation;
  }
  return first;
}

async function relationRow(
  stores: readonly GraphStore[],
  type: RelationType,
  from: NodeKind,
  to: NodeKind,
): Promise<string> {
  for (const [at, store] of stores.entries()) {
    const relation = await exampleOf(store, type, from, to);
    if (relation === null) continue;
    const ends = `${await nameOf(store, relation.from)} → ${await nameOf(store, relation.to)}`;
    const source = at === 0 ? "" : " (written series)";
    return `| ${from} ${type} ${to}${source} | ${ends} | ${shown(relation.properties)} | ${await quoteOf(store, relation)} |`;
  }
  return `| ${from} ${type} ${to} | none | | |`;
}

/**
 * A page with its examples, between its marks, made anew: one of each kind of node and of each type of relation between any
 * two kinds, out of the seeds; what takes several reports of one place is taken from the written series of the tests.
 */
export async function withModelExamples(page: string): Promise<string> {
  const seeds = await storeOf([packagePath("seeds")]);
  const series = await storeOf([packagePath("test", "data", "series")]);
  const lines = ["| node | id | some properties |", "|---|---|---|"];
  for (const kind of NODE_KINDS) lines.push(await nodeRow(seeds, kind));
  lines.push("", "| relation | from → to | properties | first place that shows it |", "|---|---|---|---|");
  for (const type of RELATION_TYPES)
    for (const [from, to] of endsOf(type)) lines.push(await relationRow([seeds, series], type, from, to));
  const [before, after] = [page.indexOf(START) + START.length, page.indexOf(END)];
  return `${page.slice(0, before)}\n\n${lines.join("\n")}\n\n${page.slice(after)}`;
}

import { createHash } from "node:crypto";
import { extractNamed } from "../scripts/eval/extract-named.ts";
import type { DocumentContribution, GraphNode, GraphRelation, NodeReference } from "../src/domain/graph-model.ts";
import { packagePath } from "../src/domain/package-root.ts";
import { contribute } from "../src/graph/contribution/contribute.ts";
import { type DivisionClosure, divisionClosure } from "../src/graph/vocabulary/divisions.ts";
import { gazetteer } from "../src/resolve/gazetteer.ts";
import { drawer, shuffled } from "./draw.ts";

const SEED = 20241125;
/** Share of a text's characters that another one of the same text takes the place of, so that copies are no duplicates. */
const OTHER_CHARACTERS = 0.15;
/** Share of the firms of no registry that are others than in the report a copy is made of. */
const OTHER_FIRMS = 0.7;

export async function seedContributions(): Promise<DocumentContribution[]> {
  return [...(await extractNamed([packagePath("seeds")])).values()].map(contribute);
}

/** How many facts, nodes and relations, a document brings. */
export function factsOf({ nodes, relations }: DocumentContribution): number {
  return nodes.length + relations.length;
}

/** Counties and prefectures that are there today, in an order that only the seed decides. */
function issuersByLevel(draw: () => number): Map<string, string[]> {
  const byLevel = new Map<string, string[]>();
  const known = [...gazetteer().divisions].filter((division) => gazetteer().codeIn(division) !== null);
  for (const division of shuffled(known, draw)) {
    const list = byLevel.get(division.level) ?? [];
    list.push(division.id);
    byLevel.set(division.level, list);
  }
  return byLevel;
}

function otherText(text: string, draw: () => number): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => {
    if (draw() >= OTHER_CHARACTERS) return character;
    const other = text[Math.floor(draw() * text.length)]!;
    return /[\u4e00-\u9fff]/.test(other) ? other : character;
  });
}

/** The same report as another place's: other issuer, report, document, figures, projects, and mostly other firms. */
function asOfAnother(base: DocumentContribution, place: DivisionClosure, draw: () => number): DocumentContribution {
  const issuedBy = base.relations.find(({ type }) => type === "ISSUED_BY")!;
  const [oldIssuer, issuer] = [issuedBy.to.id, place.nodes[0]!];
  const document = createHash("sha256").update(`${base.document} ${issuer.id}`).digest("hex").slice(0, 24);
  const names = new Map<string, string>();
  for (const { kind, id, properties } of base.nodes) {
    const slash = id.indexOf("/");
    if (id.startsWith(`${oldIssuer}/`)) continue;
    if (kind === "Project") names.set(id, `${id.slice(0, slash + 1)}${issuer.properties.name}${id.slice(slash + 1)}`);
    const registered = kind !== "Enterprise" || (properties as { registryId: string | null }).registryId !== null;
    if (!registered && draw() < OTHER_FIRMS) names.set(id, `${issuer.properties.name}${id}`);
  }
  const idOf = (id: string): string => {
    if (id === base.document) return document;
    if (id.startsWith(`${base.document}/`)) return document + id.slice(base.document.length);
    if (id.startsWith(`${oldIssuer}/`)) return issuer.id + id.slice(oldIssuer.length);
    return names.get(id) ?? id;
  };
  const end = <R extends NodeReference>(reference: R): R => ({ ...reference, id: idOf(reference.id) });
  const nodes = base.nodes.map((node) => {
    const properties = { ...node.properties } as Record<string, unknown>;
    for (const field of ["report", "document", "home"])
      if (typeof properties[field] === "string") properties[field] = idOf(properties[field]);
    if (properties.issuer === oldIssuer) properties.issuer = issuer.id;
    if (properties.home === oldIssuer) properties.home = issuer.id;
    if (names.has(node.id)) properties.name = `${issuer.properties.name}${properties.name}`;
    if (node.kind === "Document") properties.text = otherText(properties.text as string, draw);
    return { ...node, id: idOf(node.id), properties } as unknown as GraphNode;
  });
  const relations = base.relations.map((relation) => ({
    ...relation,
    from: end(relation.from),
    to: relation === issuedBy ? { ...relation.to, id: issuer.id } : end(relation.to),
    evidence: relation.evidence.map((print) => ({ ...print, document: idOf(print.document) })),
  }));
  return {
    document,
    nodes: [...nodes, ...place.nodes],
    relations: [...relations, ...place.relations] as GraphRelation[],
  };
}

/**
 * `count` documents: the given ones first, then copies of them as of other places, each place once. The same for the same
 * arguments; one at a time, so that memory does not grow with `count`.
 */
export function* generateReports(
  bases: readonly DocumentContribution[],
  count: number,
  seed = SEED,
): Generator<DocumentContribution> {
  const draw = drawer(seed);
  const issuers = issuersByLevel(draw);
  const taken = new Set(bases.map((base) => base.relations.find(({ type }) => type === "ISSUED_BY")!.to.id));
  const next = (level: string): string => {
    for (const list of [issuers.get(level), issuers.get("COUNTY")])
      for (let id = list?.pop(); id !== undefined; id = list?.pop()) if (!taken.has(id)) return id;
    throw new RangeError(`There are not places enough for ${count} reports.`);
  };
  for (let at = 0; at < count; at++) {
    const base = bases[at % bases.length]!;
    if (at < bases.length) yield base;
    else {
      const issuedBy = base.relations.find(({ type }) => type === "ISSUED_BY")!;
      const old = base.nodes.find(({ kind, id }) => kind === "Jurisdiction" && id === issuedBy.to.id)!;
      const place = divisionClosure(next((old.properties as { level: string }).level))!;
      yield asOfAnother(base, place, draw);
    }
  }
}

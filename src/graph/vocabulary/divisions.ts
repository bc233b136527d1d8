import type { Division, InForce } from "../../domain/division.ts";
import type { GraphNode, GraphRelation, NodeProperties } from "../../domain/graph-model.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { regionProperties } from "./regions.ts";
import { strategiesCovering } from "./strategies.ts";

/** A division, the first of `nodes`, with everything above it in any year, and the registry strategies that cover them. */
export interface DivisionClosure {
  readonly nodes: readonly GraphNode<"Jurisdiction">[];
  readonly relations: readonly GraphRelation<"PART_OF" | "COVERS">[];
}

interface Parent {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
}

const closures = new Map<string, DivisionClosure | null>();

function dated({ value, from, to }: InForce<string>): string {
  return `${value} ${from}-${to ?? ""}`;
}

/** A township's years are not known. */
function propertiesOf(division: Division): NodeProperties["Jurisdiction"] {
  const known = gazetteer();
  const aged = division.level !== "TOWNSHIP";
  const province = known.province(division);
  return {
    name: division.name,
    nameEn: division.nameEn,
    code: known.codeIn(division),
    level: division.level,
    codes: aged ? division.codes.map(dated) : [],
    names: aged ? division.names.map(dated) : [],
    province: province === null ? null : known.codeIn(province),
    masked: false,
  };
}

/** PART_OF of these years; its key is the first of them, since a division may come back. */
export function partOf(id: string, parent: Parent): GraphRelation<"PART_OF"> {
  return {
    type: "PART_OF",
    from: { kind: "Jurisdiction", id },
    to: { kind: "Jurisdiction", id: parent.id },
    key: parent.from === null ? "" : String(parent.from),
    properties: { from: parent.from, to: parent.to },
    evidence: [],
    confidence: null,
  };
}

function closureOf(division: Division): DivisionClosure {
  const nodes = new Map<string, GraphNode<"Jurisdiction">>();
  const relations = new Map<string, GraphRelation<"PART_OF" | "COVERS">>();
  const add = (relation: GraphRelation<"PART_OF" | "COVERS">) =>
    relations.set(`${relation.from.id} ${relation.to.id} ${relation.key}`, relation);
  nodes.set(division.id, { kind: "Jurisdiction", id: division.id, properties: propertiesOf(division) });
  for (const relation of strategiesCovering(division.id)) add(relation);
  for (const parent of division.parents) {
    const above = divisionClosure(parent.value);
    if (above === null) continue;
    const years = division.level === "TOWNSHIP" ? { from: null, to: null } : { from: parent.from, to: parent.to };
    add(partOf(division.id, { id: parent.value, ...years }));
    for (const relation of above.relations) add(relation);
    for (const node of above.nodes) nodes.set(node.id, node);
  }
  return { nodes: [...nodes.values()], relations: [...relations.values()] };
}

function regionClosure(id: string): DivisionClosure | null {
  const properties = regionProperties(id);
  if (properties === null) return null;
  return { nodes: [{ kind: "Jurisdiction", id, properties }], relations: strategiesCovering(id) };
}

/** A division, township or region of the tables with what lies above it; null where no table has the id. */
export function divisionClosure(id: string): DivisionClosure | null {
  let closure = closures.get(id);
  if (closure === undefined) {
    const division = id.startsWith("region-") ? null : gazetteer().divisionById(id);
    closure = division === null ? regionClosure(id) : closureOf(division);
    closures.set(id, closure);
  }
  return closure;
}

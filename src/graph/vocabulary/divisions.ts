import type { Division, InForce } from "../../domain/division.ts";
import type { GraphNode, GraphRelation, NodeProperties } from "../../domain/graph-model.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { regionProperties } from "./regions.ts";

/** A division with everything above it in any year; it is the first of `nodes`. */
export interface DivisionClosure {
  readonly nodes: readonly GraphNode<"Jurisdiction">[];
  readonly relations: readonly GraphRelation<"PART_OF">[];
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
  const relations = new Map<string, GraphRelation<"PART_OF">>();
  nodes.set(division.id, { kind: "Jurisdiction", id: division.id, properties: propertiesOf(division) });
  for (const parent of division.parents) {
    const above = divisionClosure(parent.value);
    if (above === null) continue;
    const years = division.level === "TOWNSHIP" ? { from: null, to: null } : { from: parent.from, to: parent.to };
    for (const relation of [partOf(division.id, { id: parent.value, ...years }), ...above.relations])
      relations.set(`${relation.from.id} ${relation.to.id} ${relation.key}`, relation);
    for (const node of above.nodes) nodes.set(node.id, node);
  }
  return { nodes: [...nodes.values()], relations: [...relations.values()] };
}

function regionClosure(id: string): DivisionClosure | null {
  const properties = regionProperties(id);
  return properties === null ? null : { nodes: [{ kind: "Jurisdiction", id, properties }], relations: [] };
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

import type { GraphNode, GraphRelation, NodeProperties } from "../../domain/graph-model.ts";
import type { Level } from "../../domain/report.ts";
import { cellList, type SchemaRow, schemaTable } from "./schema-table.ts";

/** A division and everything above it in any year. */
export interface DivisionClosure {
  readonly nodes: readonly GraphNode<"Jurisdiction">[];
  readonly relations: readonly GraphRelation<"PART_OF">[];
}

interface Parent {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
}

let divisions: Map<string, SchemaRow> | null = null;
let townships: Map<string, SchemaRow> | null = null;
let regions: Map<string, SchemaRow> | null = null;
const closures = new Map<string, DivisionClosure | null>();

function divisionRows(): Map<string, SchemaRow> {
  divisions ??= new Map(schemaTable("divisions").map((row) => [row.id!, row]));
  return divisions;
}

function year(digits: string | undefined): number | null {
  return digits === undefined || digits === "" ? null : Number(digits);
}

/** `cn-210900 1980-` → id and years. */
function parentOf(cell: string): Parent {
  const [id, years = ""] = cell.split(" ");
  const [from, to] = years.split("-");
  return { id: id!, from: year(from), to: year(to) };
}

function parentsOf(row: SchemaRow): Parent[] {
  return cellList(row.parents, ";").map(parentOf);
}

function latest(dated: readonly string[]): string {
  return (dated[dated.length - 1] ?? "").split(" ")[0]!;
}

/** Code of the province that a division lies in today, or lay in last. */
function provinceOf(row: SchemaRow | undefined): string | null {
  if (row === undefined || row.level === "NATION") return null;
  if (row.level === "PROVINCE") return latest(cellList(row.codes, ";"));
  const parents = parentsOf(row);
  return provinceOf(divisionRows().get(parents[parents.length - 1]?.id ?? ""));
}

function divisionProperties(row: SchemaRow): NodeProperties["Jurisdiction"] {
  const names = cellList(row.names, ";");
  const codes = cellList(row.codes, ";");
  return {
    name: latest(names),
    nameEn: row.name_en === "" ? null : row.name_en!,
    code: latest(codes),
    level: row.level as Level,
    codes,
    names,
    province: provinceOf(row),
    masked: false,
  };
}

function closureOfRow(row: SchemaRow): DivisionClosure {
  const node: GraphNode<"Jurisdiction"> = { kind: "Jurisdiction", id: row.id!, properties: divisionProperties(row) };
  return withParents(node, parentsOf(row));
}

function withParents(node: GraphNode<"Jurisdiction">, parents: readonly Parent[]): DivisionClosure {
  const nodes = new Map([[node.id, node]]);
  const relations: GraphRelation<"PART_OF">[] = [];
  for (const parent of parents) {
    const above = divisionClosure(parent.id);
    if (above === null) continue;
    relations.push(partOf(node.id, parent));
    for (const each of above.nodes) nodes.set(each.id, each);
    for (const each of above.relations) if (!relations.some((held) => sameEnds(held, each))) relations.push(each);
  }
  return { nodes: [...nodes.values()], relations };
}

function sameEnds(left: GraphRelation, right: GraphRelation): boolean {
  return left.from.id === right.from.id && left.to.id === right.to.id && left.key === right.key;
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

function townshipClosure(id: string): DivisionClosure | null {
  townships ??= new Map(schemaTable("townships").map((row) => [row.code!, row]));
  const code = id.slice("cn-".length);
  const row = townships.get(code);
  if (row === undefined) return null;
  const county = `cn-${code.slice(0, 6)}`;
  const parent = divisionRows().has(county) ? county : row.home === "" ? null : `cn-${row.home}`;
  const node: GraphNode<"Jurisdiction"> = {
    kind: "Jurisdiction",
    id,
    properties: {
      name: row.name!,
      nameEn: null,
      code,
      level: "TOWNSHIP",
      codes: [],
      names: [],
      province: provinceOf(divisionRows().get(parent ?? "")),
      masked: false,
    },
  };
  return withParents(node, parent === null ? [] : [{ id: parent, from: null, to: null }]);
}

function regionClosure(id: string): DivisionClosure | null {
  regions ??= new Map(schemaTable("regions").map((row) => [`region-${row.id!.replace(/^region-/, "")}`, row]));
  const row = regions.get(id);
  if (row === undefined) return null;
  const properties: NodeProperties["Jurisdiction"] = {
    name: row.name!,
    nameEn: row.name_en || row.nameEn || null,
    code: null,
    level: "REGION",
    codes: [],
    names: [],
    province: null,
    masked: false,
  };
  return { nodes: [{ kind: "Jurisdiction", id, properties }], relations: [] };
}

/** A division, township or region of the tables with what lies above it; null where no table has the id. */
export function divisionClosure(id: string): DivisionClosure | null {
  let closure = closures.get(id);
  if (closure === undefined) {
    const row = divisionRows().get(id);
    if (row !== undefined) closure = closureOfRow(row);
    else closure = id.startsWith("region-") ? regionClosure(id) : townshipClosure(id);
    closures.set(id, closure);
  }
  return closure;
}

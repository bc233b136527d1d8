import type { NodeKind, RelationType } from "../domain/graph-model.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "./export-graph.ts";

/** Classes of each kind of node in the vocabularies of SKOS, PROV and schema.org, beside our own (`pg:`). */
const CLASSES: { readonly [K in NodeKind]: readonly string[] } = {
  Commitment: ["pg:Commitment", "prov:Entity"],
  Document: ["pg:Document", "schema:DigitalDocument", "prov:Entity"],
  Enterprise: ["pg:Enterprise", "schema:Organization"],
  Indicator: ["pg:Indicator", "schema:StatisticalVariable"],
  Jurisdiction: ["pg:Jurisdiction", "schema:AdministrativeArea", "prov:Agent"],
  Observation: ["pg:Observation", "schema:Observation", "prov:Entity"],
  PolicyTheme: ["pg:PolicyTheme", "skos:Concept"],
  Project: ["pg:Project", "schema:Project"],
  Report: ["pg:Report", "schema:Report", "prov:Entity"],
  Section: ["pg:Section", "schema:CreativeWork"],
  Strategy: ["pg:Strategy", "skos:Concept"],
};

/** Properties that say what a relation says in a wider vocabulary. */
const PREDICATES: { readonly [T in RelationType]?: string } = {
  BROADER: "skos:broader",
  PART_OF: "schema:containedInPlace",
  SUCCEEDED_BY: "prov:wasRevisionOf",
  ISSUED_BY: "prov:wasAttributedTo",
  MENTIONS: "schema:mentions",
  CITES: "schema:citation",
  ADDRESSES: "schema:about",
  LOCATED_IN: "schema:location",
  BELONGS_TO: "schema:parentOrganization",
  HAS_SECTION: "schema:hasPart",
  TEXT_OF: "schema:encodesCreativeWork",
  OF: "schema:variableMeasured",
  SAME_AS: "skos:closeMatch",
  STATES: "pg:states",
  PROMISES: "pg:promises",
};
/** These lead the other way in the wider vocabulary. */
const TURNED: ReadonlySet<string> = new Set(["SUCCEEDED_BY"]);

const CONTEXT = {
  pg: "urn:pledgegraph:term:",
  skos: "http://www.w3.org/2004/02/skos/core#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** `urn:pledgegraph:<kind>:<id>`, percent-encoded. */
function iri(key: string): string {
  const colon = key.indexOf(":");
  return `urn:pledgegraph:${key.slice(0, colon)}:${encodeURIComponent(key.slice(colon + 1).toWellFormed())}`;
}

function kindOf(key: string): NodeKind {
  return key.slice(0, key.indexOf(":")) as NodeKind;
}

function names(node: ExportNode): Record<string, unknown> {
  const { prefLabelZh, prefLabelEn, altLabels, nameEn } = node.attributes as Record<string, string & string[]>;
  if (kindOf(node.id) === "PolicyTheme") {
    return {
      "skos:prefLabel": [
        { "@value": prefLabelZh, "@language": "zh" },
        { "@value": prefLabelEn, "@language": "en" },
      ],
      ...(altLabels && { "skos:altLabel": altLabels.map((label) => ({ "@value": label, "@language": "zh" })) }),
    };
  }
  return {
    "schema:name": [
      { "@value": node.label, "@language": "zh" },
      ...(nameEn ? [{ "@value": nameEn, "@language": "en" }] : []),
    ],
  };
}

function literal(value: unknown): unknown {
  return typeof value === "number" && Number.isInteger(value)
    ? { "@value": String(value), "@type": "xsd:integer" }
    : value;
}

function nodeObject(node: ExportNode): object {
  const { nodeKind: _, ...attributes } = node.attributes;
  const own = Object.entries(attributes).map(([name, value]) => [`pg:${name}`, literal(value)]);
  return { "@id": iri(node.id), "@type": CLASSES[kindOf(node.id)], ...names(node), ...Object.fromEntries(own) };
}

/** The tie as one triple, and as a statement of its own with what is said of it and the documents that say it. */
function edgeObjects(edge: ExportEdge): object[] {
  const type = edge.label as RelationType;
  const predicate = PREDICATES[type] ?? `pg:${edge.label.toLowerCase()}`;
  const [subject, object] = TURNED.has(type) ? [edge.target, edge.source] : [edge.source, edge.target];
  const { documents, type: _, ...attributes } = edge.attributes as Record<string, unknown> & { documents?: string[] };
  const own = Object.entries(attributes).map(([name, value]) => [`pg:${name}`, literal(value)]);
  return [
    { "@id": iri(subject), [predicate]: { "@id": iri(object) } },
    {
      "@id": `urn:pledgegraph:relation:${encodeURIComponent(edge.id.toWellFormed())}`,
      "@type": ["pg:Relation", "prov:Entity"],
      "pg:type": edge.label,
      "pg:from": { "@id": iri(edge.source) },
      "pg:to": { "@id": iri(edge.target) },
      ...(edge.weight !== null && { "pg:weight": literal(edge.weight) }),
      ...Object.fromEntries(own),
      ...(documents && { "prov:wasDerivedFrom": documents.map((id) => ({ "@id": iri(`Document:${id}`) })) }),
    },
  ];
}

/** JSON-LD 1.1 with the terms of SKOS, PROV and schema.org, piece by piece. */
export async function* jsonld(graph: ExportGraph): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let mark = "";
  for await (const node of graph.nodes()) {
    yield `${mark}\n${JSON.stringify(nodeObject(node))}`;
    mark = ",";
  }
  for await (const edge of graph.edges()) {
    for (const object of edgeObjects(edge)) {
      yield `${mark}\n${JSON.stringify(object)}`;
      mark = ",";
    }
  }
  yield "]}\n";
}

import { gunzipSync, gzipSync } from "node:zlib";
import type {
  DocumentContribution,
  FactEvidence,
  GraphRelation,
  NodeKind,
  NodeReference,
  RelationType,
} from "../../domain/graph-model.ts";
import { nameOf } from "./group-relations.ts";

/** What is kept of a contribution so that it can be taken out again: of its nodes only which they are. */
export interface KeptContribution {
  readonly document: string;
  readonly nodes: readonly NodeReference[];
  readonly relations: readonly GraphRelation[];
}

/** Document (null: the contribution's own), start and end of the place and of the span that shows it, form. */
type PackedEvidence = [string | null, number, number, number, number, string];

/** Ends are places in the list of nodes, or the reference itself where the contribution does not bring the node. */
type PackedRelation = [
  type: RelationType,
  from: number | NodeReference,
  to: number | NodeReference,
  key: string,
  properties: GraphRelation["properties"],
  confidence: number | null,
  evidence: PackedEvidence[],
];

interface Packed {
  readonly document: string;
  readonly kept: { readonly nodes: [NodeKind, string][]; readonly relations: PackedRelation[] };
}

function packed({ document, nodes, relations }: KeptContribution): Packed {
  const places = new Map(nodes.map((node, place) => [nameOf(node), place]));
  const end = (reference: NodeReference) => places.get(nameOf(reference)) ?? reference;
  const evidence = (print: FactEvidence): PackedEvidence => [
    print.document === document ? null : print.document,
    ...print.at,
    ...print.span,
    print.form,
  ];
  return {
    document,
    kept: {
      nodes: nodes.map(({ kind, id }) => [kind, id]),
      relations: relations.map((one) => [
        one.type,
        end(one.from),
        end(one.to),
        one.key,
        one.properties,
        one.confidence,
        one.evidence.map(evidence),
      ]),
    },
  };
}

function unpacked({ document, kept }: Packed): KeptContribution {
  const nodes = kept.nodes.map(([kind, id]) => ({ kind, id }));
  const end = (place: number | NodeReference) => (typeof place === "number" ? nodes[place]! : place);
  const relations = kept.relations.map(
    ([type, from, to, key, properties, confidence, evidence]): GraphRelation => ({
      type,
      from: end(from),
      to: end(to),
      key,
      properties,
      evidence: evidence.map(([other, start, stop, spanStart, spanStop, form]) => ({
        document: other ?? document,
        at: [start, stop],
        span: [spanStart, spanStop],
        form,
      })),
      confidence,
    }),
  );
  return { document, nodes, relations };
}

/** A contribution as one string: gzip over JSON, in base64. */
export function packContribution(contribution: DocumentContribution): string {
  return gzipSync(JSON.stringify(packed(contribution)), { level: 1 }).toString("base64");
}

/** What a string keeps. Graphs loaded by earlier versions hold the contribution itself. */
export function unpackContribution(text: string): KeptContribution {
  const held = JSON.parse(gunzipSync(Buffer.from(text, "base64")).toString("utf8")) as Packed | DocumentContribution;
  return "kept" in held ? unpacked(held) : held;
}

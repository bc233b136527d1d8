import type { GraphNode, GraphRelation, NodeKind } from "../../domain/graph-model.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import type { GraphReader } from "../graph-store.ts";
import { EVERYTHING, placeRecords, relatedOf } from "./place-record.ts";
import { successions } from "./successions.ts";
import { targetsAbove } from "./targets-above.ts";
import { textRelations } from "./text-relations.ts";

async function all<K extends NodeKind>(reader: GraphReader, kind: K): Promise<GraphNode<K>[]> {
  return reader.list(kind, { limit: EVERYTHING });
}

/** Every derived relation of the graph that the reader shows: a pure function of its facts. */
export async function derive(reader: GraphReader): Promise<GraphRelation[]> {
  return [
    ...(await deriveOfTexts(reader)),
    ...successions(new Set((await all(reader, "Jurisdiction")).map((place) => place.id))),
    ...(await deriveOfPlaces(reader)),
  ];
}

/** DUPLICATE_OF, SHARES_TEXT_WITH and CONTINUES of all documents. */
async function deriveOfTexts(reader: GraphReader): Promise<GraphRelation[]> {
  const documents = await all(reader, "Document");
  const reports = await relatedOf(
    reader,
    "TEXT_OF",
    "out",
    "Document",
    documents.map(({ id }) => id),
  );
  const rows = documents.map(({ id, properties }) => ({
    id,
    report: reports.get(id)![0]!.node.id,
    text: properties.text,
  }));
  return textRelations(rows);
}

/** SETTLES and UNDER of all places that issue reports. */
async function deriveOfPlaces(reader: GraphReader): Promise<GraphRelation[]> {
  const issuers = new Set((await all(reader, "Report")).map((report) => report.properties.issuer));
  const records = await placeRecords(reader, [...issuers].sort());
  const byPlace = new Map(records.map((record) => [record.place, record]));
  return records.flatMap((record) => {
    const division = gazetteer().divisionById(record.place);
    const above = (year: number) =>
      division === null ? null : (byPlace.get(gazetteer().parent(division, year)?.id ?? "") ?? null);
    return targetsAbove(record, above);
  });
}

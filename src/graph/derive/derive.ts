import type { GraphNode, GraphRelation, NodeKind } from "../../domain/graph-model.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import type { GraphReader } from "../graph-store.ts";
import { continuations, type PartRow } from "./continuations.ts";
import { enterpriseFacts, projectFacts } from "./entity-facts.ts";
import { EVERYTHING, type PlaceRecord, placeRecords, relatedOf } from "./place-record.ts";
import { sameEnterprises, sameProjects } from "./same-entities.ts";
import { settlements } from "./settlements.ts";
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
    ...(await deriveOfPlaces(reader)),
    ...sameEnterprises(await enterpriseFacts(reader)),
    ...sameProjects(await projectFacts(reader)),
    ...successions(new Set((await all(reader, "Jurisdiction")).map((place) => place.id))),
  ];
}

/** DUPLICATE_OF, SHARES_TEXT_WITH and CONTINUES of all documents. */
async function deriveOfTexts(reader: GraphReader): Promise<GraphRelation[]> {
  const documents = await all(reader, "Document");
  const ids = documents.map(({ id }) => id);
  const reports = await relatedOf(reader, "TEXT_OF", "out", "Document", ids);
  const texts = await reader.texts(ids);
  const rows = documents.map(({ id, properties }, at): PartRow => {
    const report = reports.get(id)![0]!.node as GraphNode<"Report">;
    const { partial, planYear, reviewYear } = properties;
    const text = texts[at] ?? "";
    return { id, report: report.id, issuer: report.properties.issuer, partial, planYear, reviewYear, text };
  });
  return [...textRelations(rows), ...continuations(rows)];
}

/** SETTLES and UNDER of all places that issue reports. */
async function deriveOfPlaces(reader: GraphReader): Promise<GraphRelation[]> {
  const issuers = new Set((await all(reader, "Report")).map((report) => report.properties.issuer));
  const records = await placeRecords(reader, [...issuers].sort());
  const byPlace = new Map(records.map((record) => [record.place, record]));
  const goodSides = new Map(
    (await all(reader, "Indicator")).map(({ id, properties }) => [id, properties.goodSide] as const),
  );
  return records.flatMap((record) => [
    ...settlements(record, goodSides),
    ...targetsAbove(record, (year) => recordAbove(record, year, byPlace)),
  ]);
}

function recordAbove(record: PlaceRecord, year: number, byPlace: ReadonlyMap<string, PlaceRecord>): PlaceRecord | null {
  const division = gazetteer().divisionById(record.place);
  const above = division === null ? null : gazetteer().parent(division, year);
  return above === null ? null : (byPlace.get(above.id) ?? null);
}

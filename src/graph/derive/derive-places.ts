import type { GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import type { GraphReader } from "../graph-store.ts";
import { pagesOf } from "../pages.ts";
import { type PlaceRecord, placeRecords } from "./place-record.ts";
import { type GoodSides, settlements } from "./settlements.ts";
import { targetsAbove } from "./targets-above.ts";

/** Reports whose promises and observations are held at once, unless one place has more. */
const REPORTS = 50;

/** SETTLES and UNDER of all places that issue reports. */
export async function* deriveOfPlaces(reader: GraphReader): AsyncGenerator<GraphRelation> {
  const issuers = await reportsByIssuer(reader);
  const goodSides = await goodSidesOf(reader);
  let above: ReadonlyMap<string, PlaceRecord> = new Map();
  for (const places of batches(issuers)) {
    const own = new Map((await placeRecords(reader, places)).map((record) => [record.place, record]));
    above = await recordsAbove(reader, own, above, issuers);
    for (const record of own.values()) {
      yield* settlements(record, goodSides);
      yield* targetsAbove(record, (year) => {
        const place = placeAbove(record, year);
        return place === null ? null : (own.get(place) ?? above.get(place) ?? null);
      });
    }
  }
}

/** How many reports each place issues; places sorted, so that those of one division stand together. */
async function reportsByIssuer(reader: GraphReader): Promise<ReadonlyMap<string, number>> {
  const issuers = new Map<string, number>();
  for await (const page of pagesOf(reader, "Report", { fields: ["issuer"] }))
    for (const { issuer } of page.map((report) => report.properties))
      issuers.set(issuer, (issuers.get(issuer) ?? 0) + 1);
  return new Map([...issuers].sort(([left], [right]) => byCodeUnit(left, right)));
}

async function goodSidesOf(reader: GraphReader): Promise<GoodSides> {
  const goodSides = new Map<string, GraphNode<"Indicator">["properties"]["goodSide"]>();
  for await (const page of pagesOf(reader, "Indicator"))
    for (const { id, properties } of page) goodSides.set(id, properties.goodSide);
  return goodSides;
}

function* batches(issuers: ReadonlyMap<string, number>): Generator<string[]> {
  let places: string[] = [];
  let reports = 0;
  for (const [place, count] of issuers) {
    if (places.length > 0 && reports + count > REPORTS) {
      yield places;
      [places, reports] = [[], 0];
    }
    places.push(place);
    reports += count;
  }
  if (places.length > 0) yield places;
}

/** The division directly above a place in a year. */
function placeAbove({ place }: PlaceRecord, year: number): string | null {
  const division = gazetteer().divisionById(place);
  return division === null ? null : (gazetteer().parent(division, year)?.id ?? null);
}

/** Records of the divisions above these places in the years of their promises; those that are at hand are not read again. */
async function recordsAbove(
  reader: GraphReader,
  own: ReadonlyMap<string, PlaceRecord>,
  held: ReadonlyMap<string, PlaceRecord>,
  issuers: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, PlaceRecord>> {
  const wanted = new Set<string>();
  for (const record of own.values()) {
    const promises = record.reports.flatMap((report) => report.commitments);
    for (const year of new Set(promises.map(({ node }) => node.properties.dueYear))) {
      const place = year === null ? null : placeAbove(record, year);
      if (place !== null && issuers.has(place) && !own.has(place)) wanted.add(place);
    }
  }
  const known = [...wanted].flatMap((place) => held.get(place) ?? []);
  const read = await placeRecords(
    reader,
    [...wanted].filter((place) => !held.has(place)),
  );
  return new Map([...known, ...read].map((record) => [record.place, record]));
}

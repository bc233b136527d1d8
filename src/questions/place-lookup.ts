import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { shortFormsOf } from "../resolve/short-forms.ts";
import { bareTownship, stem } from "../resolve/stem.ts";
import { phraseVariants } from "./phrase-variants.ts";
import { ArgumentInvalidError, NodeNotFoundError } from "./question-error.ts";

type Place = GraphNode<"Jurisdiction">;

const LEVELS = ["NATION", "REGION", "PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];
const CODE = /^\d{2,12}$/;
const AUTONOMOUS = /自治([州县旗])$/;

/** Every name that a place had: 襄阳市, 襄樊市. */
function namesOf({ properties }: Place): string[] {
  return [properties.name, ...properties.names.map((name) => name.replace(/ \d.*$/, ""))];
}

/** A place's names without what says their kind: 襄阳, 恩施 and 恩施州, 东港; and those that people use so: 阜蒙县. */
function shortNamesOf(place: Place): string[] {
  const stems = namesOf(place).flatMap((name) => {
    if (place.properties.level === "TOWNSHIP") return bareTownship(name) ?? [];
    const bare = stem(name);
    const kind = AUTONOMOUS.exec(name)?.[1];
    return kind ? [bare, bare + kind] : [bare];
  });
  return [...stems, ...shortFormsOf(place.id)];
}

const wholeCode = (code: string): string => code.padEnd(6, "0");

/** The places that bear a code of GB/T 2260 (21, 2109, 210921, 210921101) now; none where the text is no code. */
export async function placesOfCode(store: GraphReader, text: string): Promise<Place[]> {
  if (!CODE.test(text)) return [];
  return store.list("Jurisdiction", { where: [{ field: "code", op: "eq", value: wholeCode(text) }], limit: 10 });
}

/** The places that a text means: by id, by code, else by a full name, else by a short one; masked ones only by id. */
async function placesMeant(store: GraphReader, text: string): Promise<Place[]> {
  const asked = text.trim();
  const [byId] = await store.nodesById("Jurisdiction", [asked]);
  if (byId) return [byId];
  if (CODE.test(asked)) return placesOfCode(store, asked);
  const forms = phraseVariants(asked);
  const hits = (await store.searchNames(asked, ["Jurisdiction"], 50)).map((hit) => hit.node as Place);
  const places = hits.filter(({ properties }) => !properties.masked);
  const bearing = (names: (place: Place) => string[]) =>
    places.filter((place) => names(place).some((name) => forms.includes(name)));
  const full = bearing(namesOf);
  return full.length > 0 ? full : bearing(shortNamesOf);
}

/** Places that a name means: the highest of those that bear it in full, else in short (with or without 省, 市, 县). */
export async function placesCalled(store: GraphReader, name: string): Promise<Place[]> {
  const places = await placesMeant(store, name);
  const level = ({ properties }: Place): number => LEVELS.indexOf(properties.level);
  const highest = Math.min(...places.map(level));
  return places.filter((place) => level(place) === highest);
}

/** The one place that an id, a code or a name stands for. Throws NodeNotFoundError, ArgumentInvalidError where several bear it. */
export async function placeCalled(store: GraphReader, text: string): Promise<Place> {
  const places = await placesMeant(store, text);
  const [place, ...others] = places;
  if (!place) throw new NodeNotFoundError("Jurisdiction", text);
  if (others.length > 0) {
    const candidates = places.map(({ id, properties }) => `${id} (${properties.name})`);
    throw new ArgumentInvalidError(`${text} may be ${candidates.join(", ")}: give the id.`, {
      candidates: places.map(({ id }) => id),
    });
  }
  return place;
}

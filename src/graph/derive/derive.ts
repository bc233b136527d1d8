import type { GraphRelation } from "../../domain/graph-model.ts";
import type { GraphReader } from "../graph-store.ts";
import { pagesOf } from "../pages.ts";
import { deriveOfPlaces } from "./derive-places.ts";
import { deriveOfTexts } from "./derive-texts.ts";
import { enterpriseFacts, projectFacts } from "./entity-facts.ts";
import { sameEnterprises, sameProjects } from "./same-entities.ts";
import { successions } from "./successions.ts";

/**
 * Every derived relation of the graph that the reader shows, each once: a pure function of its facts. Texts and what reports
 * say are read in batches: what is held of all of them are fingerprints of texts, names of firms and projects, and years.
 */
export async function* derive(reader: GraphReader): AsyncGenerator<GraphRelation> {
  yield* deriveOfTexts(reader);
  yield* deriveOfPlaces(reader);
  yield* sameEnterprises(await enterpriseFacts(reader));
  yield* sameProjects(await projectFacts(reader));
  const places = new Set<string>();
  for await (const page of pagesOf(reader, "Jurisdiction", { fields: [] })) for (const { id } of page) places.add(id);
  yield* successions(places);
}

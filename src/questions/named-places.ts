import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus, type ReportRecord } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { once, otherPrints } from "./other-prints.ts";
import { ancestorsOf } from "./overlapping.ts";
import type { PhraseReport } from "./phrase.ts";
import { placesCalled } from "./place-lookup.ts";
import { ArgumentInvalidError } from "./question-error.ts";
import { type ReportScope, within } from "./report-scope.ts";

export interface PlaceNaming {
  readonly report: ReportRecord;
  readonly place: GraphNode<"Jurisdiction">;
  readonly roles: readonly { readonly role: string; readonly prints: readonly Evidence[] }[];
  /** Whether it is named only inside the names of institutions and firms. */
  readonly onlyWithinNames: boolean;
}

export interface NamedByRequest {
  readonly roles: readonly string[] | null;
  /** Places that lie in it count as it. */
  readonly inside: boolean;
  /** Reports of the place itself and of places that lie in it are left out. */
  readonly othersOnly: boolean;
}

async function namings(
  store: GraphReader,
  corpus: Corpus,
  places: readonly GraphNode<"Jurisdiction">[],
  request: NamedByRequest,
): Promise<PlaceNaming[]> {
  const whereRelation = request.roles ? [{ field: "role", op: "in" as const, value: request.roles }] : [];
  const found: PlaceNaming[] = [];
  for (const place of places) {
    const ids = request.inside ? [...(await within(store, place.id))] : [place.id];
    const rows = (
      await store.related("MENTIONS", "in", "Jurisdiction", ids, { kind: "Report", whereRelation, limit: EVERY_ROW })
    ).flat();
    const own = request.othersOnly
      ? await ancestorsOf(
          store,
          corpus.reports.map((report) => report.issuer.id),
        )
      : null;
    for (const report of corpus.reports) {
      if (own?.get(report.issuer.id)?.has(place.id)) continue;
      const byRole = new Map<string, Evidence[]>();
      for (const row of rows) {
        if (row.node.id !== report.node.id) continue;
        const role = (row.relation.properties as { role: string | null }).role ?? "PLACE";
        byRole.set(role, [...(byRole.get(role) ?? []), ...row.relation.evidence.map(evidenceOf)]);
      }
      if (byRole.size === 0) continue;
      found.push({
        report,
        place,
        roles: [...byRole].map(([role, prints]) => ({ role, prints })).sort((a, b) => (a.role < b.role ? -1 : 1)),
        onlyWithinNames: [...byRole.keys()].every((role) => role === "WITHIN_NAME"),
      });
    }
  }
  return found;
}

/** Which reports name a place, and as what. */
export async function namedBy(
  store: GraphReader,
  scope: ReportScope,
  place: GraphNode<"Jurisdiction">,
  request: NamedByRequest,
): Promise<PlaceNaming[]> {
  return namings(store, await loadCorpus(store, scope), [place], request);
}

export interface PlaceNamings {
  readonly name: string;
  readonly places: readonly GraphNode<"Jurisdiction">[];
  readonly namings: readonly PlaceNaming[];
  /** Prints of the name that no naming of the place, in whatever role, covers. */
  readonly otherPrints: () => Promise<readonly PhraseReport[]>;
}

/** Which reports name each of several places. */
export async function namedPlaces(
  store: GraphReader,
  scope: ReportScope,
  names: readonly string[],
  request: NamedByRequest,
): Promise<PlaceNamings[]> {
  if (names.length > 50)
    throw new ArgumentInvalidError(`At most 50 names at once (${names.length} were given).`, { limit: 50 });
  const corpus = await loadCorpus(store, scope);
  const found: PlaceNamings[] = [];
  for (const name of names) {
    const places = await placesCalled(store, name);
    found.push({
      name,
      places,
      namings: await namings(store, corpus, places, request),
      otherPrints: once(async () => {
        const every = await namings(store, corpus, places, { roles: null, inside: true, othersOnly: false });
        const covered = every.flatMap(({ roles }) => roles.flatMap(({ prints }) => prints));
        const forms =
          places.length > 0 && places[0]!.id === name ? places.map((place) => place.properties.name) : [name];
        return otherPrints(store, corpus, forms, covered);
      }),
    });
  }
  return found;
}

import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus, type ReportRecord } from "./corpus.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { ancestorsOf } from "./overlapping.ts";
import { phraseVariants } from "./phrase-variants.ts";
import { ArgumentInvalidError } from "./question-error.ts";
import { type ReportScope, within } from "./report-scope.ts";

const ALL = 1_000_000;

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
      await store.related("MENTIONS", "in", "Jurisdiction", ids, { kind: "Report", whereRelation, limit: ALL })
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
}

const HEADS = /(省|市|自治区|特别行政区|自治州|自治县|区|县|旗|镇|乡|街道)$/;

/** Places that a name means: by id, else the highest of those whose name is it, with or without 省, 市, 县. */
async function placesNamed(store: GraphReader, name: string): Promise<GraphNode<"Jurisdiction">[]> {
  const [byId] = await store.nodesById("Jurisdiction", [name]);
  if (byId) return [byId];
  const order = ["NATION", "REGION", "PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];
  const forms = phraseVariants(name);
  const hits = (await store.searchNames(name, ["Jurisdiction"], 50)).map(
    (hit) => hit.node as GraphNode<"Jurisdiction">,
  );
  const exact = hits.filter(
    ({ properties }) =>
      !properties.masked && (forms.includes(properties.name) || forms.includes(properties.name.replace(HEADS, ""))),
  );
  const best = Math.min(...exact.map(({ properties }) => order.indexOf(properties.level)));
  return exact.filter(({ properties }) => order.indexOf(properties.level) === best);
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
    const places = await placesNamed(store, name);
    found.push({ name, places, namings: await namings(store, corpus, places, request) });
  }
  return found;
}

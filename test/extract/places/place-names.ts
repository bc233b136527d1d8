import type { ResolvedIssuer } from "../../../src/domain/extracted-document.ts";
import { readPlaces } from "../../../src/extract/places/read-places.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";
import { gazetteer } from "../../../src/resolve/gazetteer.ts";

/** Names of the places that a fragment of a report of this place and year is read to name. */
export function placeNames(text: string, code: string, year: number): string[] {
  const division = gazetteer().divisionByCode(code, year);
  const issuer: ResolvedIssuer = {
    status: "STATED",
    code,
    name: division?.name ?? null,
    id: division?.id ?? "",
    ancestor: null,
    candidates: [],
  };
  return readPlaces(readFragment(text, { year }), issuer).places.map(({ name }) => name);
}

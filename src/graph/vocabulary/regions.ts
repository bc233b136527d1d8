import type { NodeProperties } from "../../domain/graph-model.ts";
import { regionById } from "../../resolve/region-table.ts";

/** A named region across provinces or prefectures by its node id `region-<slug>`; null where the table has none. */
export function regionProperties(id: string): NodeProperties["Jurisdiction"] | null {
  const region = regionById(id);
  if (region === null) return null;
  return {
    name: region.name,
    nameEn: region.nameEn === "" ? null : region.nameEn,
    code: null,
    level: "REGION",
    codes: [],
    names: region.forms.map((form) => `${form} ${form === region.name ? (region.since ?? "") : ""}-`),
    province: null,
    masked: false,
  };
}

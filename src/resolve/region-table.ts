import { readFileSync } from "node:fs";
import { packagePath } from "../domain/package-root.ts";

/** A named region across provinces or prefectures (schema/regions.tsv). */
export interface Region {
  /** `region-<slug>`. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Every printed form, the name first. */
  readonly forms: readonly string[];
  /** GB/T 2260 codes of the divisions that it holds, where it is defined so. */
  readonly members: readonly string[];
  /** Whether a report that names it names a place (长三角), or only a direction or kind of area (沿海, 南方). */
  readonly kind: "PLACE" | "VAGUE";
  /** Year since when it is named so in official texts, or null. */
  readonly since: number | null;
}

let table: readonly Region[] | null = null;

/** All named regions, in the table's order. */
export function regions(): readonly Region[] {
  table ??= readFileSync(packagePath("schema/regions.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", name = "", nameEn = "", forms = "", members = "", kind = "", since = ""] = line.split("\t");
      return {
        id,
        name,
        nameEn,
        forms: [name, ...forms.split(";").filter((form) => form !== "")],
        members: members.split(" ").filter((code) => code !== ""),
        kind: kind === "place" ? "PLACE" : "VAGUE",
        since: since === "" ? null : Number(since),
      };
    });
  return table;
}

/** The region that prints as `form`, or null. */
export function regionByName(form: string): Region | null {
  return regions().find((region) => region.forms.includes(form)) ?? null;
}

let byId: ReadonlyMap<string, Region> | null = null;

/** The region of a node id, or null. */
export function regionById(id: string): Region | null {
  byId ??= new Map(regions().map((region) => [region.id, region]));
  return byId.get(id) ?? null;
}

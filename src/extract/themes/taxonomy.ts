import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";

/** One concept of schema/themes.tsv, in the terms of SKOS. */
export interface ThemeConcept {
  readonly id: string;
  readonly prefLabelZh: string;
  readonly prefLabelEn: string;
  readonly altLabels: readonly string[];
  /** Id of the broader concept; null for one of the 24 top domains. */
  readonly broader: string | null;
  readonly definition: string;
  readonly source: string;
}

/** Reads the table. Throws Error where a row has not all of its cells. */
export function parseTaxonomy(table: string): ThemeConcept[] {
  const concepts: ThemeConcept[] = [];
  for (const line of table.split("\n").slice(1)) {
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (cells.length !== 7) throw new Error(`themes.tsv: ${cells.length} cells in the row of ${cells[0]}`);
    const [id, prefLabelZh, prefLabelEn, altLabels, broader, definition, source] = cells as string[];
    concepts.push({
      id: id!,
      prefLabelZh: prefLabelZh!,
      prefLabelEn: prefLabelEn!,
      altLabels: altLabels!.split("|").filter((label) => label !== ""),
      broader: broader || null,
      definition: definition!,
      source: source!,
    });
  }
  return concepts;
}

let taxonomy: readonly ThemeConcept[] | null = null;

/** The shipped taxonomy: 24 domains, then the concepts under them. */
export function themeTaxonomy(): readonly ThemeConcept[] {
  taxonomy ??= parseTaxonomy(readFileSync(packagePath("schema", "themes.tsv"), "utf8"));
  return taxonomy;
}

let domains: readonly string[] | null = null;

/** Ids of the 24 top domains, in the taxonomy's order. */
export function topDomains(): readonly string[] {
  domains ??= themeTaxonomy()
    .filter((concept) => concept.broader === null)
    .map((concept) => concept.id);
  return domains;
}

/** The top domain over a concept (itself, if it is one), or null for an unknown id. */
export function domainOf(id: string): string | null {
  const byId = new Map(themeTaxonomy().map((concept) => [concept.id, concept]));
  let concept = byId.get(id);
  while (concept?.broader) concept = byId.get(concept.broader);
  return concept?.id ?? null;
}

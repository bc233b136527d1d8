import { readFileSync } from "node:fs";
import type { StrategyLevel } from "../../domain/extracted-document.ts";
import { packagePath } from "../../domain/package-root.ts";

/** One row of schema/strategies.tsv: a strategy, plan, programme or campaign that has one identity wherever it is printed. */
export interface RegistryStrategy {
  /** Slug; the node's id. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /**
   * Printed forms. Quotation marks inside a form are free (“十四五”规划 is also 十四五规划); a form that stands in quotation
   * marks as a whole is known only in quotation marks, unless the bare form is listed too.
   */
  readonly forms: readonly string[];
  readonly level: StrategyLevel;
  /** Node id of the division whose strategy it is (`cn-330000`); null for national ones and those that several share. */
  readonly owner: string | null;
  readonly issuingBody: string | null;
  readonly since: number | null;
  /** Node ids of the regions and divisions that it covers; [] for the whole of its owner. */
  readonly covers: readonly string[];
  /** Ids of schema/themes.tsv. */
  readonly themes: readonly string[];
  readonly notes: string | null;
  readonly source: string;
}

const list = (cell: string): string[] => cell.split("|").filter((member) => member !== "");

/** Reads the table. Throws Error where a row has not all of its cells. */
export function parseRegistry(table: string): RegistryStrategy[] {
  const rows: RegistryStrategy[] = [];
  for (const line of table.split("\n").slice(1)) {
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (cells.length !== 12) throw new Error(`strategies.tsv: ${cells.length} cells in the row of ${cells[0]}`);
    const [id, nameZh, nameEn, forms, level, owner, body, since, covers, themes, notes, source] = cells as string[];
    rows.push({
      id: id!,
      nameZh: nameZh!,
      nameEn: nameEn!,
      forms: list(forms!),
      level: level as StrategyLevel,
      owner: owner || null,
      issuingBody: body || null,
      since: since === "" ? null : Number(since),
      covers: list(covers!),
      themes: list(themes!),
      notes: notes || null,
      source: source!,
    });
  }
  return rows;
}

let registry: readonly RegistryStrategy[] | null = null;
let byId: ReadonlyMap<string, RegistryStrategy> | null = null;

/** The shipped registry, in the order of its table. */
export function strategyRegistry(): readonly RegistryStrategy[] {
  registry ??= parseRegistry(readFileSync(packagePath("schema", "strategies.tsv"), "utf8"));
  return registry;
}

/** The row of this slug, or undefined. */
export function registryStrategy(id: string): RegistryStrategy | undefined {
  byId ??= new Map(strategyRegistry().map((row) => [row.id, row]));
  return byId.get(id);
}

/**
 * Level of a registry strategy as the guidelines know levels: a REGIONAL one is whose it is, PROVINCIAL with a province as its
 * owner, else NATIONAL.
 */
export function statedLevel({ level, owner }: RegistryStrategy): Exclude<StrategyLevel, "REGIONAL"> {
  if (level !== "REGIONAL") return level;
  return owner === null ? "NATIONAL" : "PROVINCIAL";
}

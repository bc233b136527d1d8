import type { Difference } from "./score.ts";

const FIELDS = [
  "name",
  "indicator",
  "modality",
  "year",
  "measure",
  "object",
  "value",
  "unit",
  "comparator",
  "status",
  "level",
  "investmentYuan",
  "quote",
] as const;

function shorten(row: unknown): string {
  if (row === null || typeof row !== "object") return "";
  const record = row as Record<string, unknown>;
  const known = FIELDS.filter((field) => record[field] !== undefined).map(
    (field) => `${field}=${String(record[field])}`,
  );
  return known.length > 0 ? known.join(" ") : JSON.stringify(record);
}

/** One line a difference: report, list, what kind, the gold row, the system's row. */
export function differenceLine({ report, list, kind, gold, system }: Difference): string {
  const parts = [`${report} ${list} ${kind}`];
  if (gold !== undefined) parts.push(`gold: ${shorten(gold)}`);
  if (system !== undefined) parts.push(`read: ${shorten(system)}`);
  return parts.join(" | ");
}

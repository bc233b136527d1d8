import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Level, ReportDescription } from "../../domain/report.ts";
import { readDivisionTable } from "../../resolve/division-table.ts";
import { stem } from "../../resolve/stem.ts";

/** A place's short name as slogans carry it (平安浙江, 健康XX), and whose it is. */
export interface SloganPlace {
  readonly name: string;
  /** Null for the issuer itself. */
  readonly level: Level | null;
}

let provinces: ReadonlyMap<string, string> | null = null;

/** Short names of the provinces by the first two digits of their codes. */
function provinceNames(): ReadonlyMap<string, string> {
  provinces ??= new Map(
    readDivisionTable()
      .filter((division) => division.level === "PROVINCE")
      .map((division) => [division.id.slice(3, 5), stem(division.name)] as const),
  );
  return provinces;
}

const MASKS = ["XX", "××", "xx", "**"];

/** First two digits of the issuer's code, of its nearest certain ancestor's if it has none; null if neither is known. */
export function provinceOf(issuer: ResolvedIssuer): string | null {
  const code = issuer.code ?? issuer.ancestor?.code ?? null;
  return code === null ? null : code.slice(0, 2);
}

/** The places whose names a report's slogans may carry: its own, masked or not, those above it, and the provinces. */
export function sloganPlaces(issuer: ResolvedIssuer, report: ReportDescription): SloganPlace[] {
  const places = new Map<string, Level | null>();
  const put = (name: string | null | undefined, level: Level | null): void => {
    if (name && name.length >= 2 && !places.has(name)) places.set(name, level);
  };
  for (const mask of MASKS) put(mask, null);
  if (report.jurisdiction !== null && !report.masked) put(stem(report.jurisdiction), null);
  if (issuer.name !== null) put(stem(issuer.name), null);
  if (issuer.ancestor !== null)
    put(stem(issuer.ancestor.name), issuer.ancestor.code.endsWith("0000") ? "PROVINCE" : "PREFECTURE");
  for (const name of provinceNames().values()) put(name, "PROVINCE");
  return [...places].map(([name, level]) => ({ name, level }));
}

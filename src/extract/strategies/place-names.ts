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

let provinces: readonly SloganPlace[] | null = null;

function provincePlaces(): readonly SloganPlace[] {
  provinces ??= readDivisionTable()
    .filter(({ level }) => level === "PROVINCE")
    .map(({ name }) => ({ name: stem(name), level: "PROVINCE" }));
  return provinces;
}

const MASKS: readonly SloganPlace[] = ["XX", "××", "xx", "**"].map((name) => ({ name, level: null }));

/** First two digits of the issuer's code, of its nearest certain ancestor's if it has none; null if neither is known. */
export function provinceOf(issuer: ResolvedIssuer): string | null {
  const code = issuer.code ?? issuer.ancestor?.code ?? null;
  return code === null ? null : code.slice(0, 2);
}

/** The places whose names a report's slogans may carry: its own, masked or not, those above it, and the provinces. */
export function sloganPlaces(issuer: ResolvedIssuer, report: ReportDescription): SloganPlace[] {
  const places = [...MASKS];
  const isIn = (name: string): boolean => places.some((place) => place.name === name);
  const put = (name: string, level: Level | null): void => {
    if (name.length >= 2 && !isIn(name)) places.push({ name, level });
  };
  if (report.jurisdiction !== null && !report.masked) put(stem(report.jurisdiction), null);
  if (issuer.name !== null) put(stem(issuer.name), null);
  if (issuer.ancestor !== null)
    put(stem(issuer.ancestor.name), issuer.ancestor.code.endsWith("0000") ? "PROVINCE" : "PREFECTURE");
  return [...places, ...provincePlaces().filter(({ name }) => !isIn(name))];
}

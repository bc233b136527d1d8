import type { StrategyRow } from "../../domain/extracted-document.ts";
import type { Level } from "../../domain/report.ts";
import type { LocalCandidate } from "./local-candidates.ts";
import type { SloganPlace } from "./place-names.ts";

type StatedLevel = StrategyRow["level"];

const ABOVE: readonly (readonly [RegExp, StatedLevel, readonly Level[]])[] = [
  [
    /(?:全省|我省|省委|省政府|省里|省级|全区、全省|自治区党委|省)$/,
    "PROVINCIAL",
    ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"],
  ],
  [/(?:全市|我市|市委|市政府|市里|市级|市)$/, "PREFECTURE", ["COUNTY", "TOWNSHIP"]],
  [/(?:县委|区委|县政府|区政府|全县|全区|我县|我区)$/, "COUNTY", ["COUNTY", "TOWNSHIP"]],
];

const NAMED: readonly (readonly [RegExp, StatedLevel, readonly Level[]])[] = [
  [/^(?:全?省)/, "PROVINCIAL", ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"]],
  [/^(?:全?市)/, "PREFECTURE", ["PREFECTURE", "TOWNSHIP"]],
];

/** The level of the report's own strategies; a township has none of the scale's. */
function ownLevel(level: Level | null): StatedLevel {
  if (level === "PROVINCE") return "PROVINCIAL";
  return level === "PREFECTURE" || level === "COUNTY" ? level : "UNKNOWN";
}

const ofPlace = (level: Level | null, own: StatedLevel): StatedLevel =>
  level === "PROVINCE" ? "PROVINCIAL" : level === "PREFECTURE" ? "PREFECTURE" : own;

/**
 * Whose strategy a local name is: what stands before it (全省, 市委) or in it (a place's name) tells, else it is the report's
 * own.
 */
export function localLevel(
  text: string,
  { at, kind }: LocalCandidate,
  places: readonly SloganPlace[],
  level: Level | null,
): StatedLevel {
  const own = ownLevel(level);
  const name = text.slice(...at);
  if (kind === "aim") {
    const place = places.find((one) => name.endsWith(one.name));
    return place === undefined ? own : ofPlace(place.level, own);
  }
  if (level === null) return "UNKNOWN";
  const before = text.slice(Math.max(0, at[0] - 6), at[0]);
  for (const [pattern, stated, levels] of ABOVE) if (levels.includes(level) && pattern.test(before)) return stated;
  for (const [pattern, stated, levels] of NAMED) if (levels.includes(level) && pattern.test(name)) return stated;
  return own;
}

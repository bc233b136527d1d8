import { roleAt } from "../../domain/reading.ts";
import { markTable } from "../../text/mark-table.ts";
import { unitsOf } from "../../text/units.ts";
import { mix, unitsHash } from "../tagger/feature-hash.ts";
import type { FeatureSink } from "../tagger/unit-features.ts";
import type { NamedCandidate, StrategyFindings } from "./find-candidates.ts";
import type { FoldedText } from "./folded-text.ts";
import { CANDIDATE_KINDS, type LocalCandidate } from "./local-candidates.ts";
import { besideRegistry } from "./registry-mentions.ts";

/** Kind of a head that is not there. */
const NO_HEAD = 9;

/** Stands for the place of an aim (平安XX): whichever place it is, the aim decides. */
const PLACE = "XX";

const NUMERAL = 1;
const COMMA = 2;
const signs = markTable([
  ["0123456789一二三四五六七八九十百千万两双", NUMERAL],
  ["、", COMMA],
]);

const bucket = (length: number): number => (length < 10 ? length : length < 14 ? 10 : length < 19 ? 11 : 12);

/** 0 review and problems, 1 plan and requirements, 2 elsewhere. */
function halfOf({ reading, folded }: StrategyFindings, unit: number): number {
  const role = roleAt(reading, folded.originOf(unit));
  if (role === "REVIEW" || role === "PROBLEMS") return 0;
  return role === "PLAN" || role === "REQUIREMENTS" || role === "SELF_BUILDING" ? 1 : 2;
}

/** Features of a candidate: what it looks like, what stands round it. */
export function addCandidateFeatures(out: FeatureSink, findings: StrategyFindings, named: NamedCandidate): void {
  const { candidate } = named;
  const { at } = candidate;
  const [start, end] = at;
  const { units } = findings.folded;
  const kind = CANDIDATE_KINDS.indexOf(candidate.kind);
  const headKind = candidate.head?.kindNumber ?? NO_HEAD;
  const head = candidate.head?.hash ?? 0;
  const shape = kind * 64 + headKind * 4 + (candidate.shared ? 2 : 0);
  const before2 = unitsHash(units, Math.max(0, start - 2), start);
  const after1 = unitsHash(units, end, Math.min(units.length, end + 1));
  const after2 = end + 1 < units.length ? mix(after1, units[end + 1]!) : after1;
  out.add(201, shape);
  out.add(202, kind, head);
  out.add(203, shape, before2);
  out.add(204, unitsHash(units, Math.max(0, start - 4), start));
  out.add(205, shape, after2);
  out.add(206, shape, after1);
  out.add(208, head, before2);
  out.add(209, shape, halfOf(findings, start));
  out.add(210, shape, Math.min(named.prints.length, 4));
  const beside = besideRegistry(findings.mentions, at);
  out.add(211, shape, beside >> 1, beside & 1);
  out.add(217, unitsHash(units, Math.max(0, start - 1), start), shape);
  out.add(218, head, after2);
  if (candidate.aim === null) addNameFeatures(out, units, start, end, shape);
  else addNameFeatures(out, unitsOf(candidate.aim + PLACE), 0, candidate.aim.length + PLACE.length, shape);
  if (candidate.quote !== null) addQuoteFeatures(out, findings.folded, candidate, shape, headKind);
}

/** How the name that stands from `start` to `end` begins and ends, and its pairs of characters. */
function addNameFeatures(out: FeatureSink, units: Uint16Array, start: number, end: number, shape: number): void {
  out.add(207, shape, bucket(end - start));
  out.add(212, shape, unitsHash(units, end - 2, end));
  out.add(213, shape, unitsHash(units, Math.max(start, end - 4), end));
  out.add(214, shape, unitsHash(units, start, start + 2));
  for (let i = start + 1; i < end; i++) out.add(240, unitsHash(units, i - 1, i + 1));
}

/** What is in the quotation marks, and how they stand in the name. */
function addQuoteFeatures(
  out: FeatureSink,
  folded: FoldedText,
  { at: [start, end], quote }: LocalCandidate,
  shape: number,
  headKind: number,
): void {
  const { units } = folded;
  const [open, close] = quote!;
  let seen = 0;
  for (let i = open; i < close; i++) seen |= signs[units[i]!]!;
  const isNumbered = signs[units[open]!] === NUMERAL;
  out.add(221, shape, bucket(close - open));
  out.add(222, unitsHash(units, close - 1, close), headKind);
  out.add(223, unitsHash(units, close - 2, close), headKind);
  out.add(224, unitsHash(units, open, open + 1), headKind);
  out.add(225, seen & NUMERAL, shape);
  out.add(226, (seen & COMMA) / COMMA, shape);
  out.add(227, open > start ? 1 : 0, shape);
  out.add(228, folded.opensAt(end) ? 1 : 0, folded.closesAfter(start - 1) ? 1 : 0, shape);
  out.add(229, end > close ? unitsHash(units, close, end) : 0);
  out.add(230, close - open, isNumbered ? 1 : 0, headKind);
  out.add(231, headKind, unitsHash(units, open, close));
}

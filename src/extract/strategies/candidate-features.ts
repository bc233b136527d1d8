import { roleAt } from "../../domain/reading.ts";
import { stringHash } from "../tagger/feature-hash.ts";
import type { FeatureSink } from "../tagger/unit-features.ts";
import type { NamedCandidate, StrategyFindings } from "./find-candidates.ts";
import { CANDIDATE_KINDS } from "./local-candidates.ts";
import { besideRegistry } from "./registry-mentions.ts";

const NUMERAL = /[0-9一二三四五六七八九十百千万两双]/;

/** Stands for the place of an aim (平安XX): whichever place it is, the aim decides. */
const PLACE = "XX";

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
  const { aim, at } = candidate;
  const [start, end] = at;
  const { text } = findings.folded;
  const kind = CANDIDATE_KINDS.indexOf(candidate.kind);
  const headKind = candidate.head?.kindNumber ?? 9;
  const head = candidate.head?.hash ?? 0;
  const before2 = stringHash(text, Math.max(0, start - 2), start);
  const after2 = stringHash(text, end, Math.min(text.length, end + 2));
  const shape = kind * 64 + headKind * 4 + (candidate.shared ? 2 : 0);
  const name = aim === null ? named.name : aim + PLACE;
  const { holds, inside } = besideRegistry(findings.mentions, at);
  out.add(201, shape);
  out.add(202, kind, head);
  out.add(203, shape, before2);
  out.add(204, stringHash(text, Math.max(0, start - 4), start));
  out.add(205, shape, after2);
  out.add(206, shape, stringHash(text, end, Math.min(text.length, end + 1)));
  out.add(207, shape, bucket(name.length));
  out.add(208, head, before2);
  out.add(209, shape, halfOf(findings, start));
  out.add(210, shape, Math.min(named.prints.length, 4));
  out.add(211, shape, holds ? 1 : 0, inside ? 1 : 0);
  out.add(212, shape, stringHash(name, name.length - 2, name.length));
  out.add(213, shape, stringHash(name, Math.max(0, name.length - 4), name.length));
  out.add(214, shape, stringHash(name, 0, 2));
  out.add(217, stringHash(text, Math.max(0, start - 1), start), shape);
  out.add(218, head, after2);
  if (candidate.quote !== null) addQuoteFeatures(out, findings, named, shape);
  for (let i = 0; i < name.length - 1; i++) out.add(240, stringHash(name, i, i + 2));
}

/** What is in the quotation marks, and how they stand in the name. */
function addQuoteFeatures(
  out: FeatureSink,
  { folded }: StrategyFindings,
  { candidate }: NamedCandidate,
  shape: number,
): void {
  const { text } = folded;
  const [start, end] = candidate.at;
  const [open, close] = candidate.quote!;
  const headKind = candidate.head?.kindNumber ?? 9;
  const inside = text.slice(open, close);
  out.add(221, shape, bucket(close - open));
  out.add(222, stringHash(text, close - 1, close), headKind);
  out.add(223, stringHash(text, close - 2, close), headKind);
  out.add(224, stringHash(text, open, open + 1), headKind);
  out.add(225, NUMERAL.test(inside) ? 1 : 0, shape);
  out.add(226, inside.includes("、") ? 1 : 0, shape);
  out.add(227, open > start ? 1 : 0, shape);
  out.add(228, folded.opensAt(end) ? 1 : 0, folded.closesAfter(start - 1) ? 1 : 0, shape);
  out.add(229, end > close ? stringHash(text, close, end) : 0);
  out.add(230, close - open, NUMERAL.test(inside[0]!) ? 1 : 0, headKind);
  out.add(231, headKind, stringHash(inside));
}

import { featureKey, stringHash } from "../tagger/feature-hash.ts";
import type { FoldedText } from "./folded-text.ts";
import { CANDIDATE_KINDS, type LocalCandidate } from "./local-candidates.ts";
import { HEAD_KINDS } from "./local-words.ts";

/** What is known of a candidate beside its text. */
export interface CandidateSurroundings {
  /** 0 review and problems, 1 plan and requirements, 2 elsewhere. */
  readonly half: number;
  /** Prints of the same name in the report. */
  readonly count: number;
  /** A registry strategy is printed inside it. */
  readonly holdsRegistry: boolean;
  /** It lies inside the print of a registry strategy. */
  readonly insideRegistry: boolean;
}

const NUMERAL = /[0-9一二三四五六七八九十百千万两双]/;

/** Stands for the place of an aim (平安XX): whichever place it is, the aim decides. */
const PLACE = "XX";

const bucket = (length: number): number => (length < 10 ? length : length < 14 ? 10 : length < 19 ? 11 : 12);

/** Feature keys of a candidate: what it looks like, what stands round it. */
export function candidateFeatures(
  folded: FoldedText,
  candidate: LocalCandidate,
  { half, count, holdsRegistry, insideRegistry }: CandidateSurroundings,
): number[] {
  const { text, opens, closes } = folded;
  const [start, end] = candidate.at;
  const { aim } = candidate;
  const kind = CANDIDATE_KINDS.indexOf(candidate.kind);
  const headKind = candidate.headKind === null ? 9 : HEAD_KINDS.indexOf(candidate.headKind);
  const head = candidate.head === null ? 0 : stringHash(candidate.head);
  const before1 = stringHash(text, Math.max(0, start - 1), start);
  const before2 = stringHash(text, Math.max(0, start - 2), start);
  const before4 = stringHash(text, Math.max(0, start - 4), start);
  const after1 = stringHash(text, end, Math.min(text.length, end + 1));
  const after2 = stringHash(text, end, Math.min(text.length, end + 2));
  const shape = kind * 64 + headKind * 4 + (candidate.shared ? 2 : 0);
  const name = aim === null ? text.slice(start, end) : aim + PLACE;
  const features = [
    featureKey(201, shape),
    featureKey(202, kind, head),
    featureKey(203, shape, before2),
    featureKey(204, before4),
    featureKey(205, shape, after2),
    featureKey(206, shape, after1),
    featureKey(207, shape, bucket(aim === null ? end - start : aim.length + PLACE.length)),
    featureKey(208, head, before2),
    featureKey(209, shape, half),
    featureKey(210, shape, Math.min(count, 4)),
    featureKey(211, shape, holdsRegistry ? 1 : 0, insideRegistry ? 1 : 0),
    featureKey(212, shape, stringHash(name, name.length - 2, name.length)),
    featureKey(213, shape, stringHash(name, Math.max(0, name.length - 4), name.length)),
    featureKey(214, shape, stringHash(name, 0, 2)),
    featureKey(217, before1, shape),
    featureKey(218, head, after2),
  ];
  if (candidate.quote !== null) {
    const [open, close] = candidate.quote;
    const inside = text.slice(open, close);
    features.push(
      featureKey(221, shape, bucket(close - open)),
      featureKey(222, stringHash(inside, Math.max(0, inside.length - 1)), headKind),
      featureKey(223, stringHash(inside, Math.max(0, inside.length - 2)), headKind),
      featureKey(224, stringHash(inside, 0, 1), headKind),
      featureKey(225, NUMERAL.test(inside) ? 1 : 0, shape),
      featureKey(226, inside.includes("、") ? 1 : 0, shape),
      featureKey(227, open > start ? 1 : 0, shape),
      featureKey(228, opens[end] === 1 ? 1 : 0, closes[start - 1] === 1 ? 1 : 0, shape),
      featureKey(229, end > close ? stringHash(text, close, end) : 0),
      featureKey(230, inside.length, NUMERAL.test(inside[0] ?? "") ? 1 : 0, headKind),
      featureKey(231, headKind, stringHash(inside)),
    );
  }
  for (let i = 0; i < name.length - 1; i++) features.push(featureKey(240, stringHash(name, i, i + 2)));
  return features;
}

import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import { type Reading, roleAt } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { wordTable } from "../../text/word-table.ts";
import { candidateFeatures } from "./candidate-features.ts";
import { type FoldedText, foldText } from "./folded-text.ts";
import { readGuards, type StrategyGuards } from "./guards.ts";
import { type LocalCandidate, localCandidates } from "./local-candidates.ts";
import { localWords } from "./local-words.ts";
import { provinceOf, type SloganPlace, sloganPlaces } from "./place-names.ts";
import { shippedForms } from "./registry-forms.ts";
import { type RegistryMention, registryMentions } from "./registry-mentions.ts";
import { isRegistryPrint } from "./registry-print.ts";

/** A candidate with its folded name and its feature keys. */
export interface FeaturedCandidate {
  readonly candidate: LocalCandidate;
  readonly name: string;
  readonly features: readonly number[];
}

/** What a report prints: strategies of the registry, and what may be local ones. */
export interface StrategyFindings {
  readonly folded: FoldedText;
  readonly mentions: readonly RegistryMention[];
  readonly candidates: readonly FeaturedCandidate[];
  readonly places: readonly SloganPlace[];
}

let guards: StrategyGuards | null = null;
/** 八项重点工程, 六大行动: a count makes a class a programme. */
const COUNTED_WORKS = /[一二三四五六七八九十](?:项|大)(?:重点|重大|标志性)?工程$/u;

/** What is never a strategy: whole names, and those of works that a longer name may end with. */
interface NoStrategies {
  readonly names: ReadonlySet<string>;
  readonly works: readonly string[];
}

let none: NoStrategies | null = null;

/** schema/words/strategy-none.tsv, read once. */
function noStrategies(): NoStrategies {
  if (none) return none;
  const names = wordTable("strategy-none").map((row) => row.name!);
  none = { names: new Set(names), works: names.filter((name) => name.length >= 4 && name.endsWith("工程")) };
  return none;
}

/** Whether a name is, or ends with, what is never a strategy. */
function isNone(name: string): boolean {
  const { names, works } = noStrategies();
  const isWorks = name.endsWith("工程");
  if (!names.has(name) && !(isWorks && works.some((word) => name.endsWith(word)))) return false;
  return !(isWorks && COUNTED_WORKS.test(name));
}

/** A class of campaigns that carries no name: 各类安全隐患排查整治专项行动, 各领域风险隐患排查整治行动. */
const isClass = (text: string, at: number, name: string): boolean =>
  text[at - 1] === "各" && /^(?:类|领域|行业|方面)/.test(name);

/** A count of works or actions that carries no name: 7个专项行动, 27条道路雨污分流工程. */
const isCount = ({ quote }: LocalCandidate, name: string): boolean =>
  quote === null && /^[\d.X]+(?:个|条|项|家|座|处|万|所|公里|亩|吨)/.test(name);

/** How many mentions begin before `at`; they stand in order of print and do not overlap. */
function mentionsBefore(mentions: readonly RegistryMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.at[0] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a registry strategy is printed inside a span, and whether the span lies inside such a print. */
function besideRegistry(
  mentions: readonly RegistryMention[],
  [start, end]: Span,
): { holdsRegistry: boolean; insideRegistry: boolean } {
  const next = mentionsBefore(mentions, start);
  const last = mentions[mentionsBefore(mentions, start + 1) - 1];
  return {
    holdsRegistry: next < mentions.length && mentions[next]!.at[1] <= end,
    insideRegistry: last !== undefined && last.at[1] >= end,
  };
}

function halfOf(reading: Pick<Reading, "sections">, offset: number): number {
  const role = roleAt(reading, offset);
  if (role === "REVIEW" || role === "PROBLEMS") return 0;
  return role === "PLAN" || role === "REQUIREMENTS" || role === "SELF_BUILDING" ? 1 : 2;
}

/** Finds both in one reading. */
export function findCandidates(reading: Reading, issuer: ResolvedIssuer): StrategyFindings {
  guards ??= readGuards();
  const folded = foldText(reading.text);
  const mentions = registryMentions(folded, shippedForms(), guards, provinceOf(issuer));
  const printed = new Set(mentions.map(({ form }) => form.strategy.id));
  const places = sloganPlaces(issuer, reading.report);
  const found = localCandidates(
    folded,
    localWords(),
    places.map(({ name }) => name),
  )
    .map((candidate) => ({ candidate, name: folded.text.slice(...candidate.at) }))
    .filter(
      ({ candidate, name }) =>
        name.length <= 40 &&
        !isCount(candidate, name) &&
        !isClass(folded.text, candidate.at[0], name) &&
        !isNone(name) &&
        !isRegistryPrint(folded.text, candidate.at, shippedForms(), printed),
    );
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const candidates = found.map(({ candidate, name }) => ({
    candidate,
    name,
    features: candidateFeatures(folded, candidate, {
      half: halfOf(reading, folded.origin[candidate.at[0]]!),
      count: counts.get(name)!,
      ...besideRegistry(mentions, candidate.at),
    }),
  }));
  return { folded, mentions, candidates, places };
}

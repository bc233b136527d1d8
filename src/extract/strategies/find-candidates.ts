import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import { pushTo } from "../../domain/group-by.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { wordTable } from "../../text/word-table.ts";
import { backwards, WordTrie } from "../../text/word-trie.ts";
import { type FoldedText, foldText } from "./folded-text.ts";
import { type LocalCandidate, localCandidates } from "./local-candidates.ts";
import { localWords } from "./local-words.ts";
import { provinceOf, type SloganPlace, sloganPlaces } from "./place-names.ts";
import { shippedForms } from "./registry-forms.ts";
import { type RegistryMention, registryMentions } from "./registry-mentions.ts";
import { RegistryPrints } from "./registry-print.ts";

/** A candidate with its folded name. */
export interface NamedCandidate {
  readonly candidate: LocalCandidate;
  readonly name: string;
  /** Where candidates of this name stand, in order. */
  readonly prints: readonly Span[];
}

/** What a report prints: strategies of the registry, and what may be local ones, in order of print. */
export interface StrategyFindings {
  readonly reading: Pick<Reading, "sections">;
  readonly folded: FoldedText;
  readonly mentions: readonly RegistryMention[];
  readonly candidates: readonly NamedCandidate[];
  readonly places: readonly SloganPlace[];
}

const LONGEST_NAME = 40;

/** 八项重点工程, 六大行动: a count makes a class a programme. */
const COUNTED_WORKS = /[一二三四五六七八九十](?:项|大)(?:重点|重大|标志性)?工程$/u;

/** What is never a strategy: whole names, and those of works that a longer name may end with, all backwards; value 1 for the latter. */
let none: WordTrie | null = null;

/** schema/words/strategy-none.tsv, read once. */
function noStrategies(): WordTrie {
  none ??= WordTrie.of(
    wordTable("strategy-none").map(({ name }) => [
      backwards(name!),
      name!.length >= 4 && name!.endsWith("工程") ? 1 : 0,
    ]),
  );
  return none;
}

/** Whether a name is, or ends with, what is never a strategy. */
function isNone(text: string, [start, end]: Span): boolean {
  const names = noStrategies();
  const from = names.startAt(text, end, start);
  if (from === -1 || (from > start && names.value === 0)) return false;
  return !COUNTED_WORKS.test(text.slice(start, end));
}

const EACH = "各".charCodeAt(0);

/** A class of campaigns that carries no name: 各类安全隐患排查整治专项行动, 各领域风险隐患排查整治行动. */
const isClass = (text: string, at: number, name: string): boolean =>
  text.charCodeAt(at - 1) === EACH && /^(?:类|领域|行业|方面)/.test(name);

/** A count of works or actions that carries no name: 7个专项行动, 27条道路雨污分流工程. */
const isCount = ({ quote }: LocalCandidate, name: string): boolean =>
  quote === null && /^[\d.X]+(?:个|条|项|家|座|处|万|所|公里|亩|吨)/.test(name);

/** Finds both in one reading. */
export function findCandidates(reading: Reading, issuer: ResolvedIssuer): StrategyFindings {
  const folded = foldText(reading.text);
  const { text } = folded;
  const forms = shippedForms();
  const mentions = registryMentions(folded, forms, provinceOf(issuer));
  const registry = new RegistryPrints(folded, forms, mentions);
  const places = sloganPlaces(issuer, reading.report);
  const prints = new Map<string, Span[]>();
  const candidates: NamedCandidate[] = [];
  for (const candidate of localCandidates(
    folded,
    localWords(),
    places.map(({ name }) => name),
  )) {
    const { at } = candidate;
    if (at[1] - at[0] > LONGEST_NAME) continue;
    if (isNone(text, at)) continue;
    const name = text.slice(at[0], at[1]);
    if (isCount(candidate, name) || isClass(text, at[0], name) || registry.isPrint(at, name)) continue;
    candidates.push({ candidate, name, prints: pushTo(prints, name, at) });
  }
  return { reading, folded, mentions, candidates, places };
}

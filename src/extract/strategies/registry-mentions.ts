import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";
import { guardOf, type StrategyGuards } from "./guards.ts";
import { isMeantAt } from "./home-forms.ts";
import type { RegistryForm, RegistryForms } from "./registry-forms.ts";

/** One print of a registry strategy; `at` in units of the folded text. */
export interface RegistryMention {
  readonly at: Span;
  readonly form: RegistryForm;
}

const startsWithAny = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word, at));

const endsWithAny = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((word) => text.endsWith(word) && text.length >= word.length && at >= word.length);

function allowed(folded: FoldedText, start: number, end: number, form: RegistryForm, guards: StrategyGuards): boolean {
  if (form.quotedOnly && !(folded.opens[start] === 1 && folded.closes[end - 1] === 1)) return false;
  const { text } = folded;
  for (const key of [form.folded, "*"]) {
    const guard = guardOf(guards, key);
    if (guard === undefined) continue;
    if (startsWithAny(text, end, guard.after)) return false;
    if (guard.before.length > 0 && endsWithAny(text.slice(Math.max(0, start - 8), start), start, guard.before))
      return false;
  }
  return true;
}

/**
 * Every print of a registry strategy, the longest form first at each place, none over another.
 * @param province first two digits of the issuer's code, null if unknown: some forms mean a strategy only at home.
 */
export function registryMentions(
  folded: FoldedText,
  forms: RegistryForms,
  guards: StrategyGuards,
  province: string | null,
): RegistryMention[] {
  const mentions: RegistryMention[] = [];
  const { text } = folded;
  let start = 0;
  let best: RegistryMention | null = null;
  const consider = (end: number, value: number): void => {
    const form = forms.forms[value]!;
    const home = guardOf(guards, form.folded)?.home ?? false;
    if (isMeantAt(form.strategy, form.folded, province, home) && allowed(folded, start, end, form, guards))
      best = { at: [start, end], form };
  };
  while (start < text.length) {
    best = null;
    forms.trie.at(text, start, consider);
    const found = best as RegistryMention | null;
    if (found !== null) mentions.push(found);
    start = found?.at[1] ?? start + 1;
  }
  return mentions;
}

import type { Span } from "../../domain/span.ts";
import { type FoldedText, foldedWords } from "./folded-text.ts";
import type { StrategyGuards } from "./guards.ts";
import type { RegistryForm, RegistryForms } from "./registry-forms.ts";

/** One print of a registry strategy; `at` in units of the folded text. */
export interface RegistryMention {
  readonly at: Span;
  readonly form: RegistryForm;
}

/** Whether the marks and words round a print let it be the strategy. */
function isAllowed(
  folded: FoldedText,
  start: number,
  end: number,
  form: RegistryForm,
  guards: StrategyGuards,
): boolean {
  const { text } = folded;
  if (form.quotedOnly && !(folded.opensAt(start) && folded.closesAfter(end - 1))) return false;
  if (guards.after.endAt(text, end) !== -1 || guards.before.startAt(text, start) !== -1) return false;
  return (
    !form.notBefore.some((word) => text.startsWith(word, end)) &&
    !form.notAfter.some((word) => text.endsWith(word, start))
  );
}

/**
 * Every print of a registry strategy, the longest form first at each place, none over another.
 * @param province first two digits of the issuer's code, null if unknown: some forms mean a strategy only at home.
 */
export function registryMentions(
  folded: FoldedText,
  { trie, forms, guards }: RegistryForms,
  province: string | null,
): RegistryMention[] {
  const mentions: RegistryMention[] = [];
  const { starts, ends, values } = foldedWords.hits(trie, folded.text);
  let free = 0;
  for (let first = 0, next = 0; first < starts.length; first = next) {
    const start = starts[first]!;
    for (next = first + 1; starts[next] === start; ) next++;
    if (start < free) continue;
    for (let i = next - 1; i >= first; i--) {
      const form = forms[values[i]!]!;
      const end = ends[i]!;
      if (form.home !== null && form.home !== province) continue;
      if (!isAllowed(folded, start, end, form, guards)) continue;
      mentions.push({ at: [start, end], form });
      free = end;
      break;
    }
  }
  return mentions;
}

/** 2 where a registry strategy is printed inside a span, plus 1 where the span lies inside such a print. */
export function besideRegistry(mentions: readonly RegistryMention[], [start, end]: Span): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.at[0] < start) low = middle + 1;
    else high = middle;
  }
  const next = mentions[low]?.at;
  const last = next !== undefined && next[0] === start ? next : mentions[low - 1]?.at;
  return (next !== undefined && next[1] <= end ? 2 : 0) + (last !== undefined && last[1] >= end ? 1 : 0);
}

import type { ThemeWeight } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import { sentenceDomains } from "./classify-sentence.ts";
import { topDomains } from "./taxonomy.ts";

/**
 * What a report is about: the share of each of the 24 domains in the characters of its classified sentences, in thousandths,
 * the largest first (then by id). A sentence of two domains gives half of its characters to each. They sum to 1000 by the largest remainders; [] where
 * no sentence has a domain; domains below half a thousandth are left out.
 */
export function readThemes(reading: Pick<Reading, "text" | "sentences">): ThemeWeight[] {
  const { text, sentences } = reading;
  const units = topDomains().map(() => 0);
  let total = 0;
  for (const [sentence, domains] of sentenceDomains(text, sentences).entries()) {
    if (domains.length === 0) continue;
    const [start, end] = sentences[sentence]!;
    // Six is divisible by one, two and three domains: the shares stay whole.
    const share = ((end - start) * 6) / domains.length;
    for (const domain of domains) units[domain]! += share;
    total += (end - start) * 6;
  }
  return total === 0 ? [] : shares(units, total);
}

/** Thousandths of the total that the units of each domain are. */
function shares(units: readonly number[], total: number): ThemeWeight[] {
  const rows = units.map((sum, domain) => ({
    id: topDomains()[domain]!,
    weight: Math.floor((sum * 1000) / total),
    rest: (sum * 1000) % total,
  }));
  let left = 1000 - rows.reduce((sum, row) => sum + row.weight, 0);
  for (const row of [...rows].sort((a, b) => b.rest - a.rest || (a.id < b.id ? -1 : 1))) {
    if (left-- <= 0) break;
    row.weight++;
  }
  return rows
    .filter((row) => row.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ id, weight }) => ({ id, weight }));
}

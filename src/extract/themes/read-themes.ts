import type { ThemeWeight } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import { sentenceDomains } from "./classify-sentence.ts";

/**
 * What a report is about: the share of each of the 24 domains in the characters of its classified sentences, in thousandths,
 * the largest first (then by id). A sentence of two domains gives half of its characters to each. They sum to 1000 by the largest remainders; [] where
 * no sentence has a domain; domains below half a thousandth are left out.
 */
export function readThemes(reading: Pick<Reading, "text" | "sentences">): ThemeWeight[] {
  const units = new Map<string, number>();
  let total = 0;
  for (const [sentence, domains] of sentenceDomains(reading.text, reading.sentences).entries()) {
    if (domains.length === 0) continue;
    const [start, end] = reading.sentences[sentence]!;
    // Six is divisible by one, two and three domains: the shares stay whole.
    const share = ((end - start) * 6) / domains.length;
    for (const id of domains) units.set(id, (units.get(id) ?? 0) + share);
    total += (end - start) * 6;
  }
  const rows = [...units].map(([id, sum]) => ({
    id,
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

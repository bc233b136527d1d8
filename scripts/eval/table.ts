import type { MaskedScore } from "./masked.ts";
import { LISTS } from "./match.ts";
import { figuresOf, type Scores, SHARES, type Tally } from "./score.ts";

const three = (value: number) => value.toFixed(3);

/** The table of one evaluation, Markdown: a row a list, then shares, themes and masked reports. */
export function tableOf(reports: number, scores: Scores, masked: MaskedScore, themes: Tally): string {
  const lines = [`| ${reports} reports | P | R | F1 | gold rows |`, "|---|---|---|---|---|"];
  for (const row of [...LISTS, ...SHARES]) {
    const { precision, recall, f1, gold } = figuresOf(scores[row]);
    lines.push(`| ${row} | ${three(precision)} | ${three(recall)} | ${three(f1)} | ${gold} |`);
  }
  const figures = figuresOf(themes);
  lines.push(
    `| policy domains of sentences (micro) | ${three(figures.precision)} | ${three(figures.recall)} | ${three(figures.f1)} | ${figures.gold} |`,
    "",
    `Masked reports: ${masked.right} right, ${masked.wrong} wrong, ${masked.open} left open.`,
    ...masked.wrongNames.map((line) => `- ${line}`),
  );
  const mean = LISTS.reduce((sum, list) => sum + figuresOf(scores[list]).f1, 0) / LISTS.length;
  lines.push(`Mean F1 of the six lists: ${three(mean)}`);
  return lines.join("\n");
}

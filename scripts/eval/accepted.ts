import { readFileSync, writeFileSync } from "node:fs";
import { packagePath } from "../../src/domain/package-root.ts";
import type { MaskedScore } from "./masked.ts";
import { figuresOf, type Scores, type Tally } from "./score.ts";
import { tableOf } from "./table.ts";

const FILE = packagePath("test/eval/accepted.json");
const DOCUMENT = packagePath("docs/accuracy.md");
const START = "<!-- accepted table: written by npm run eval -- --write -->";
const END = "<!-- end of the accepted table -->";

/** F1 (or share right) a row, thousandths, as last accepted. */
export type Accepted = Readonly<Record<string, number>>;

export function acceptedOf(scores: Scores, masked: MaskedScore, themes: Tally): Accepted {
  const rows = Object.entries(scores).map(([row, counts]) => [row, Math.round(1000 * figuresOf(counts).f1)]);
  return {
    ...(Object.fromEntries(rows) as Record<string, number>),
    "policy domains": Math.round(1000 * figuresOf(themes).f1),
    "masked right": masked.right,
    "masked wrong": masked.wrong,
  };
}

export function readAccepted(): Accepted {
  return JSON.parse(readFileSync(FILE, "utf8")) as Accepted;
}

/** Keeps the figures as what later changes are held to, and lays the table into docs/accuracy.md between its two marks. */
export function acceptTable(reports: number, scores: Scores, masked: MaskedScore, themes: Tally): void {
  writeFileSync(FILE, `${JSON.stringify(acceptedOf(scores, masked, themes), null, 2)}\n`);
  const text = readFileSync(DOCUMENT, "utf8");
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} has lost the marks of its table.`);
  writeFileSync(DOCUMENT, `${before}${START}\n\n${tableOf(reports, scores, masked, themes)}\n\n${END}${after}`);
}

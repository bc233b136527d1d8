import { wordTable } from "../../text/word-table.ts";

/** Han characters that a passage must hold beside formulas to count as copied. */
const LEAST_OWN = 28;

interface Formulas {
  /** Phrases that count for nothing inside a passage, longest first. */
  readonly parts: readonly string[];
  /** Phrases that make the whole passage a formula: thanks, greetings, notices. */
  readonly wholes: readonly string[];
}

let formulas: Formulas | null = null;

/** Phrases that reports of all places print (schema/words/formulas.tsv). */
function shipped(): Formulas {
  if (formulas === null) {
    const rows = wordTable("formulas");
    const phrases = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.phrase!);
    const parts = phrases("PART").sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
    formulas = { parts, wholes: phrases("WHOLE") };
  }
  return formulas;
}

/** Whether a passage is no thanks or greeting and still holds 28 Han characters when formulas are taken out of it. */
export function saysMoreThanFormulas(passage: string): boolean {
  const { parts, wholes } = shipped();
  if (wholes.some((phrase) => passage.includes(phrase))) return false;
  let rest = passage;
  for (const phrase of parts) rest = rest.replaceAll(phrase, "\n");
  return rest.replace(/\P{Script=Han}/gu, "").length >= LEAST_OWN;
}

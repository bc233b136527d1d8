import { wordTable } from "../../text/word-table.ts";

/** Units that a passage must hold beside formulas to count as copied. */
const LEAST_OWN = 20;

let formulas: readonly string[] | null = null;

/** Phrases that reports of all places print (schema/words/formulas.tsv), longest first. */
function formulaList(): readonly string[] {
  formulas ??= wordTable("formulas")
    .map((row) => row.phrase!)
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return formulas;
}

/** Whether a passage still holds 20 letters or digits when formulas, blanks and signs are taken out of it. */
export function saysMoreThanFormulas(passage: string): boolean {
  let rest = passage;
  for (const formula of formulaList()) rest = rest.replaceAll(formula, "\n");
  return rest.replace(/[^\p{L}\p{N}]/gu, "").length >= LEAST_OWN;
}

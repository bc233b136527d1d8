import { wordTable } from "../../text/word-table.ts";

/** Han characters that a passage must hold beside formulas to count as copied. */
const LEAST_OWN = 24;

let formulas: readonly string[] | null = null;

/** Phrases that reports of all places print (schema/words/formulas.tsv), longest first. */
function formulaList(): readonly string[] {
  formulas ??= wordTable("formulas")
    .map((row) => row.phrase!)
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return formulas;
}

/** Whether a passage still holds 24 Han characters when formulas are taken out of it. */
export function saysMoreThanFormulas(passage: string): boolean {
  let rest = passage;
  for (const formula of formulaList()) rest = rest.replaceAll(formula, "\n");
  return rest.replace(/\P{Script=Han}/gu, "").length >= LEAST_OWN;
}

import { wordTable } from "../../text/word-table.ts";

let stopForms: ReadonlySet<string> | undefined;

/** Names of divisions that are words for a kind of area everywhere else (市区, 新区, 滨海新区). */
export function isStopForm(form: string): boolean {
  stopForms ??= new Set(wordTable("places-stop").map((row) => row.form!));
  return stopForms.has(form);
}

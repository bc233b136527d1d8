import { pushTo } from "../domain/group-by.ts";
import { formsOf } from "./division-forms.ts";
import { readDivisionForms } from "./division-table.ts";
import { gazetteer } from "./gazetteer.ts";

let forms: ReadonlyMap<string, readonly string[]> | undefined;

function readForms(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const division of gazetteer().divisions) {
    const names = new Set(division.names.map(({ value }) => value));
    for (const { form, kind } of formsOf(division))
      if (kind === "FULL" && !names.has(form)) pushTo(found, division.id, form);
  }
  for (const { id, form } of readDivisionForms()) pushTo(found, id, form);
  return found;
}

/** Short forms that people use like a division's name: 阜蒙县, 喀左, 恩施州. By node id; none for others. */
export function shortFormsOf(id: string): readonly string[] {
  forms ??= readForms();
  return forms.get(id) ?? [];
}

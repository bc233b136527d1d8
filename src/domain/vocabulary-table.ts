import { readFileSync } from "node:fs";
import { packagePath } from "./package-root.ts";

export type Language = "zh" | "en";

/** One value of a closed vocabulary: its GraphQL name, the value that stores hold, and its words. */
export interface VocabularyTerm {
  readonly name: string;
  readonly value: string;
  readonly zh: string;
  readonly en: string;
  readonly description: string;
}

function readTable(): ReadonlyMap<string, readonly VocabularyTerm[]> {
  const table = new Map<string, VocabularyTerm[]>();
  const lines = readFileSync(packagePath("schema", "labels.tsv"), "utf8").trimEnd().split("\n").slice(1);
  for (const line of lines) {
    const [vocabulary, name, value, zh, en, description] = line.split("\t") as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const terms = table.get(vocabulary) ?? [];
    terms.push({ name, value, zh, en, description });
    table.set(vocabulary, terms);
  }
  return table;
}

/** Every closed vocabulary of the API, by the name of its enum (schema/labels.tsv). */
export const VOCABULARIES: ReadonlyMap<string, readonly VocabularyTerm[]> = readTable();

/** A value's label; the value itself where the vocabulary does not know it. */
export function labelOf(vocabulary: string, value: string, language: Language): string {
  const term = VOCABULARIES.get(vocabulary)?.find((each) => each.value === value);
  return term ? term[language] : value;
}

import type { NodeReference } from "../../domain/graph-model.ts";
import { classifySentence } from "../../extract/themes/classify-sentence.ts";
import { conceptsOf } from "../../extract/themes/concepts-of.ts";

/** A phrase is about so many themes at most. */
const MOST = 2;

/** What a phrase is about: the concepts that it names, else the domains that its words speak of. */
export function themesOfPhrase(phrase: string): NodeReference<"PolicyTheme">[] {
  const concepts = conceptsOf(phrase);
  const ids = concepts.length > 0 ? concepts : classifySentence(phrase);
  return ids.slice(0, MOST).map((id) => ({ kind: "PolicyTheme", id }));
}

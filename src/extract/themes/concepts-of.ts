import { WordTrie } from "../../text/word-trie.ts";
import { themeTaxonomy } from "./taxonomy.ts";

interface ConceptForms {
  /** Values are indices into the taxonomy. */
  readonly trie: WordTrie;
}

let shipped: ConceptForms | null = null;

/** Labels of all concepts; a label that a domain and a concept share is the concept's. */
function conceptForms(): ConceptForms {
  if (shipped) return shipped;
  const trie = new WordTrie();
  const concepts = themeTaxonomy();
  for (const narrow of [true, false])
    for (const [index, concept] of concepts.entries())
      if ((concept.broader !== null) === narrow)
        for (const label of [concept.prefLabelZh, ...concept.altLabels]) trie.add(label, index);
  shipped = { trie };
  return shipped;
}

/** Ids of the concepts of the taxonomy that a phrase names, in order of print: the longest label at each place, each concept once. */
export function conceptsOf(text: string): string[] {
  const { trie } = conceptForms();
  const concepts = themeTaxonomy();
  const found: string[] = [];
  for (let i = 0; i < text.length; ) {
    const label = trie.longestAt(text, i);
    if (label === null) {
      i++;
      continue;
    }
    const { id } = concepts[label.value]!;
    if (!found.includes(id)) found.push(id);
    i = label.end;
  }
  return found;
}

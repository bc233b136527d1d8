import type { Level } from "../domain/report.ts";
import { wordTable } from "../text/word-table.ts";
import { WordTrie } from "../text/word-trie.ts";
import { gazetteer } from "./gazetteer.ts";
import { regions } from "./region-table.ts";

/** A way to print a division or region, as the pass over the text knows it. */
export interface PlaceForm {
  readonly form: string;
  /** Highest level of the divisions that print so with the word for their kind; null if none. */
  readonly full: Level | null;
  /** Highest level of those that print so without it; null if none. */
  readonly bare: Level | null;
  /** Also a common word. */
  readonly common: boolean;
  /** Node id of a named cross-province region, or null. */
  readonly region: string | null;
  /** Names a direction or kind of area rather than a region (沿海). */
  readonly vague: boolean;
}

/** Whether it is a bare name of towns alone. */
export const isOnlyTown = ({ full, bare, region }: PlaceForm): boolean =>
  full === null && bare === "TOWNSHIP" && region === null;

export interface PlaceForms {
  readonly trie: WordTrie;
  /** By the trie's values. */
  readonly forms: readonly PlaceForm[];
}

let shared: PlaceForms | undefined;

/** Every form of the gazetteer and the regions, read once (about 64,000). */
export function placeForms(): PlaceForms {
  if (shared) return shared;
  const forms: PlaceForm[] = [];
  const trie = new WordTrie(20);
  const put = (form: string, more: Partial<PlaceForm>): void => {
    const known = trie.get(form);
    const old =
      known === -1 ? { form, full: null, bare: null, common: false, region: null, vague: false } : forms[known]!;
    const joined = {
      form,
      full: old.full ?? more.full ?? null,
      bare: old.bare ?? more.bare ?? null,
      common: old.common || more.common === true,
      region: old.region ?? more.region ?? null,
      vague: old.vague || more.vague === true,
    };
    if (known === -1) {
      trie.add(form, forms.length);
      forms.push(joined);
    } else forms[known] = joined;
  };
  for (const { form, kind, levels, common } of gazetteer().surfaceForms()) {
    if (form.length < 2 || levels[0] === "NATION") continue;
    put(form, kind === "FULL" ? { full: levels[0], common } : { bare: levels[0], common });
  }
  for (const { id, kind, forms: printed } of regions())
    for (const form of printed) put(form, { region: id, vague: kind === "VAGUE" });
  for (const { form, region } of wordTable("places-regions")) put(form!, { region: region! });
  shared = { trie, forms };
  return shared;
}

import { wordTable } from "../../text/word-table.ts";
import { backwards, WordTrie } from "../../text/word-trie.ts";
import { foldForm } from "./folded-text.ts";

/** What may not stand right before or right after a form, lest it be something else (全民健身中心, 全域旅游示范区). */
export interface FormGuard {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Means its strategy only in reports of the province that owns it. */
  readonly home: boolean;
}

/** Guards of single forms by folded form, and those of every form. */
export interface StrategyGuards {
  readonly own: ReadonlyMap<string, FormGuard>;
  /** Words backwards. */
  readonly before: WordTrie;
  readonly after: WordTrie;
}

const words = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((word) => word !== "");

const trieOf = (list: readonly string[]): WordTrie => WordTrie.of(list.map((word) => [word, 0]));

/** The guards of schema/words/strategy-guards.tsv; `*` there holds for every form. */
export function readGuards(): StrategyGuards {
  const guards = new Map<string, FormGuard>();
  for (const row of wordTable("strategy-guards"))
    guards.set(row.form === "*" ? "*" : foldForm(row.form!), {
      before: words(row.before),
      after: words(row.after),
      home: row.home === "yes",
    });
  const every = guards.get("*");
  guards.delete("*");
  return { own: guards, before: trieOf((every?.before ?? []).map(backwards)), after: trieOf(every?.after ?? []) };
}

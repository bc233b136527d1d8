import { wordTable } from "../../text/word-table.ts";
import { foldForm } from "./folded-text.ts";

/** What may not stand right before or right after a form, lest it be something else (全民健身中心, 全域旅游示范区). */
export interface FormGuard {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Means its strategy only in reports of the province that owns it. */
  readonly home: boolean;
}

export type StrategyGuards = ReadonlyMap<string, FormGuard>;

const words = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((word) => word !== "");

/** The guards of schema/words/strategy-guards.tsv by folded form; `*` holds for every form. */
export function readGuards(): StrategyGuards {
  const guards = new Map<string, FormGuard>();
  for (const row of wordTable("strategy-guards"))
    guards.set(row.form === "*" ? "*" : foldForm(row.form!), {
      before: words(row.before),
      after: words(row.after),
      home: row.home === "yes",
    });
  return guards;
}

export function guardOf(guards: StrategyGuards, folded: string): FormGuard | undefined {
  return guards.get(folded);
}

import { readFileSync } from "node:fs";
import { packagePath } from "../domain/package-root.ts";
import { CharacterSet } from "../text/character-set.ts";
import { WordTrie } from "../text/word-trie.ts";

export type Ownership = "CENTRAL" | "LOCAL_STATE" | "OTHER";

/** A firm or group of schema/enterprises.tsv. */
export interface RegisteredEnterprise {
  readonly id: string;
  /** Full registered name. */
  readonly name: string;
  /** Other forms in use, the context-bound ones included. */
  readonly forms: readonly string[];
  readonly nameEn: string;
  /** Registry id of its group, "" where it is none's. */
  readonly group: string;
  readonly ownership: Ownership;
  readonly source: string;
  /** Forms that are common words too: they count only where the text shows a firm. */
  readonly contextOnly: readonly string[];
}

export interface EnterpriseRegistry {
  readonly rows: readonly RegisteredEnterprise[];
  readonly byId: ReadonlyMap<string, RegisteredEnterprise>;
  /** By normal form of the name or any other form. */
  readonly byForm: ReadonlyMap<string, RegisteredEnterprise>;
  /** Names and forms as printed; value: index into `rows` × 2, + 1 for a context-bound form. */
  readonly trie: WordTrie;
}

const MARKS = new CharacterSet(/[\s“”"‘’《》「」·・（(]/u);

/** A firm's name without blanks, quotes and brackets round its seat: 华润（集团）有限公司 is 华润集团有限公司. */
export function bareFirmName(name: string): string {
  let marked = false;
  for (let i = 0; i < name.length && !marked; i++) marked = MARKS.has(name.charCodeAt(i));
  if (!marked) return name;
  return name.replace(/[\s“”"‘’《》「」·・]+/gu, "").replace(/[（(]([^（()）]*)[）)]/gu, "$1");
}

let shipped: EnterpriseRegistry | undefined;

/** schema/enterprises.tsv, read once. */
export function enterpriseRegistry(): EnterpriseRegistry {
  if (shipped) return shipped;
  const rows = readFileSync(packagePath("schema", "enterprises.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line): RegisteredEnterprise => {
      const [id, name, short, nameEn, group, ownership, source, context] = line.split("\t") as string[];
      const list = (cell: string | undefined): string[] => (cell ? cell.split("|") : []);
      return {
        id: id!,
        name: name!,
        forms: list(short),
        nameEn: nameEn!,
        group: group ?? "",
        ownership: ownership as Ownership,
        source: source!,
        contextOnly: list(context),
      };
    });
  const byForm = new Map<string, RegisteredEnterprise>();
  const trie = new WordTrie();
  for (const [index, row] of rows.entries()) {
    for (const form of [row.name, ...row.forms]) {
      const bare = bareFirmName(form);
      if (!byForm.has(bare)) byForm.set(bare, row);
      trie.add(form, index * 2 + (row.contextOnly.includes(form) ? 1 : 0));
    }
  }
  shipped = { rows, byId: new Map(rows.map((row) => [row.id, row])), byForm, trie };
  return shipped;
}

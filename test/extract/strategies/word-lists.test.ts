import { describe, expect, it } from "vitest";
import { foldForm } from "../../../src/extract/strategies/folded-text.ts";
import { readGuards } from "../../../src/extract/strategies/guards.ts";
import { HEAD_KINDS } from "../../../src/extract/strategies/local-words.ts";
import { strategyRegistry } from "../../../src/extract/strategies/registry.ts";
import { wordTable } from "../../../src/text/word-table.ts";

const LISTS = [
  "strategy-heads",
  "strategy-verbs",
  "strategy-adjectives",
  "strategy-none",
  "strategy-guards",
  "strategy-followers",
];

describe("the word lists of strategies", () => {
  it("hold no word twice, each with a source", () => {
    for (const list of LISTS) {
      const seen = new Set<string>();
      for (const row of wordTable(list)) {
        const word = row.word ?? row.name ?? row.form ?? row.head ?? "";
        expect(word, list).not.toBe("");
        expect(row.source, `${list} ${word}`).not.toBe("");
        expect(seen.has(word), `${list} ${word}`).toBe(false);
        seen.add(word);
      }
    }
  });

  it("know the kinds that the code reads", () => {
    for (const { kind } of wordTable("strategy-heads")) expect(HEAD_KINDS).toContain(kind);
    for (const { kind } of wordTable("strategy-verbs")) expect(["lead", "soft", "keep"]).toContain(kind);
  });

  it("guard only forms that the registry has", () => {
    const forms = new Set(strategyRegistry().flatMap((row) => row.forms.map(foldForm)));
    for (const form of readGuards().own.keys()) expect(forms.has(form), form).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordTrie } from "../../src/text/word-trie.ts";

const letter = fc.constantFrom(..."省市县政府工作");
const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((units) => units.join(""));
const text = fc.array(letter, { maxLength: 12 }).map((units) => units.join(""));

/** The longest of the words that `text` holds at `from`, by trying each. */
function longest(words: readonly string[], text: string, from: number, to: number): string | null {
  const there = words.filter((one) => text.startsWith(one, from) && from + one.length <= to);
  return there.sort((a, b) => b.length - a.length)[0] ?? null;
}

describe("WordTrie", () => {
  it("finds the longest word at every place, and no other, up to a bound", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), text, fc.nat(12), (words, printed, bound) => {
        const trie = WordTrie.of(words.map((one, number) => [one, number]));
        const to = Math.min(bound, printed.length);
        for (let from = 0; from <= printed.length; from++) {
          const expected = longest(words, printed, from, to);
          const end = trie.endAt(printed, from, to);
          expect(end).toBe(expected === null ? -1 : from + expected.length);
          if (expected !== null) expect(words[trie.value]).toBe(expected);
        }
      }),
    );
  });

  it("reads words laid in backwards from their end", () => {
    const trie = WordTrie.of([
      ["长增", 0],
      ["长增速快", 1],
    ]);
    expect(trie.startAt("产值快速增长", 6)).toBe(2);
    expect(trie.startAt("产值快速增长", 6, 3)).toBe(4);
    expect(trie.startAt("产值快速增长", 5)).toBe(-1);
  });

  it("gives back its words with their values", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), (words) => {
        const entries = words.map((one, number) => [one, number] as const);
        expect(new Map(WordTrie.of(entries).words())).toEqual(new Map(entries));
      }),
    );
  });

  it("keeps the first number of a word given twice, and knows no empty word", () => {
    const trie = WordTrie.of([
      ["", 7],
      ["全市", 1],
      ["全市", 2],
    ]);
    expect(trie.endAt("全市", 0)).toBe(2);
    expect(trie.value).toBe(1);
    expect(trie.endAt("市", 0)).toBe(-1);
    expect(WordTrie.of([]).endAt("市", 0)).toBe(-1);
  });
});

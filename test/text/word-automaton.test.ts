import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordAutomaton } from "../../src/text/word-automaton.ts";

const letter = fc.constantFrom(..."省市县政府工作");
const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((units) => units.join(""));
const text = fc.array(letter, { maxLength: 12 }).map((units) => units.join(""));

/** The longest of the words that `text` holds at `from`, by trying each. */
function longest(words: readonly string[], text: string, from: number, to: number): string | null {
  const there = words.filter((one) => text.startsWith(one, from) && from + one.length <= to);
  return there.sort((a, b) => b.length - a.length)[0] ?? null;
}

describe("WordAutomaton", () => {
  it("finds the longest word at every place, and no other, up to a bound", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), text, fc.nat(12), (words, printed, bound) => {
        const automaton = new WordAutomaton(words.map((one, number) => [one, number]));
        const to = Math.min(bound, printed.length);
        for (let from = 0; from <= printed.length; from++) {
          const expected = longest(words, printed, from, to);
          const end = automaton.endAt(printed, from, to);
          expect(end).toBe(expected === null ? -1 : from + expected.length);
          if (expected !== null) expect(words[automaton.number]).toBe(expected);
        }
      }),
    );
  });

  it("reads words laid in backwards from their end", () => {
    const automaton = new WordAutomaton([
      ["长增", 0],
      ["长增速快", 1],
    ]);
    expect(automaton.startAt("产值快速增长", 6)).toBe(2);
    expect(automaton.startAt("产值快速增长", 6, 3)).toBe(4);
    expect(automaton.startAt("产值快速增长", 5)).toBe(-1);
  });

  it("keeps the first number of a word given twice, and knows no empty word", () => {
    const automaton = new WordAutomaton([
      ["", 7],
      ["全市", 1],
      ["全市", 2],
    ]);
    expect(automaton.endAt("全市", 0)).toBe(2);
    expect(automaton.number).toBe(1);
    expect(automaton.endAt("市", 0)).toBe(-1);
    expect(new WordAutomaton([]).endAt("市", 0)).toBe(-1);
  });
});

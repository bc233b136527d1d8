import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstFrom, isLongest, wordHits } from "../../src/text/word-hits.ts";
import { WordTrie } from "../../src/text/word-trie.ts";

const characters = fc.constantFrom(..."江阴市长泾镇");
const word = fc.array(characters, { minLength: 1, maxLength: 4 }).map((units) => units.join(""));
const text = fc.array(characters, { maxLength: 40 }).map((units) => units.join(""));

describe("hits of a trie", () => {
  it("are the words at every place, by start, then end", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
        text,
        fc.integer({ min: 5, max: 17 }),
        (words, of, bits) => {
          const trie = new WordTrie(bits);
          for (const [value, one] of words.entries()) trie.add(one, value);
          const expected: number[][] = [];
          for (let start = 0; start < of.length; start++)
            trie.at(of, start, (end, value) => expected.push([start, end, value]));
          const { starts, ends, values } = wordHits(trie, of);
          expect([...starts].map((start, i) => [start, ends[i], values[i]])).toEqual(expected);
        },
      ),
    );
  });

  it("tell the longest at a place and the first from an offset on", () => {
    const trie = new WordTrie();
    for (const [value, one] of ["江阴", "江阴市", "长泾镇"].entries()) trie.add(one, value);
    const hits = wordHits(trie, "江阴市长泾镇");
    expect([...hits.values]).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((hit) => isLongest(hits, hit))).toEqual([false, true, true]);
    expect([0, 1, 3, 4].map((offset) => firstFrom(hits, offset))).toEqual([0, 2, 2, 3]);
  });
});

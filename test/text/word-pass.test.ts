import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstFrom, hitsIn, isLongest, WordPass } from "../../src/text/word-pass.ts";
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
          const pass = new WordPass();
          pass.hits(trie, "joined before");
          const { starts, ends, values } = pass.hits(trie, of);
          expect([...starts].map((start, i) => [start, ends[i], values[i]])).toEqual(expected);
        },
      ),
    );
  });

  it("tell the longest at a place and the first from an offset on", () => {
    const trie = new WordTrie();
    for (const [value, one] of ["江阴", "江阴市", "长泾镇"].entries()) trie.add(one, value);
    const hits = hitsIn(trie, "江阴市长泾镇");
    expect([...hits.values]).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((hit) => isLongest(hits, hit))).toEqual([false, true, true]);
    expect([0, 1, 3, 4].map((offset) => firstFrom(hits, offset))).toEqual([0, 2, 2, 3]);
  });
});

describe("a pass for several lists", () => {
  const lists = fc.array(fc.uniqueArray(word, { maxLength: 12 }), { minLength: 1, maxLength: 4 });

  it("finds for each list what it finds alone, whichever is asked for, and in turn", () => {
    fc.assert(
      fc.property(lists, fc.array(text, { minLength: 1, maxLength: 3 }), (words, texts) => {
        const tries = words.map((own, number) => WordTrie.of(own.map((one, value) => [one, value * 4 + number])));
        const pass = new WordPass();
        for (const of of [...texts, ...texts])
          for (const trie of tries) expect(pass.hits(trie, of)).toEqual(hitsIn(trie, of));
      }),
    );
  });

  it("takes in a list that comes late", () => {
    const [first, late] = [
      WordTrie.of([["江阴", 3]]),
      WordTrie.of([
        ["江阴", 0],
        ["阴市", 1],
      ]),
    ];
    const pass = new WordPass();
    for (const text of ["江阴市", "江阴市长泾镇", "江阴市"]) {
      expect([...pass.hits(first, text).values]).toEqual([3]);
      expect([...pass.hits(late, text).values]).toEqual([0, 1]);
      expect([...pass.hits(first, text).values]).toEqual([3]);
    }
  });
});

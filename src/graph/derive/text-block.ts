import { pushTo } from "../../domain/group-by.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import type { HashHolders } from "./hash-holders.ts";

/** A text of a block, with those of its fingerprints that other documents hold too. */
export interface BlockText {
  /** Its number among all documents. */
  readonly number: number;
  readonly text: string;
  /** Fingerprints that other documents hold, and where each stands, side by side, in order of place. */
  readonly hashes: readonly number[];
  readonly starts: readonly number[];
}

/** What two texts have in common. */
export interface Meeting {
  readonly left: BlockText;
  readonly right: BlockText;
  /** How many different fingerprints both hold. */
  readonly shared: number;
  /** Where fingerprints that are no formulas meet: start in `left`, start in `right`. */
  readonly places: readonly (readonly [number, number])[];
}

/** Some texts, found by their fingerprints. */
export class TextBlock {
  readonly texts: readonly BlockText[];
  readonly #holders: HashHolders;
  /** By fingerprint: place of a text in `texts`, start of the fingerprint, and so on, in order of texts. */
  readonly #prints = new Map<number, number[]>();

  /** `first`: number of the first text among all documents. */
  constructor(first: number, texts: readonly string[], holders: HashHolders) {
    this.#holders = holders;
    this.texts = texts.map((text, at): BlockText => {
      const { hashes, starts } = fingerprintsOf(text);
      const shared = [...hashes.keys()].filter((print) => holders.isShared(hashes[print]!));
      return {
        number: first + at,
        text,
        hashes: shared.map((print) => hashes[print]!),
        starts: shared.map((print) => starts[print]!),
      };
    });
    for (const [at, { hashes, starts }] of this.texts.entries())
      for (const [print, hash] of hashes.entries()) {
        const list = this.#prints.get(hash);
        if (list === undefined) this.#prints.set(hash, [at, starts[print]!]);
        else list.push(at, starts[print]!);
      }
  }

  /** What texts of this block have in common with `right`, of those that stand before it among all documents. */
  meet(right: BlockText): Meeting[] {
    const shared = new Int32Array(this.texts.length);
    const places = new Map<number, [number, number][]>();
    const counted = new Set<number>();
    for (const [print, hash] of right.hashes.entries()) {
      const list = this.#prints.get(hash) ?? [];
      const telling = this.#holders.isTelling(hash);
      const again = counted.has(hash);
      counted.add(hash);
      for (let at = 0, before = -1; at < list.length; at += 2) {
        const left = list[at]!;
        if (this.texts[left]!.number >= right.number) break;
        if (!again && left !== before) shared[left]!++;
        before = left;
        if (telling) pushTo(places, left, [list[at + 1]!, right.starts[print]!]);
      }
    }
    return this.texts.flatMap((left, at) =>
      shared[at] === 0 ? [] : [{ left, right, shared: shared[at]!, places: places.get(at) ?? [] }],
    );
  }
}

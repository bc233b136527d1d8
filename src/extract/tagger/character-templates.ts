import { FeatureRows } from "./feature-rows.ts";
import type { SentenceView } from "./sentence-view.ts";
import { keyRoom, type UnitFeatures } from "./unit-features.ts";

/** Stand for what lies before and behind a sentence. */
const BEFORE = 1;
const BEHIND = 2;

/** How far a character tells of others. */
const REACH = 3;

/** Templates of the characters round a unit: seven, the six pairs of them, and strings of three and four. */
export class CharacterTemplates {
  private readonly characters = new FeatureRows(7, 13, (out, code, n) => out.add(1 + n, code));
  private readonly pairs = new FeatureRows(6, 17, (out, pair, n) => out.add(8 + n, pair >>> 16, pair & 0xffff));
  /** Those of a sentence, and what stands for those round it. */
  private codes = new Int32Array(1024);

  addTo({ text, start, end }: SentenceView, out: UnitFeatures): void {
    const n = end - start;
    const all = n + 2 * REACH;
    if (all > this.codes.length) this.codes = new Int32Array(all * 2);
    const { codes } = this;
    codes.fill(BEFORE, 0, REACH);
    for (let i = 0; i < n; i++) codes[REACH + i] = text.charCodeAt(start + i);
    codes.fill(BEHIND, REACH + n, all);
    out.addWindows(this.characters, codes);
    const keys = keyRoom(all);
    for (let i = 0; i + 1 < all; i++) keys[i] = (codes[i]! << 16) | codes[i + 1]!;
    out.addWindows(this.pairs, keys);
    out.addStrings(14, codes, REACH - 2, 3);
    out.addStrings(15, codes, REACH - 1, 3);
    out.addStrings(16, codes, REACH, 3);
    out.addStrings(17, codes, REACH - 3, 4);
    out.addStrings(18, codes, REACH, 4);
  }
}

import { characterClass } from "./character-class.ts";
import { FeatureRows } from "./feature-rows.ts";
import type { SentenceView } from "./sentence-view.ts";
import { keyRoom, type UnitFeatures } from "./unit-features.ts";

/** Stands for the class of what lies outside a sentence; its place in a number of classes. */
const OUTSIDE = 63;
const OUTSIDE_PLACE = 16;
const CLASSES = 17;
const classOf = (place: number): number => (place === OUTSIDE_PLACE ? OUTSIDE : place);

/** Templates of the classes of characters round a unit. */
export class ClassTemplates {
  /** By the classes of five characters. */
  private readonly windows = new FeatureRows(1, 13, (out, window) => {
    const after2 = window % CLASSES;
    const after = Math.floor(window / CLASSES) % CLASSES;
    const own = Math.floor(window / CLASSES ** 2) % CLASSES;
    const before = Math.floor(window / CLASSES ** 3) % CLASSES;
    const before2 = Math.floor(window / CLASSES ** 4);
    const mid = (classOf(before) * 64 + own) * 64 + classOf(after);
    out.add(21, mid);
    out.add(22, mid, classOf(before2), classOf(after2));
  });
  /** By a character, the class of the one before it, and whether it is enclosed. */
  private readonly characters = new FeatureRows(1, 14, (out, key) => {
    const inside = key & 3;
    const before = classOf((key >> 2) & 31);
    const code = key >>> 7;
    out.add(23, characterClass(code) * 4 + inside);
    out.add(24, before, code, inside);
  });

  addTo({ text, start, end, around: { enclosed } }: SentenceView, out: UnitFeatures): void {
    const keys = keyRoom(end - start);
    const classAt = (at: number): number => (at < end ? characterClass(text.charCodeAt(at)) : OUTSIDE_PLACE);
    let before2 = OUTSIDE_PLACE;
    let before = OUTSIDE_PLACE;
    let own = classAt(start);
    let after = classAt(start + 1);
    for (let at = start; at < end; at++) {
      const after2 = classAt(at + 2);
      keys[at - start] = (((before2 * CLASSES + before) * CLASSES + own) * CLASSES + after) * CLASSES + after2;
      before2 = before;
      before = own;
      own = after;
      after = after2;
    }
    out.addKeys(this.windows, keys);
    before = OUTSIDE_PLACE;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      keys[at - start] = (code << 7) | (before << 2) | enclosed[at]!;
      before = characterClass(code);
    }
    out.addKeys(this.characters, keys);
  }
}

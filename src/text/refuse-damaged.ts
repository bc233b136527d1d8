import { countHoles } from "./mend-characters.ts";
import { DamagedTextError } from "./text-error.ts";

/** Largest share of lost characters with which a text is still read. */
const MOST_DAMAGE = 0.05;

/** Throws DamagedTextError where more than 5 % of the characters (and more than a few) are lost, or a third of a short text. */
export function refuseDamaged(name: string, text: string): void {
  const holes = countHoles(text);
  if (holes === 0) return;
  const share = holes / Math.max(1, text.replace(/\s+/g, "").length);
  if ((holes > 10 && share > MOST_DAMAGE) || share > 0.3) throw new DamagedTextError(name, holes, share);
}

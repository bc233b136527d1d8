import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import { boundLeft, straddles, straddlesBehind } from "./place-context.ts";
import type { PlaceScene } from "./place-scene.ts";

/** Whether the name is cut out of other words. */
export function cutsWord({ text, candidate, before }: PlaceScene): boolean {
  const { start, end } = candidate;
  return before === "OTHER" && (boundLeft(text, start, end) >= 2 || straddles(text, start) >= 0);
}

/** The stricter sign of a cut word, for names that are likely from the start. */
export function bindsLeft({ text, candidate, before }: PlaceScene): boolean {
  const { start, end } = candidate;
  return before === "OTHER" && boundLeft(text, start, end) >= 2 && straddles(text, start) >= 0;
}

/** Whether the last character rather begins the next word (河源|头). */
export function runsOn(scene: PlaceScene): boolean {
  const { text, candidate } = scene;
  const { end } = candidate;
  const goesOn = end < text.length && characterClass(text.charCodeAt(end)) === C.han;
  return goesOn && scene.before === "OTHER" && straddlesBehind(text, end) >= 2;
}

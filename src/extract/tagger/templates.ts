import { CharacterTemplates } from "./character-templates.ts";
import { ClassTemplates } from "./class-templates.ts";
import type { FeatureGroup } from "./feature-groups.ts";
import { PlaceTemplates, RarityTemplates, SuffixTemplates, VerbTemplates } from "./mark-templates.ts";
import { SegmentTemplates } from "./segment-templates.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { UnitFeatures } from "./unit-features.ts";

/** What a group of templates sees of a sentence. */
export interface Templates {
  addTo(sentence: SentenceView, out: UnitFeatures): void;
}

/** New ones: they keep sums of one model. */
export function allTemplates(): Readonly<Record<FeatureGroup, Templates>> {
  return {
    characters: new CharacterTemplates(),
    classes: new ClassTemplates(),
    segments: new SegmentTemplates(),
    verbs: new VerbTemplates(),
    places: new PlaceTemplates(),
    suffixes: new SuffixTemplates(),
    rarity: new RarityTemplates(),
  };
}

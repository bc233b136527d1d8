import { FIELD_SETTINGS, type TaggerConfig } from "./tagger-training.ts";

/** What each list's tagger looks at; biases chosen by cross-validation. Only that of enterprises ships: the others were no gain over their candidates. */
export const TAGGER_CONFIGS: readonly TaggerConfig[] = [
  {
    list: "enterprises",
    groups: ["characters", "classes", "segments", "verbs", "places", "suffixes", "rarity"],
    bias: 1,
    settings: FIELD_SETTINGS,
  },
  {
    list: "projects",
    groups: ["characters", "classes", "segments", "verbs", "places", "suffixes", "rarity"],
    bias: 1,
    settings: { ...FIELD_SETTINGS, sparsity: 0.6 },
  },
  { list: "strategies", groups: ["characters"], bias: 1, settings: FIELD_SETTINGS },
];

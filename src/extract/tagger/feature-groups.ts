/** Groups of templates, with the numbers of their templates: each gives a unit one feature or none. */
const FEATURE_GROUPS = {
  characters: [1, 18],
  classes: [21, 24],
  segments: [31, 39],
  verbs: [41, 44],
  places: [51, 55],
  suffixes: [61, 65],
  rarity: [71, 77],
} as const satisfies Readonly<Record<string, readonly [first: number, last: number]>>;

export type FeatureGroup = keyof typeof FEATURE_GROUPS;

/** Template of each slot. */
const templates: number[] = [];
/** Slot of each template. */
export const SLOTS = new Int32Array(100).fill(-1);
for (const [first, last] of Object.values(FEATURE_GROUPS))
  for (let template = first; template <= last; template++) SLOTS[template] = templates.push(template) - 1;

/** Features of one character: a slot for each template. */
export const FEATURES_PER_CHARACTER = templates.length;

/** Slots of the groups that a list uses. */
export function slotsOf(groups: readonly FeatureGroup[]): Int32Array {
  const used = groups.map((group) => FEATURE_GROUPS[group]);
  return Int32Array.from(templates.keys()).filter((slot) =>
    used.some(([first, last]) => templates[slot]! >= first && templates[slot]! <= last),
  );
}

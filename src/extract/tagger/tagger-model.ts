import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";
import { type FeatureGroup, slotsOf } from "./feature-groups.ts";
import { mix } from "./feature-hash.ts";
import { KeyFilter } from "./key-filter.ts";

/** Labels of a character: outside, first, inside and last of a name. */
export const LABELS = { O: 0, B: 1, I: 2, E: 3 } as const;
export const LABEL_COUNT = 4;
/** What may follow what: a name has two characters at least. */
export const MAY_FOLLOW: readonly (readonly number[])[] = [
  [0, 1],
  [2, 3],
  [2, 3],
  [0, 1],
];

/** A trained tagger of one list: integer weights, `scale` to a natural logarithm. */
export interface TaggerModel {
  readonly list: string;
  readonly groups: readonly FeatureGroup[];
  readonly slots: Int32Array;
  readonly scale: number;
  /** Weight of going from label p to label q at p × 4 + q. */
  readonly transitions: Int32Array;
  /** Added to names at each character of a name's beginning, chosen by cross-validation. */
  readonly bias: number;
  /** Open addressing: key at 2s, four signed bytes of weights at 2s + 1; key 0 is an empty slot. */
  readonly table: Int32Array;
  /** Of the table's keys. */
  readonly filter: KeyFilter;
}

/** Head of a model file: one line of JSON, padded with blanks to a multiple of four bytes, then key and weights of each feature. */
interface ModelHead {
  list: string;
  groups: FeatureGroup[];
  scale: number;
  transitions: number[];
  bias: number;
  features: number;
}

/** Packs the four labels' weights, each clipped to a signed byte. */
export function packWeights(weights: readonly number[]): number {
  let packed = 0;
  for (let label = 0; label < LABEL_COUNT; label++)
    packed |= (Math.max(-127, Math.min(127, weights[label]!)) & 255) << (8 * label);
  return packed;
}

export function encodeModel(
  head: Omit<ModelHead, "features">,
  features: readonly (readonly [number, number])[],
): Uint8Array {
  const json = JSON.stringify({ ...head, features: features.length });
  const line = `${json.padEnd(Math.ceil((json.length + 1) / 4) * 4 - 1)}\n`;
  const bytes = new Uint8Array(line.length + features.length * 8);
  bytes.set(new TextEncoder().encode(line));
  const view = new DataView(bytes.buffer, line.length);
  for (const [index, [key, weights]] of features.entries()) {
    view.setInt32(index * 8, key, true);
    view.setInt32(index * 8 + 4, weights, true);
  }
  return bytes;
}

export function decodeModel(bytes: Uint8Array): TaggerModel {
  const lineEnd = bytes.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as ModelHead;
  const view = new DataView(bytes.buffer, bytes.byteOffset + lineEnd + 1);
  let size = 1024;
  while (size < head.features * 2) size *= 2;
  const table = new Int32Array(size * 2);
  const filter = new KeyFilter();
  for (let index = 0; index < head.features; index++) {
    const key = view.getInt32(index * 8, true);
    let slot = mix(key, 7) & (size - 1);
    while (table[slot * 2] !== 0) slot = (slot + 1) & (size - 1);
    table[slot * 2] = key;
    table[slot * 2 + 1] = view.getInt32(index * 8 + 4, true);
    filter.add(key);
  }
  return {
    list: head.list,
    groups: head.groups,
    slots: slotsOf(head.groups),
    scale: head.scale,
    transitions: Int32Array.from(head.transitions),
    bias: head.bias,
    table,
    filter,
  };
}

const loaded = new Map<string, TaggerModel>();

/** The shipped model of a list (schema/models/<list>.bin), read once. */
export function shippedModel(list: string): TaggerModel {
  let model = loaded.get(list);
  if (!model) {
    model = decodeModel(readFileSync(packagePath("schema", "models", `${list}.bin`)));
    loaded.set(list, model);
  }
  return model;
}

import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";

/**
 * Linear classifiers over hashed features: the score of a class is the sum of the integer weights of the features that are
 * there. One file holds all classes of a question: a line of JSON (classes, cut-off, number of features), then for each
 * feature its key (int32) and one int16 a class, little endian, sorted by key.
 */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Score from which on the (only) class holds; unused with several classes. */
  readonly cutoff: number;
  readonly keys: Int32Array;
  /** Weights of feature i from i × number of classes. */
  readonly weights: Int16Array;
  readonly bias: readonly number[];
}

/** Weights are thousandths of a natural logarithm of the odds. */
export const LINEAR_SCALE = 1000;

interface LinearHead {
  classes: string[];
  cutoff: number;
  features: number;
  bias: number[];
}

export function encodeLinearModel(model: LinearModel): Uint8Array {
  const count = model.keys.length;
  const wide = model.classes.length;
  const head: LinearHead = {
    classes: [...model.classes],
    cutoff: model.cutoff,
    features: count,
    bias: [...model.bias],
  };
  const json = JSON.stringify(head);
  const line = `${json.padEnd(Math.ceil((json.length + 1) / 4) * 4 - 1)}\n`;
  const bytes = new Uint8Array(line.length + count * (4 + 2 * wide));
  bytes.set(new TextEncoder().encode(line));
  const view = new DataView(bytes.buffer, line.length);
  for (let i = 0; i < count; i++) view.setInt32(i * 4, model.keys[i]!, true);
  for (let i = 0; i < count * wide; i++) view.setInt16(count * 4 + i * 2, model.weights[i]!, true);
  return bytes;
}

export function decodeLinearModel(bytes: Uint8Array): LinearModel {
  const lineEnd = bytes.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as LinearHead;
  const view = new DataView(bytes.buffer, bytes.byteOffset + lineEnd + 1);
  const keys = new Int32Array(head.features);
  const weights = new Int16Array(head.features * head.classes.length);
  for (let i = 0; i < keys.length; i++) keys[i] = view.getInt32(i * 4, true);
  for (let i = 0; i < weights.length; i++) weights[i] = view.getInt16(head.features * 4 + i * 2, true);
  return { classes: head.classes, cutoff: head.cutoff, bias: head.bias, keys, weights };
}

/** 0–1000: how sure a score of thousandths of log odds is; a table of steps, so alike on every machine. */
export function certainty(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-score / LINEAR_SCALE)));
}

const loaded = new Map<string, LinearModel>();

/** The shipped model schema/models/<name>.bin, read once. */
export function shippedLinearModel(name: string): LinearModel {
  let model = loaded.get(name);
  if (!model) {
    model = decodeLinearModel(readFileSync(packagePath("schema", "models", `${name}.bin`)));
    loaded.set(name, model);
  }
  return model;
}

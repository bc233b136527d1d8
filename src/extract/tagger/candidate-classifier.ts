import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";
import type { Span } from "../../domain/span.ts";
import { featureKey } from "./feature-hash.ts";
import type { FeatureSink } from "./unit-features.ts";
import { WeightTable } from "./weight-table.ts";

/** A linear model over hashed features that says whether a candidate is a name: integer weights, `scale` to a natural logarithm. */
export interface CandidateClassifier {
  readonly list: string;
  readonly scale: number;
  readonly intercept: number;
  /** Candidates that score this much at least are taken (chosen by cross-validation). */
  readonly threshold: number;
  /** Keys of features (`featureKey`), and the weight of each. */
  readonly keys: Int32Array;
  readonly weights: Int16Array;
}

interface ClassifierHead {
  list: string;
  scale: number;
  intercept: number;
  threshold: number;
  features: number;
}

/** File: one line of JSON, then key and weight (both 32 bits, little-endian) of each feature. */
export function encodeClassifier(
  head: Omit<ClassifierHead, "features">,
  features: readonly (readonly [number, number])[],
): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify({ ...head, features: features.length })}\n`);
  const bytes = new Uint8Array(line.length + features.length * 6);
  bytes.set(line);
  const view = new DataView(bytes.buffer, line.length);
  for (const [index, [key, weight]] of features.entries()) {
    view.setInt32(index * 6, key, true);
    view.setInt16(index * 6 + 4, Math.max(-32767, Math.min(32767, weight)), true);
  }
  return bytes;
}

export function decodeClassifier(bytes: Uint8Array): CandidateClassifier {
  const lineEnd = bytes.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as ClassifierHead;
  const view = new DataView(bytes.buffer, bytes.byteOffset + lineEnd + 1);
  const keys = new Int32Array(head.features);
  const weights = new Int16Array(head.features);
  for (let index = 0; index < head.features; index++) {
    keys[index] = view.getInt32(index * 6, true);
    weights[index] = view.getInt16(index * 6 + 4, true);
  }
  const { list, scale, intercept, threshold } = head;
  return { list, scale, intercept, threshold, keys, weights };
}

/**
 * Sums a classifier's weights as the features of a candidate come. Begin, add, then read `score`: positive speaks for a name. Keys
 * that may have weights are gathered first, without a branch, so that the processor makes many at once.
 */
export class CandidateScore implements FeatureSink {
  private readonly intercept: number;
  private readonly weights: WeightTable;
  private readonly keys = new Int32Array(128);
  private size = 0;
  private sum = 0;

  constructor({ intercept, keys, weights }: CandidateClassifier) {
    this.intercept = intercept;
    this.weights = new WeightTable(keys, weights, 1);
  }

  begin(): void {
    this.size = 0;
    this.sum = this.intercept;
  }

  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    if (this.size === this.keys.length) this.addGathered();
    const key = featureKey(template, a, b, c, d);
    this.keys[this.size] = key;
    this.size += this.weights.filter.bitOf(key);
  }

  get score(): number {
    this.addGathered();
    return this.sum;
  }

  private addGathered(): void {
    const { keys, size, weights } = this;
    let { sum } = this;
    for (let i = 0; i < size; i++) {
      const at = weights.lookUp(keys[i]!);
      if (at !== -1) sum += weights.numbers[at]!;
    }
    this.sum = sum;
    this.size = 0;
  }
}

const made = new WeakMap<CandidateClassifier, CandidateScore>();

/** The one that sums a classifier's weights, its table laid out once. */
export function candidateScore(classifier: CandidateClassifier): CandidateScore {
  let score = made.get(classifier);
  if (!score) {
    score = new CandidateScore(classifier);
    made.set(classifier, score);
  }
  return score;
}

/** Confidence of a score, 0–1000: the logistic function by a table, so that it is alike on every machine. */
export function confidenceOf(classifier: CandidateClassifier, score: number): number {
  const step = Math.trunc((score * 8) / classifier.scale);
  return LOGISTIC[Math.max(-32, Math.min(32, step)) + 32]!;
}

/** 1000 / (1 + e^(−x/8)) for x from −32 to 32. */
const LOGISTIC = [
  18, 20, 23, 26, 29, 33, 37, 42, 47, 53, 60, 67, 76, 85, 95, 107, 119, 133, 148, 165, 182, 202, 223, 245, 269, 294,
  321, 349, 378, 407, 438, 469, 500, 531, 562, 593, 622, 651, 679, 706, 731, 755, 777, 798, 818, 835, 852, 867, 881,
  893, 905, 915, 924, 933, 940, 947, 953, 958, 963, 967, 971, 974, 977, 980, 982,
];

const loaded = new Map<string, CandidateClassifier>();

/** The shipped classifier of a list (schema/models/<list>-candidates.bin), read once. */
export function shippedClassifier(list: string): CandidateClassifier {
  let classifier = loaded.get(list);
  if (!classifier) {
    classifier = decodeClassifier(readFileSync(packagePath("schema", "models", `${list}-candidates.bin`)));
    loaded.set(list, classifier);
  }
  return classifier;
}

interface Scored {
  readonly at: Span;
  readonly score: number;
}

const byStart = (a: Scored, b: Scored): number => a.at[0] - b.at[0];

/** The best-scored of overlapping spans, by score, then position, then length; in order of print. Takes time in proportion to their length. */
export function withoutOverlap<T extends Scored>(spans: readonly T[]): T[] {
  const ordered = [...spans].sort(byStart);
  const kept: T[] = [];
  for (let first = 0, next = 0; first < ordered.length; first = next) {
    const [start, until] = ordered[first]!.at;
    let end = until;
    for (next = first + 1; next < ordered.length && ordered[next]!.at[0] < end; next++)
      end = Math.max(end, ordered[next]!.at[1]);
    if (next === first + 1) kept.push(ordered[first]!);
    else for (const sure of surestOf(ordered.slice(first, next), start, end)) kept.push(sure);
  }
  return kept;
}

/** The same of spans that overlap one after the other, from `from` to `to`. */
function surestOf<T extends Scored>(spans: readonly T[], from: number, to: number): T[] {
  const taken = new Uint8Array(to - from);
  const kept: T[] = [];
  for (const span of [...spans].sort((a, b) => b.score - a.score || a.at[0] - b.at[0] || b.at[1] - a.at[1])) {
    const [start, end] = [span.at[0] - from, span.at[1] - from];
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    kept.push(span);
  }
  return kept.sort(byStart);
}

import type { Reading } from "../../domain/reading.ts";
import { featureKey, stringHash } from "../tagger/feature-hash.ts";
import { halfAt } from "./candidate-features.ts";
import type { FrameItem } from "./clause-frames.ts";
import { suffixClass } from "./name-suffixes.ts";
import { clauseStatus } from "./project-status.ts";

/** What the classifier of a work's status sees: the verbs round it, what the rules say of them, and its kind. */
export function statusFeatures(reading: Pick<Reading, "text" | "sections">, item: FrameItem): number[] {
  const { text } = reading;
  const half = halfAt(reading, item.at[0]);
  const rule = stringHash(clauseStatus(item, half, text.slice(item.clause[0], item.clause[1])));
  const strong = item.leads.filter((verb) => verb.strength === "strong");
  const lead = strong.at(-1)?.number ?? -1;
  const tail = item.tails.at(-1)?.number ?? -1;
  const first = item.tails[0]?.number ?? -1;
  const kind = suffixClass(text.slice(item.at[0], item.at[1]));
  const out = [
    featureKey(300, half),
    featureKey(301, rule),
    featureKey(302, rule, half),
    featureKey(303, rule, half, kind),
    featureKey(304, lead, half),
    featureKey(305, tail, half),
    featureKey(306, first, half),
    featureKey(307, lead, tail, half),
    featureKey(308, kind, half),
    featureKey(309, item.head === null ? 0 : stringHash(item.head) | 1, half),
    featureKey(310, strong.length, item.tails.length, half),
    featureKey(311, lead, kind, half),
  ];
  for (const verb of item.leads) out.push(featureKey(320, verb.number, half));
  for (const verb of item.tails) out.push(featureKey(321, verb.number, half));
  const behind = text.slice(item.at[1], Math.min(item.clause[1], item.at[1] + 24));
  for (let i = 0; i + 2 <= behind.length; i++) out.push(featureKey(322, stringHash(behind, i, i + 2), half));
  const before = text.slice(Math.max(item.clause[0], item.segment[0] - 2), item.at[0]);
  for (let i = 0; i + 2 <= before.length; i++) out.push(featureKey(323, stringHash(before, i, i + 2), half));
  return out;
}

import type { Reading } from "../../domain/reading.ts";
import { stringHash } from "../tagger/feature-hash.ts";
import type { FrameItem } from "./clause-frames.ts";
import type { FeatureSink } from "./feature-list.ts";
import { suffixClass } from "./name-suffixes.ts";
import { clauseStatus } from "./project-status.ts";
import { halfAt } from "./verb-features.ts";

/** Adds what the classifier of a work's status sees: the verbs round it, what the rules say of them, and its kind. */
export function addStatusFeatures(
  out: FeatureSink,
  reading: Pick<Reading, "text" | "sections">,
  item: FrameItem,
): void {
  const { text } = reading;
  const half = halfAt(reading, item.at[0]);
  const rule = stringHash(clauseStatus(item, half, text.slice(item.clause[0], item.clause[1])));
  const strong = item.leads.filter((verb) => verb.strength === "strong");
  const lead = strong.at(-1)?.number ?? -1;
  const tail = item.tails.at(-1)?.number ?? -1;
  const first = item.tails[0]?.number ?? -1;
  const kind = suffixClass(text, item.at[0], item.at[1]);
  out.add(300, half);
  out.add(301, rule);
  out.add(302, rule, half);
  out.add(303, rule, half, kind);
  out.add(304, lead, half);
  out.add(305, tail, half);
  out.add(306, first, half);
  out.add(307, lead, tail, half);
  out.add(308, kind, half);
  out.add(309, item.head === null ? 0 : stringHash(item.head) | 1, half);
  out.add(310, strong.length, item.tails.length, half);
  out.add(311, lead, kind, half);
  for (const verb of item.leads) out.add(320, verb.number, half);
  for (const verb of item.tails) out.add(321, verb.number, half);
  const behind = text.slice(item.at[1], Math.min(item.clause[1], item.at[1] + 24));
  for (let i = 0; i + 2 <= behind.length; i++) out.add(322, stringHash(behind, i, i + 2), half);
  const before = text.slice(Math.max(item.clause[0], item.segment[0] - 2), item.at[0]);
  for (let i = 0; i + 2 <= before.length; i++) out.add(323, stringHash(before, i, i + 2), half);
}

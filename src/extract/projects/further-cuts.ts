import type { FrameItem } from "./clause-frames.ts";
import { innerLead } from "./lead-cut.ts";
import { endsWork } from "./name-suffixes.ts";

const SHORTEST = 7;

/**
 * Second cuts of a list's member, to choose from beside the member itself: behind a verb inside it (甲公司打造乙产业园), and
 * behind its last 的 (全省首条贯通南北的丙大道).
 */
export function furtherCuts(text: string, item: FrameItem): FrameItem[] {
  const [start, end] = item.at;
  if (item.joint || end - start < SHORTEST) return [];
  const cuts: FrameItem[] = [];
  const inner = innerLead(text, item.at);
  if (inner && end - inner.end >= 4)
    cuts.push({ ...item, at: [inner.end, end], leads: [...item.leads, ...inner.verbs], subject: [start, inner.at] });
  const of = start + 3 + text.slice(start + 2, end - 3).lastIndexOf("的");
  if (of > start + 2 && of !== inner?.end && endsWork(text, of, end)) cuts.push({ ...item, at: [of, end] });
  return cuts;
}

import type { EnterpriseRow } from "../../domain/extracted-document.ts";
import type { FrameItem } from "./clause-frames.ts";

const TOGETHER = /共建|合作|携手|牵手|联合|打造|创建|投资|承建|建设|开发|引进|共同/u;

/** Names of the firms that a work belongs to: those in its name, and those that its clause says build it. */
export function enterprisesOf(
  text: string,
  items: readonly FrameItem[],
  enterprises: readonly EnterpriseRow[],
): string[] {
  const names = new Set<string>();
  for (const item of items) {
    for (const enterprise of enterprises) {
      for (const [start, end] of enterprise.evidence) {
        if (end <= item.clause[0] || start >= item.clause[1]) continue;
        const inside = start < item.at[1] && item.at[0] < end;
        const builds =
          end <= item.at[0] &&
          start < item.segment[0] + (item.at[0] - item.segment[0]) &&
          start >= item.segment[0] &&
          TOGETHER.test(text.slice(end, item.at[0]));
        if (inside || builds) names.add(enterprise.name);
      }
    }
  }
  return enterprises.filter((enterprise) => names.has(enterprise.name)).map((enterprise) => enterprise.name);
}

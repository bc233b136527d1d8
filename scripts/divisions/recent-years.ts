import type { ChangeEvent, Snapshot } from "./read-snapshots.ts";

/** Years of changes after April 2019 that the events table gives only in prose (old code → year). Source: 民政部 行政区划变更情况. */
const YEARS_IN_PROSE: ReadonlyMap<string, number> = new Map([
  ["532331", 2021], // 禄丰县 → 禄丰市
  ["431121", 2021], // 祁阳县 → 祁阳市
  ["522423", 2021], // 黔西县 → 黔西市
  ["330103", 2021], // 下城区 → 拱墅区
  ["330104", 2021], // 江干区 → 上城区
  ["370614", 2020],
  ["370684", 2020], // 蓬莱市, 长岛县 → 蓬莱区
  ["410306", 2021], // 吉利区 → 孟津区
  ["410322", 2021], // 孟津县 → 孟津区
  ["410381", 2021], // 偃师市 → 偃师区
  ["350402", 2021],
  ["350403", 2021],
  ["350404", 2021], // 梅列区, 三元区 → 三元区
  ["350625", 2021],
  ["350605", 2021], // 长泰县 → 长泰区
  ["371200", 2019],
  ["371202", 2019],
  ["371203", 2019],
  ["370116", 2019],
  ["370117", 2019], // 莱芜市 → 济南市莱芜区, 钢城区
  ["330114", 2021], // 钱塘区
  ["330113", 2021], // 临平区
  ["410308", 2021],
  ["410307", 2021],
  ["460302", 2020],
  ["460303", 2020], // 西沙区, 南沙区
  ["659013", 2025], // 草湖市
]);

/** Year-end snapshots from `base` (a state of early 2019) to `today`, dated by the events; what no event dates is listed in `undated`. */
export function recentSnapshots(
  base: Snapshot,
  today: Snapshot,
  events: readonly ChangeEvent[],
  lastYear: number,
): { snapshots: Map<number, Snapshot>; undated: string[] } {
  const undated: string[] = [];
  const yearOf = (code: string, name: string, added: boolean): number => {
    const later = events.filter((event) => event.year >= 2019 && event.year <= lastYear);
    const hit =
      later.find((event) => (added ? event.newCode : event.oldCode) === code) ??
      later.find((event) => (added ? event.newName : event.oldName)?.includes(name) ?? false);
    const year = hit?.year ?? YEARS_IN_PROSE.get(code);
    if (year !== undefined) return year;
    undated.push(`${added ? "+" : "-"}${code} ${name}`);
    return 2021;
  };
  const removed = new Map<string, number>();
  const added = new Map<string, number>();
  for (const [code, name] of base) {
    if (!today.has(code)) removed.set(code, yearOf(code, name, false));
    else if (today.get(code) !== name) added.set(code, yearOf(code, today.get(code) as string, true));
  }
  for (const [code, name] of today) if (!base.has(code)) added.set(code, yearOf(code, name, true));
  const snapshots = new Map<number, Snapshot>();
  for (let year = 2019; year <= lastYear; year++) {
    const entries = new Map<string, string>();
    for (const [code, name] of base) if ((removed.get(code) ?? 9999) > year) entries.set(code, name);
    for (const [code, since] of added) if (since <= year) entries.set(code, today.get(code) as string);
    snapshots.set(year, entries);
  }
  return { snapshots, undated };
}

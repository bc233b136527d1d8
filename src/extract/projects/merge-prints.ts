import { groupBy } from "../../domain/group-by.ts";
import { type ChosenProject, projectForm } from "./project-candidates.ts";

/** All prints of one work, the first by print first. */
export interface MergedProject {
  /** The fullest form. */
  readonly name: string;
  readonly prints: readonly ChosenProject[];
}

/** What tells two works of a like name apart: a stage, a direction, a part. */
const TELLS_APART =
  /[一二三四五六七八九十0-9]+(?:期|号|标段|路)|[东南西北](?:延|扩|区|段|侧)|段|支路|隧道|站|首开区|先导|先行|配套|外送|附属|连接线|学部|初中|小学|新馆|南馆|北馆|医院|校区|湿地|堤防|桥|公园|广场|泵站/u;

/**
 * One row a work: equal normal forms are one; a form that begins (or ends) a longer one is the same work where the rest only
 * says what kind it is (佳海医疗, 佳海医疗器械产业园) and nothing tells them apart (一期, 东延).
 */
export function mergePrints(chosen: readonly ChosenProject[]): MergedProject[] {
  const groups = groupBy(chosen, ({ candidate }) => projectForm(candidate.name));
  const forms = [...groups.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const hosts: string[] = [];
  for (const form of forms) {
    const host = hosts.filter((long) => isSameWork(form, long));
    if (host.length === 1) {
      groups.get(host[0]!)!.push(...groups.get(form)!);
      groups.delete(form);
    } else hosts.push(form);
  }
  const merged: MergedProject[] = [];
  for (const prints of groups.values()) {
    prints.sort((a, b) => a.candidate.item.at[0] - b.candidate.item.at[0]);
    let name = prints[0]!.candidate.name;
    for (const { candidate } of prints) if (candidate.name.length > name.length) name = candidate.name;
    merged.push({ name, prints });
  }
  return merged.sort((a, b) => a.prints[0]!.candidate.item.at[0] - b.prints[0]!.candidate.item.at[0]);
}

function isSameWork(short: string, long: string): boolean {
  if (short.length < 4 || long.length === short.length) return false;
  const before = long.startsWith(short);
  if (!before && !(long.endsWith(short) && long.length - short.length <= 4)) return false;
  const rest = before ? long.slice(short.length) : long.slice(0, long.length - short.length);
  return rest.length <= 7 && !TELLS_APART.test(rest);
}

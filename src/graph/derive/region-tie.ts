import { gazetteer } from "../../resolve/gazetteer.ts";

/** Whether two places are one, lie one within the other, or within one prefecture. Never for what no table knows. */
export function areTied(left: string, right: string): boolean {
  if (left === right) return true;
  const known = gazetteer();
  const [one, other] = [known.divisionById(left), known.divisionById(right)];
  if (one === null || other === null || one.level === "NATION" || other.level === "NATION") return false;
  if (known.isWithin(one, other) || known.isWithin(other, one)) return true;
  const prefectures = known.ancestors(one).filter((above) => above.level === "PREFECTURE");
  return prefectures.some((above) => known.isWithin(other, above));
}

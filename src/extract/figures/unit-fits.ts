import type { FoundAmount } from "../quantity/scan-amounts.ts";
import type { IndicatorEntry } from "./indicator-lexicon.ts";

const COUNT_UNITS = /^(?:[万亿]?(?:个|家|户|人|人次|件|套|张|辆|起|岁|头|只|株|项|条|亿件))$/;

/** Can an indicator be given in this unit? Money in money, counts in counts, and anything in per cent. */
export function unitFits(entry: IndicatorEntry, found: FoundAmount): boolean {
  const { unit, amount } = found;
  if (amount.form === "RELATIVE") return true;
  if (unit === null) return /元/.test(entry.unit) || COUNT_UNITS.test(entry.unit);
  if (unit.kind === "ratio" || unit.kind === "point") return true;
  if (/元/.test(entry.unit)) return unit.kind === "money";
  if (entry.unit === "%")
    return entry.id === "good_air_days"
      ? unit.unit === "天" || unit.unit === "个"
      : entry.id === "rd_spending" && unit.kind === "money";
  if (/吨|斤|公斤/.test(entry.unit)) return unit.kind === "mass" || unit.kind === "energy";
  if (/亩|平方/.test(entry.unit)) return unit.kind === "area";
  if (/公里/.test(entry.unit)) return unit.kind === "length";
  if (/千瓦/.test(entry.unit)) return unit.kind === "power" || unit.kind === "energy";
  if (/微克/.test(entry.unit)) return unit.kind === "density";
  if (/标箱/.test(entry.unit)) return unit.kind === "transport";
  return unit.kind === "count";
}

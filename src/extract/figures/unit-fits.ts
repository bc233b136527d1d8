import type { FoundAmount } from "../quantity/scan-amounts.ts";
import type { Unit, UnitKind } from "../quantity/unit.ts";
import type { IndicatorEntry } from "./indicator-lexicon.ts";

const COUNT_UNITS = /^(?:[万亿]?(?:个|家|户|人|人次|件|套|张|辆|起|岁|头|只|株|项|条|亿件))$/;

/** Kinds of units for the unit that an indicator is usually given in, the first that fits. */
const KINDS: readonly (readonly [usual: RegExp, kinds: readonly UnitKind[]])[] = [
  [/元/, ["money"]],
  [/吨|斤|公斤/, ["mass", "energy"]],
  [/亩|平方/, ["area"]],
  [/公里/, ["length"]],
  [/千瓦/, ["power", "energy"]],
  [/微克/, ["density"]],
  [/标箱/, ["transport"]],
];

const COUNT: readonly UnitKind[] = ["count"];

interface Fitting {
  readonly kinds: readonly UnitKind[];
  /** It may be given without a unit. */
  readonly bare: boolean;
}

const fitting = new Map<string, Fitting>();

function fittingTo(usual: string): Fitting {
  const known = fitting.get(usual);
  if (known !== undefined) return known;
  const made = {
    kinds: KINDS.find(([pattern]) => pattern.test(usual))?.[1] ?? COUNT,
    bare: /元/.test(usual) || COUNT_UNITS.test(usual),
  };
  fitting.set(usual, made);
  return made;
}

function fitsShare(entry: IndicatorEntry, unit: Unit): boolean {
  if (entry.id === "good_air_days") return unit.unit === "天" || unit.unit === "个";
  return entry.id === "rd_spending" && unit.kind === "money";
}

/** Can an indicator be given in this unit? Money in money, counts in counts, and anything in per cent. */
export function unitFits(entry: IndicatorEntry, found: FoundAmount): boolean {
  const { unit, amount } = found;
  if (amount.form === "RELATIVE") return true;
  if (unit === null) return fittingTo(entry.unit).bare;
  if (unit.kind === "ratio" || unit.kind === "point") return true;
  return entry.unit === "%" ? fitsShare(entry, unit) : fittingTo(entry.unit).kinds.includes(unit.kind);
}

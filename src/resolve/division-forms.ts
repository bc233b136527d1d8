import type { Division, FormKind } from "../domain/division.ts";
import { stem } from "./stem.ts";

export interface DerivedForm {
  readonly form: string;
  readonly kind: FormKind;
  readonly from: number;
  readonly to: number | null;
}

const AUTONOMOUS: readonly (readonly [suffix: string, short: string])[] = [
  ["自治州", "州"],
  ["自治县", "县"],
  ["自治旗", "旗"],
];

/** Names whose stem alone is not used: parts of a former banner (左, 前), mere directions of a town. */
const NO_BARE = /[左右前中后]旗$|^(城|郊|矿|东|西|南|北|中|市中|市|城关|桥东|桥西)区$|^市.*区$/;

/**
 * The ways to print a division that follow from its names: the full name, the short forms of an autonomous one (恩施州, 恩施自治州, 张家川县),
 * and the bare name (锡山, 恩施, 内蒙古) where at least two characters are left. Years are those of the name.
 */
export function formsOf(division: Division): DerivedForm[] {
  const forms: DerivedForm[] = [];
  for (const { value: name, from, to } of division.names) {
    forms.push({ form: name, kind: "FULL", from, to });
    if (division.level === "NATION") continue;
    const bare = stem(name);
    for (const [suffix, short] of AUTONOMOUS) {
      if (!name.endsWith(suffix) || bare.length < 2) continue;
      forms.push({ form: bare + short, kind: "FULL", from, to });
      if (bare + suffix !== name) forms.push({ form: bare + suffix, kind: "FULL", from, to });
    }
    if (name.endsWith("特别行政区")) forms.push({ form: `${bare}特区`, kind: "FULL", from, to });
    if (bare !== name && bare.length >= 2 && !NO_BARE.test(name)) forms.push({ form: bare, kind: "BARE", from, to });
  }
  return forms;
}

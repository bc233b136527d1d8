import type { Amount, Comparator, Measure } from "../../domain/amount.ts";
import { markTable } from "../../text/mark-table.ts";
import { copyOf } from "../quantity/amount-of.ts";
import { negate, numberOf } from "../quantity/decimal.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorEntry } from "./indicator-lexicon.ts";

const RATE_NAME = /(?:率|比重|占比|比例|强度|满意度|覆盖面|入学率|比率|水平)$/;
/** What RATE_NAME can end in. */
const endsRate = markTable([["率重比例度意面平", 1]]);
const endsInRate = (name: string): boolean =>
  name !== "" && endsRate[name.charCodeAt(name.length - 1)] === 1 && RATE_NAME.test(name);

const FLIP: Record<Comparator, Comparator> = { "=": "=", ">=": "<=", "<=": ">=", "~gdp": "~gdp" };

/** What a figure measures, and its amount with the sign of a decline. */
export function measureOf(
  figure: Figure,
  entry: IndicatorEntry | null,
): { readonly measure: Measure; readonly amount: Amount } {
  const sense = sensed(figure, entry);
  const { amount, unit } = figure.found;
  if (amount.form === "RELATIVE") return { measure: "GROWTH", amount };
  if (unit?.kind === "point") return { measure: "POINTS", amount: sense.decline ? declined(amount) : amount };
  if (amount.unit === "番") return { measure: "GROWTH", amount };
  const masked = amount.form === "MASKED" && amount.unit === null && sense.growth;
  const percent = unit?.base === "percent" || amount.unit === "%" || masked;
  if (!percent) return { measure: "LEVEL", amount };
  const rate =
    endsInRate(figure.subject.core) && entry?.id !== "cpi" ? true : entry?.unit === "%" && entry.id !== "cpi";
  const prices = sense.growth && endsInRate(figure.subject.core) && /[涨增]幅/.test(figure.subject.predicate);
  const yearly = sense.average && /递增/.test(figure.subject.predicate);
  const grows =
    (sense.growth && !prices) ||
    yearly ||
    (amount.wording !== "" && /持平|两位数|[高低]于[上去]年/.test(amount.wording));
  if (grows) {
    const measure = sense.average ? "GROWTH_AVG" : "GROWTH";
    return { measure, amount: sense.decline ? declined(amount) : amount };
  }
  if (sense.average && !rate) return { measure: "GROWTH_AVG", amount };
  if (entry !== null && !rate) return { measure: "GROWTH", amount };
  return { measure: "SHARE", amount };
}

/** 改善 lowers what is better low (PM2.5浓度改善7.9%) and raises the rest. */
function sensed({ sense, subject }: Figure, entry: IndicatorEntry | null): Figure["sense"] {
  return subject.predicate.includes("改善") && entry?.goodSide !== "less" ? { ...sense, decline: false } : sense;
}

/** 下降10%以上 is a growth of at most -10. */
function declined(amount: Amount): Amount {
  const flip = (value: string | null): string | null =>
    value === null || value.startsWith("-") ? value : negate(value);
  const form = amount.form === "FLOOR" ? "CEILING" : amount.form === "CEILING" ? "FLOOR" : amount.form;
  const range = amount.form === "RANGE";
  return Object.assign(copyOf(amount), {
    form,
    comparator: range ? amount.comparator : FLIP[amount.comparator],
    value: flip(amount.value),
    base: flip(amount.base),
    low: range ? flip(amount.high) : null,
    high: range ? flip(amount.low) : null,
    baseLow: range ? flip(amount.baseHigh) : null,
    baseHigh: range ? flip(amount.baseLow) : null,
  });
}

/** The guidelines' value of an amount: the lower end of a range; null for a relative one. */
export function guidelineValue(amount: Amount): number | null {
  const value = amount.form === "RANGE" ? amount.low : amount.value;
  return value === null ? null : numberOf(value);
}

/** The guidelines' three measures: SHARE is a LEVEL, POINTS a GROWTH. */
export function guidelineMeasure(measure: Measure): "LEVEL" | "GROWTH" | "GROWTH_AVG" {
  if (measure === "SHARE") return "LEVEL";
  return measure === "POINTS" ? "GROWTH" : measure;
}

import { NO_FIGURES } from "../../domain/amount.ts";
import type { OpenPromiseRow } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import { roleAt } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { clauseWithin } from "../clause.ts";
import { indicatorNamed } from "./indicator-lexicon.ts";

/** 不设经济增长目标, 不再提出GDP增速指标: that no number is promised. */
const NONE =
  /(?:今年|本年度|全年)?(?:不再?|没有|暂不|未)(?:设定|设置|设立|提出|提|设|确定|制定)(?:具体的?|年度|全年|量化的?){0,3}([^，。；：\n]{2,16}?)(?:的?(?:增长|增速|预期|具体|年度|量化)){0,4}(?:目标|指标)/g;

/** Without one of these a sentence says no such thing. */
const DENIES = /(?:不再?|没有|未)[设提确制]/;

/**
 * Promises that none is set for an indicator, in the plan part, for the report's plan year. Pure.
 * @param sentences those that speak of a goal.
 */
export function saidNone(reading: Reading, sentences: readonly Span[]): readonly OpenPromiseRow[] {
  const year = reading.report.planYear;
  if (year === null) return [];
  return sentences.flatMap((sentence) => {
    const role = roleAt(reading, sentence[0]);
    return role === "PLAN" || role === "REQUIREMENTS" ? saidNoneIn(reading.text, sentence, year) : [];
  });
}

function saidNoneIn(text: string, sentence: Span, year: number): readonly OpenPromiseRow[] {
  const said = text.slice(sentence[0], sentence[1]);
  if (!DENIES.test(said)) return [];
  return [...said.matchAll(NONE)].flatMap((match) => {
    const object = match[1]!.replace(/(?:增长|增速|增幅|的)+$/, "");
    const indicator = object === "经济" ? "gdp" : (indicatorNamed(object)?.id ?? null);
    if (indicator === null) return [];
    const start = sentence[0] + match.index;
    const at = [start, start + match[0].length] as const;
    const span = clauseWithin(text, sentence, at);
    return [
      {
        text: match[0],
        object,
        indicator,
        year,
        amount: { ...NO_FIGURES, form: "ABSENT", comparator: "=", wording: match[0] },
        measure: "GROWTH",
        horizon: "YEAR",
        at,
        span,
        quote: text.slice(...span),
        evidence: [at],
        count: 1,
        confidence: 850,
      } satisfies OpenPromiseRow,
    ];
  });
}

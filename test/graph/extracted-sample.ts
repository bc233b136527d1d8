import type { Amount } from "../../src/domain/amount.ts";
import type { ExtractedDocument, RowEvidence } from "../../src/domain/extracted-document.ts";
import type { Span } from "../../src/domain/span.ts";
import { clauseAround } from "../../src/extract/clause.ts";

/** An invented county report, short enough to check by eye. */
export const TEXT = [
  "阜新蒙古族自治县2024年政府工作报告",
  "2023年，地区生产总值实现190亿元，增长9.3%。华润新德20万千瓦风电项目开工建设，总投资11.4亿元。",
  "我们与朝阳县、石鼓镇携手，国家电投集团有限公司与新德风电共同发力。新时代东北全面振兴取得突破。",
  "2024年，地区生产总值增长6%左右。建设高标准农田34万亩。深入实施乡村振兴战略，推进华润新德20万千瓦风电项目并网。上海交通大学前来指导。朝阳县再次来访。",
].join("\n");

/** Evidence of every print of `form` (or of the first `count`), the first one's clause included. */
export function prints(form: string, count = Number.POSITIVE_INFINITY): RowEvidence {
  const evidence: Span[] = [];
  for (let at = TEXT.indexOf(form); at >= 0 && evidence.length < count; at = TEXT.indexOf(form, at + 1))
    evidence.push([at, at + form.length]);
  const at = evidence[0]!;
  const sentences: Span[] = [];
  let start = 0;
  for (let end = 0; end < TEXT.length; end++)
    if ("。\n".includes(TEXT[end]!)) {
      sentences.push([start, end + 1]);
      start = end + 1;
    }
  const span = clauseAround({ text: TEXT, sentences }, at);
  return { at, span, quote: TEXT.slice(...span), evidence, count: evidence.length, confidence: 900 };
}

/** A point, or what `more` makes of it. */
export function amount(base: string, unit: string, baseUnit: string, more: Partial<Amount> = {}): Amount {
  return {
    form: "POINT",
    value: base,
    low: null,
    high: null,
    unit,
    base,
    baseLow: null,
    baseHigh: null,
    baseUnit,
    currency: null,
    comparator: "=",
    wording: "",
    floor: null,
    stretch: null,
    relativeTo: null,
    ...more,
  };
}

/** The report as extractors would give it, with these parts in place of its own. */
export function extracted(more: Partial<ExtractedDocument> = {}): ExtractedDocument {
  return {
    report: {
      title: "阜新蒙古族自治县2024年政府工作报告",
      kind: "GOVERNMENT_WORK_REPORT",
      jurisdiction: "阜新蒙古族自治县",
      level: "COUNTY",
      masked: false,
      reviewYear: 2023,
      planYear: 2024,
      deliveredOn: null,
      meeting: null,
      speaker: null,
      partial: false,
      id: "cn-210921/GOVERNMENT_WORK_REPORT/2024",
      document: "doc1",
      file: "某.txt",
      ordinal: 1,
      resolved: {
        status: "STATED",
        code: "210921",
        name: "阜新蒙古族自治县",
        id: "cn-210921",
        ancestor: null,
        candidates: [{ code: "210921", name: "阜新蒙古族自治县", score: 1000, evidence: ["标题"] }],
      },
      sections: [
        { heading: "一、回顾", role: "REVIEW", span: [0, 110] },
        { heading: "二、安排", role: "PLAN", span: [110, TEXT.length] },
      ],
      read: { characters: TEXT.length, share: 0.9876, damage: 0, masked: 0 },
      warnings: [{ code: "SHORT", span: [0, 9], message: "short text" }],
    },
    places: [],
    enterprises: [],
    projects: [],
    strategies: [],
    indicators: [],
    commitments: [],
    observations: [],
    actions: [],
    mentionsWithinNames: [],
    themes: [],
    unread: [],
    text: TEXT,
    ...more,
  };
}

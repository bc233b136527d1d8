const PLAN_ENDS: readonly (readonly [RegExp, number])[] = [
  [/[“"]?十六五[”"]?/, 2035],
  [/[“"]?十五五[”"]?/, 2030],
  [/[“"]?十四五[”"]?/, 2025],
  [/[“"]?十三五[”"]?/, 2020],
  [/[“"]?十二五[”"]?/, 2015],
  [/[“"]?十一五[”"]?/, 2010],
  [/[“"]十五[”"]/, 2005],
  [/[“"]九五[”"]/, 2000],
];
const FUTURE_MARK = /今后五年|未来五年|今后[三四]年|未来[三四]年|五年规划|五年目标/;

/** 为“十五五”良好开局打牢基础, 编制“十五五”规划: what prepares for a plan sets no goal of it. */
const PREPARES =
  /[^，。；：\n]{0,8}[“"]?十[一二三四五六]?五[”"]?[^，。；：\n]{0,14}(?:开局|起步|开篇|基础|编制|谋划|衔接|起草|收官)[^，。；：\n]*|(?:编制|谋划|制定|起草|研究)[^，。；：\n]{0,10}[“"]?十[一二三四五六]?五[”"]?[^，。；：\n]*/g;

const PREPARING = /开局|起步|开篇|基础|编制|谋划|衔接|起草|收官|制定|研究/;

/** The last year of the multi-year plan that a sentence sets goals for, given the year of the report's own plan; null if none. */
export function planEndIn(text: string, plan: number): number | null {
  if (FUTURE_MARK.test(text)) return plan + (/[三]年/.test(text) && !/五年/.test(text) ? 2 : 4);
  const named = PLAN_ENDS.filter(([pattern, end]) => end >= plan && end <= plan + 6 && pattern.test(text));
  if (named.length === 0) return null;
  const goals = PREPARING.test(text) ? text.replace(PREPARES, "") : text;
  return named.find(([pattern]) => pattern.test(goals))?.[1] ?? null;
}

import type { Span } from "../../domain/span.ts";
import type { Figure } from "./figure.ts";

const OTHER =
  /^(?:.{0,8}?)((?:高新技术产业开发区|经济技术开发区|高新区|经开区|经济开发区|开发区|工业园区|园区|港务区|保税区|度假区|示范区|新区|产业园)|(?!城镇|乡镇|村镇|各镇|集镇|小城镇|城乡)[一-龥]{1,4}(?:镇|乡|街道))(?:要|实现|完成|累计|全年|年内|，|：|预计|力争|固定|规模|规上|地区|一般|税收|工业|引进|新增)/;

/** Whose figure it is, where the sentence or the clause says other than the issuer (高新区), else null. */
export function otherScope(text: string, sentence: Span, figure: Figure): string | null {
  const head = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + 24));
  const match = OTHER.exec(head);
  if (match !== null && sentence[0] + match.index + match[0].length <= figure.found.at[1]) return match[1]!;
  return null;
}

/** A printed qualifier that leaves the figure the jurisdiction's own: 可比口径, 区本级, 五年累计; null if none. */
export function ownScope(figure: Figure, period: string): string | null {
  const words = `${figure.subject.lead} ${figure.subject.predicate}`;
  const match = /按?可比口径|同口径|按?可比价格?|[区市县省]本级|[区市县]级|[区市县]属/.exec(words);
  const bracket = /[（(]([^（()）]{2,20})[)）]/.exec(figure.left);
  return match?.[0] ?? (bracket !== null && /含|口径/.test(bracket[1]!) ? bracket[1]! : period === "" ? null : period);
}

import type { Level } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import type { Figure } from "./figure.ts";
import { SIGN, type SignedText, signsIn } from "./signs.ts";

const ZONE =
  "(?:高新技术产业开发区|经济技术开发区|高新区|经开区|经济开发区|开发区|工业园区|产业园区|园区|港务区|保税区|度假区|示范区|新区|产业园|科技城|工业园|物流园|集聚区|试验区|合作区)";
const TOWN =
  "(?!城镇|乡镇|村镇|各镇|集镇|小城镇|城乡|重点镇|特色镇|建制镇)[一-龥]{1,4}(?:(?<![城乡村集各])镇|(?<!城)乡|街道)";
/** A sentence that speaks of one zone or town from its first words on. */
const TOPIC = new RegExp(
  `^(?:[一-龥X]{0,12}?)(${ZONE}|${TOWN})(?!.{0,4}(?:、|和|以及))(?:要|实现|完成|累计|全年|年内|，|：|预计|力争|固定|规模|规上|地区|一般|税收|工业|引进|新增|开放|建设|发展|加快|主导|综合|实力|产业|持续|聚焦|聚力)`,
);
/** What is said of a zone in its sentence alone; a paragraph that begins so may go on to the whole. */
const TOPIC_OF_SENTENCE = new RegExp(
  `^(?:[一-龥X]{0,12}?)(${ZONE})(?:战略|继续|基础|成为|地位|功能|列入|入选|获批|晋升|升格|跻身|承载|经济|步伐|起步|运行|步入|呈现|势头)`,
);
/** The production and construction corps of Xinjiang has accounts of its own. */
const CORPS = /^[一-龥]{0,12}?(兵团)(?![一-龥]{0,3}(?:、|和|与))/;

/** What a zone's or a town's name ends in; without it a piece of text has no such topic. */
const NAME_ENDS = /[发新开园务税假范聚验作]区|[业流]园|技城|[^城乡村集各]镇|[^城]乡|街道|兵团/;
const WHOLE = /全[市县区省州旗盟镇乡]|全社会/;
const GENERAL =
  /各(?:镇|乡|街道|园区|开发区)|[两三四五六七八九十]大?(?:园区|开发区|镇)|^(?:推动|推进|加快|支持|依托|围绕)/;

/** The zone or town that the first words of a piece of text speak of, and where they end. */
interface Topic {
  readonly name: string;
  readonly end: number;
}

/** No further into a piece of text than this the zone or town is looked for that it speaks of. */
const LONGEST_HEAD = 30;

function topicOf(source: SignedText, [from, to]: Span, ofSentence: boolean): Topic | null {
  const end = Math.min(to, from + LONGEST_HEAD);
  if ((source.in(from, end) & SIGN.zone) === 0) return null;
  const words = source.text.slice(from, end);
  if (!NAME_ENDS.test(words)) return null;
  const head = words
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．是]?\s*/, "")
    .replace(/^各位代表[，！!]\s*(?:过去的?一年，)?/, "");
  if (GENERAL.test(head.slice(0, 12))) return null;
  const match = TOPIC.exec(head) ?? CORPS.exec(head) ?? (ofSentence ? TOPIC_OF_SENTENCE.exec(head) : null);
  return match === null ? null : { name: match[1]!, end: from + match[0].length };
}

/** Tells whose the figures of a text are, sentence by sentence in order. */
export class ScopeReader {
  private sentence: Span = [0, 0];
  private paragraph: Span = [0, 0];
  private ofSentence: Topic | null = null;
  private ofParagraph: Topic | null = null;

  constructor(private readonly source: SignedText) {}

  /**
   * Whose figure it is, where the text says other than the issuer (高新区, 某镇), else null: told by the first words of the
   * sentence or of its paragraph. A figure that says 全市, 全县 … is the whole's.
   */
  other(sentence: Span, paragraph: Span, figure: Figure): string | null {
    if (sentence !== this.sentence) this.ofSentence = topicOf(this.source, sentence, true);
    if (paragraph !== this.paragraph) this.ofParagraph = topicOf(this.source, paragraph, false);
    this.sentence = sentence;
    this.paragraph = paragraph;
    const own = this.ofSentence !== null && this.ofSentence.end <= figure.found.at[1] ? this.ofSentence : null;
    const topic = own ?? this.ofParagraph;
    return topic === null || WHOLE.test(this.source.text.slice(sentence[0], figure.found.at[0])) ? null : topic.name;
  }
}

const PARTS = "(?:县|城区|区县|县区|山区市|市县|县市|园区|开发区|集聚区)";
const SOME = new RegExp(
  `(?:^|[，。；：])(?:其中|全[省市])?(\\d{1,3}个[^，。；、：\\d]{0,4}${PARTS})(?:[（(][^（()）]{1,8}[)）])?(?![^，。；]*全[省市])[^。；]*$`,
);
/** 山区8个重点县经济增长加快，…: a sentence on some parts, to its end. */
const SENTENCE_ON_SOME = new RegExp(
  `^\\s*[^，。；：]{0,6}?(\\d{1,3}个[^，。；、：\\d]{0,9}${PARTS})(?:[（(][^（()）]{1,8}[)）])?[^，。；：]{0,12}?(?:经济|收入|增加值|产值|财政|投资|生产总值)(?!.*全[省市])`,
);
/** 民营经济增加值增长9%、出口增长10%: what is named first in a list holds to its end. */
const OF_SECTOR =
  /(?:^|[，。；：])(?:其中)?((?:民营|非公有制|非公|县域|个体私营)经济)(?![、和])[^，。；：]*\d[^，。；：]*、[^，。；：]*$/;

/**
 * 67个县财政收入120亿元, 民营经济…: some of the issuer's parts, not the issuer as a whole. `before`: the sentence up to the figure.
 */
export function someParts(figure: Figure, before: string, level: Level | null): string | null {
  const sector = before.includes("经济") ? OF_SECTOR.exec(before) : null;
  if (sector !== null) return sector[1]!;
  if ((level !== "PROVINCE" && level !== "PREFECTURE") || !before.includes("个")) return null;
  const whole = SENTENCE_ON_SOME.exec(before);
  if (whole !== null) return whole[1]!;
  const some = SOME.exec(before);
  if (some === null) return null;
  return figure.mode === "inherited" || !before.slice(some.index + 1).includes("，") ? some[1]! : null;
}

/** 县域, 区级 in a city's or a province's report: a level below the issuer's, not the issuer as a whole. */
export function lowerScope(figure: Figure, level: Level | null): string | null {
  if (level !== "PROVINCE" && level !== "PREFECTURE") return null;
  const { core, lead } = figure.subject;
  const own = core.startsWith("县") ? /^(?:县域|县级|县属)(?!及?以上)/.exec(core) : null;
  if (own !== null || lead === "") return own?.[0] ?? null;
  const lower = level === "PROVINCE" ? /县域|县级|区级|县属|市级|市属|全市|全县/ : /县域|县级|县属|区级|全县/;
  return lower.exec(lead)?.[0] ?? null;
}

/** 一般公共预算总收入 holds what goes to the levels above too: more than the revenue of the place's own budget. */
const WIDER = /总收入(?=$|[（(])/;

/** A printed qualifier that leaves the figure the jurisdiction's own: 可比口径, 区本级, 五年累计; null if none. */
export function ownScope(figure: Figure, period: string): string | null {
  const { core, lead, predicate } = figure.subject;
  const signs = signsIn(lead) | signsIn(predicate);
  const words = (signs & (SIGN.scope | SIGN.sum)) === 0 ? "" : `${lead} ${predicate}`;
  const match =
    words === "" ? null : /按?可比口径|同口径|按?可比价格?|[区市县省]本级|[区市县]级|[区市县]属/.exec(words);
  const bracket = (figure.leftSigns & SIGN.unclean) === 0 ? null : /[（(]([^（()）]{2,20})[)）]/.exec(figure.left);
  if (match !== null) return match[0];
  const wider = core.includes("总收入") ? WIDER.exec(core) : null;
  if (wider !== null) return wider[0];
  if (bracket !== null && /含|口径/.test(bracket[1]!)) return bracket[1]!;
  if (period !== "") return period;
  return words.includes("累计") && /^(?:money|ratio)$/.test(figure.found.unit?.kind ?? "") ? "累计" : null;
}

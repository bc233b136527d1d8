import type { SectionRole } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import { SIGN } from "./signs.ts";

const SEVERAL =
  /过去的?[三四五六]年|[三四五六]年来|[这近][三四五六]年|[三四五六]年间|[三四五六]年(?=累计|共|城镇新增|新增|完成|投入|实际利用|引进)|本届政府|任期|[“"]?十[一二三四]?五[”"]?(?:时期|期间|以来)|(?:19|20)\d\d年以来/g;
const ONE_YEAR = /过去的?一年|一年来|刚刚过去|去年|全年|(?:19|20)\d\d年(?!以来|至|—|-|到)/g;
const ENDS_PASSAGE = /过去的?一年|一年来|刚刚过去|(?:19|20)\d\d年(?:的?工作|，是)/;
const LONGEST_HEADING = 45;

const SUM = /累计|共计|总计|合计|共(?=[达投完引建新实签接安争转减培改修完获落发解帮计]|[\d近约超])/g;
const FLOW = /新增|净增|引进|引入|完成投资|投入|接待|新建|新改建|实施|建成|转移|发放|争取/;
/** What gives a state or a rate and no sum: 达到, 由…增加到, 年均. */
const STATE = /达到|[由从]|年均|末|现有|全年|去年|(?:19|20)\d\d年(?!以来)/;

/** 五年完成固定资产投资1万亿元: the words for the years stand right before. */
const IN_ALL = /[三四五六]年(?:来)?(?:共达?|完成|实际利用|引进|投入)[^，。；]*$/;

/** What a year's and five years' figures are printed of alike: 五年来，…。城镇新增就业20万人. */
const NEW_JOBS = /^[，、]?(?:实现)?(?:城镇新增就业|新增城镇就业|新增就业)/;

function lastOf(text: string, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) last = found;
  return last;
}

/** Tells whether a reported figure is a sum over several years (五年来累计完成…) and no value of one year. */
export class PastYears {
  /** The words for the years that the running passage looks back on, or null. */
  private running: string | null = null;
  /** The same, where the running paragraph began with them and named no single year since. */
  private ofParagraph: string | null = null;

  /** The next sentence begins a paragraph. */
  beginParagraph(): void {
    this.ofParagraph = null;
  }

  note(whole: string, sentence: Span, role: SectionRole, signs: number): void {
    const named = (signs & SIGN.years) !== 0;
    if (role !== "REVIEW" && role !== "UNKNOWN") {
      this.running = null;
      this.ofParagraph = null;
      return;
    }
    if (!named && this.running === null) return;
    const text = whole.slice(sentence[0], sentence[1]).trim();
    const several = named ? lastOf(text, SEVERAL) : null;
    if (named && lastOf(text, ONE_YEAR) !== null) this.ofParagraph = null;
    else if (several !== null && several.index < 2) this.ofParagraph = several[0];
    if (several !== null) this.running = several[0];
    else if ((named && ENDS_PASSAGE.test(text)) || (text.length <= LONGEST_HEADING && /^[一二三]、/.test(text)))
      this.running = null;
  }

  /**
   * @param before the sentence up to the figure; @param left the words between the last figure or stop and the figure;
   * @param signs those of the sentence.
   * @returns the words for the years (五年来), "" where the figure is one year's.
   */
  sumOf(before: string, left: string, signs: number): string {
    const named = (signs & SIGN.years) !== 0;
    if (!named && this.running === null) return "";
    const several = named ? lastOf(before, SEVERAL) : null;
    const one = named ? lastOf(before, ONE_YEAR) : null;
    if (one !== null && one.index > (several?.index ?? -1)) return "";
    const years = several?.[0] ?? this.running;
    if (years === undefined || years === null || /年均|年递增/.test(left)) return "";
    const sum = lastOf(before, SUM);
    if (sum !== null && sum.index > (several?.index ?? -1)) {
      const since = before.slice(sum.index);
      const stop = since.search(/[，；：]/);
      if (stop < 0 || !STATE.test(since.slice(stop))) return years;
    }
    if (this.ofParagraph !== null && one === null && NEW_JOBS.test(left)) return this.ofParagraph;
    if (several !== null && IN_ALL.test(left)) return years;
    return several !== null && FLOW.test(left) && !STATE.test(left) ? years : "";
  }
}

import type { Span } from "../../domain/span.ts";
import { firstFrom } from "../../text/word-pass.ts";
import type { WordHits } from "../../text/word-trie.ts";
import { type FoldedText, foldedWords } from "./folded-text.ts";
import type { RegistryStrategy } from "./registry.ts";
import type { RegistryForms } from "./registry-forms.ts";
import type { RegistryMention } from "./registry-mentions.ts";

/** Words that a registry strategy's name may carry before or after it and still be the same. */
const FILLER =
  /^(?:深入|全面|持续|扎实|大力|加快|新一轮|新时代|国家|重大|战略|行动|工程|建设|计划|行动计划|三年|专项|系列|工作|政策|制度|体制|机制|改革|规划|试点|攻坚战|攻坚|保卫战|斗争|活动|任务|目标|发展|纲要|方案|实施方案|年度|运动|经验|理念|布局|要求|项目|体系|推进|实施|成果|有效衔接|续写|主要|各项|指标|高职|中职|高校|创建|推广|学习|运用|践行|借鉴|循迹|全省|全市|全县|全区|我省|省|市|县|区|同)*$/u;
const HEADED = /(?:行动|工程|计划|战略|攻坚战?|保卫战|改革|规划)$/u;

function isPrintOf(name: string, start: number, end: number): boolean {
  const after = name.slice(end);
  if (!FILLER.test(after)) return false;
  return FILLER.test(name.slice(0, start)) || (end - start >= 5 && HEADED.test(name));
}

/** The prints of registry strategies in one text. */
export class RegistryPrints {
  private readonly hits: WordHits;
  private readonly printed: ReadonlySet<RegistryStrategy>;

  /** @param mentions the strategies that the report prints. */
  constructor(
    folded: FoldedText,
    private readonly registry: RegistryForms,
    mentions: readonly RegistryMention[],
  ) {
    this.hits = foldedWords.hits(registry.trie, folded.text);
    this.printed = new Set(mentions.map(({ form }) => form.strategy));
  }

  /**
   * Whether a name that stands at `at` in the folded text is a registry strategy's print with nothing of its own beside it
   * (乡村振兴战略, 新一轮河长制), or ends with one that is a whole name itself (获评省万企兴万村行动).
   */
  isPrint(at: Span, name: string): boolean {
    const { starts, ends, values } = this.hits;
    for (let i = firstFrom(this.hits, at[0]); i < starts.length && starts[i]! < at[1]; i++) {
      if (ends[i]! > at[1] || !this.printed.has(this.registry.forms[values[i]!]!.strategy)) continue;
      if (isPrintOf(name, starts[i]! - at[0], ends[i]! - at[0])) return true;
    }
    return false;
  }
}

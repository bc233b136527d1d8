import { markTable } from "../../text/mark-table.ts";
import { WordTrie } from "../../text/word-trie.ts";

const DIGITS = "0123456789０１２３４５６７８９";
const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Shapes by number: what a name holds, or begins or is enclosed with. Words of a shape are two or three characters long, and none begins another. */
const DIGIT = 0;
const DIGIT_FIRST = 1;
const QUOTE = 2;
const QUOTED = 3;
const characters = markTable([
  [DIGITS, 1 << DIGIT],
  ["“”", 1 << QUOTE],
  ["（(", 1 << 4],
  [LATIN, 1 << 6],
  ["的", 1 << 7],
]);
const WORDS: readonly (readonly [shape: number, words: string])[] = [
  [5, "XX ＸＸ ××"],
  [8, "一期 二期 三期 四期"],
  [9, "年产 万千瓦 万吨 千伏 兆瓦"],
  [
    10,
    "体系 机制 能力 水平 质量 格局 模式 环境 功能 服务 政策 制度 意识 动能 优势 效能 活力 成果 问题 工作 力度 方式 结构",
  ],
  [11, "产业 经济 企业 行业 消费 市场 人才 群众 农民 生态 城乡 乡村 社会"],
  [12, "老旧 农村 城镇 乡镇 县域 全域 重点 各类 各级 新型 优质 现代"],
];

const words = new WordTrie();
for (const [shape, list] of WORDS) for (const word of list.split(" ")) words.add(word, shape);

/** Shapes of the name at `[start, end)`, a bit each. */
export function nameShapes(text: string, start: number, end: number): number {
  let shapes = characters[text.charCodeAt(start)]! === 1 << DIGIT ? 1 << DIGIT_FIRST : 0;
  for (let i = start; i < end; i++) {
    shapes |= characters[text.charCodeAt(i)]!;
    const behind = words.endAt(text, i);
    if (behind !== -1 && behind <= end) shapes |= 1 << words.value;
  }
  if ((shapes & (1 << QUOTE)) !== 0 && /^“.*”$/u.test(text.slice(start, end))) shapes |= 1 << QUOTED;
  return shapes;
}

import { type MappedText, MappedTextBuilder } from "../mapped-text.ts";

/** Marks of Markdown that are no text: heading signs, emphasis, quotes, rules, table rules, targets of links, pictures. */
const MARK =
  /^[ \t]{0,3}#{1,6}[ \t]+|\*\*|__|^[ \t]{0,3}>[ \t]?|^[ \t]*(?:\|[ \t]*)?:?-{3,}:?(?:[ \t]*\|[ \t]*:?-{3,}:?)*[ \t]*(?:\|[ \t]*)?$|!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\[(?=[^\]\n]{1,200}\]\([^)\n]{1,500}\))|(?<=[^\n])\]\([^)\n]{1,500}\)|`{1,3}|<br\s*\/?>/gm;

/** A Markdown text without its marks; maps to the same source. */
export function markdownText(source: MappedText): MappedText {
  const { text } = source;
  const builder = new MappedTextBuilder(source);
  let done = 0;
  for (const match of text.matchAll(MARK)) {
    builder.copy(done, match.index);
    if (match[0].startsWith("<br")) builder.insert("\n", match.index);
    done = match.index + match[0].length;
  }
  builder.copy(done, text.length);
  return builder.build();
}

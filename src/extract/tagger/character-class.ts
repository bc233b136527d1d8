/** Classes of characters that the tagger tells apart. */
export const CHARACTER_CLASSES = {
  other: 0,
  han: 1,
  digit: 2,
  hanDigit: 3,
  latin: 4,
  comma: 5,
  stop: 6,
  listMark: 7,
  openQuote: 8,
  closeQuote: 9,
  openBracket: 10,
  closeBracket: 11,
  blank: 12,
  dot: 13,
  measure: 14,
  place: 15,
} as const;

const LISTS: readonly (readonly [keyof typeof CHARACTER_CLASSES, string])[] = [
  ["hanDigit", "一二三四五六七八九十百千万亿两零〇"],
  ["measure", "个家条项座批处类名次户所栋件支只座亩吨元年月日"],
  ["place", "省市县区镇乡州盟旗村"],
  ["comma", "，,：:"],
  ["stop", "。；！？;!?\n\r"],
  ["listMark", "、"],
  ["openQuote", "“‘「《〈"],
  ["closeQuote", "”’」》〉"],
  ["openBracket", "（(【[〔"],
  ["closeBracket", "）)】]〕"],
  ["dot", "·•・—-–—+%％"],
];

const table = new Uint8Array(65536);
for (let code = 0x3400; code <= 0x9fff; code++) table[code] = CHARACTER_CLASSES.han;
for (let code = 0xd800; code <= 0xdfff; code++) table[code] = CHARACTER_CLASSES.han;
for (const [first, last, name] of [
  [0x30, 0x39, "digit"],
  [0xff10, 0xff19, "digit"],
  [0x41, 0x5a, "latin"],
  [0x61, 0x7a, "latin"],
  [0xff21, 0xff3a, "latin"],
  [0xff41, 0xff5a, "latin"],
] as const)
  for (let code = first; code <= last; code++) table[code] = CHARACTER_CLASSES[name];
for (const code of [0x09, 0x20, 0xa0, 0x3000]) table[code] = CHARACTER_CLASSES.blank;
for (const [name, characters] of LISTS)
  for (const character of characters) table[character.charCodeAt(0)] = CHARACTER_CLASSES[name];

/** Class of a UTF-16 unit. */
export function characterClass(code: number): number {
  return table[code]!;
}

/** Kinds of signs, a bit each; a `Line` tells by their sum which it holds. */
export const SIGN = {
  /** ， */
  comma: 1 << 0,
  /** 。 */
  stop: 1 << 1,
  /** ； */
  semicolon: 1 << 2,
  /** 、 */
  listComma: 1 << 3,
  /** , */
  narrowComma: 1 << 4,
  /** ！ and ？ */
  exclamation: 1 << 5,
  /** ： */
  colon: 1 << 6,
  /** : */
  narrowColon: 1 << 7,
  /** 0 to 9 */
  digit: 1 << 8,
  /** Blanks that a layout prints: space, full-width blank, tab, no-break space, those of U+2000 to U+200A. */
  blank: 1 << 9,
  /** Those that part the cells of a table: space, full-width blank, tab. */
  gap: 1 << 10,
  /** A blank that may part columns: a tab, a full-width one; in a line also two beside each other, or one between two characters beyond ASCII. */
  apart: 1 << 11,
  /** | and ｜ and │ */
  bar: 1 << 12,
  /** What a mended passage may begin with, and the sign of a lost character. */
  toMend: 1 << 13,
  /** Blanks that no layout prints and \s takes. */
  rareBlank: 1 << 14,
  lineEnd: 1 << 15,
} as const;

const table = new Uint16Array(65536);
const put = (characters: string, sign: number): void => {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)]! |= sign;
};
put("，", SIGN.comma);
put("。", SIGN.stop);
put("；", SIGN.semicolon);
put("、", SIGN.listComma);
put(",", SIGN.narrowComma);
put("！？", SIGN.exclamation);
put("：", SIGN.colon);
put(":", SIGN.narrowColon);
put("0123456789", SIGN.digit);
put(" \t\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", SIGN.blank);
put(" \t\u3000", SIGN.gap);
put("\t\u3000", SIGN.apart);
put("|｜│", SIGN.bar);
put("\\&?(锟ï\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffd", SIGN.toMend);
for (let code = 0x2e80; code <= 0x2fd5; code++) table[code]! |= SIGN.toMend;
put("\u1680\u202f\u205f\ufeff", SIGN.rareBlank);
put("\n\r\f\v\u2028\u2029\u0085", SIGN.lineEnd);

/** The signs of each UTF-16 unit. */
export const signsOfUnit: Uint16Array = table;

import { isDigit } from "./arabic-number.ts";
import { arabicToken } from "./arabic-token.ts";
import { capitalNumeralEnd, withoutCapitals } from "./capital-numerals.ts";
import { chineseNumber, isChineseDigit } from "./chinese-number.ts";
import { chineseToken, LONGEST_NUMERAL } from "./chinese-token.ts";
import { add } from "./decimal.ts";
import { foldScale, tailAt } from "./number-tail.ts";
import { type NumberToken, tokenOf } from "./number-token.ts";

/** 一成半, 两倍半: half of the unit more. */
function withHalf(text: string, token: NumberToken | null): NumberToken | null {
  if (token === null || text[token.end] !== "半" || !/^[成倍]$/.test(token.unit?.unit ?? "")) return token;
  return { ...token, end: token.end + 1, value: add(token.value, "0.5") };
}

const SMALL_CHANGE =
  /^([\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖])角(?:([\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖])分)?/;

/** 123元1角1分 is 123.11元. */
function withSmallChange(text: string, token: NumberToken | null): NumberToken | null {
  if (token?.unit?.unit !== "元" || text[token.end + 1] !== "角") return token;
  if (token.scale !== "" || token.softness !== "") return token;
  const change = SMALL_CHANGE.exec(text.slice(token.end, token.end + 4));
  if (change === null) return token;
  const [jiao, fen] = [change[1]!, change[2] ?? "0"].map((digit) => chineseNumber(withoutCapitals(digit)) ?? digit);
  return { ...token, end: token.end + change[0].length, value: add(token.value, `0.${jiao}${fen}`) };
}

/** 叁佰贰拾伍万元, read as 三百二十五万元. */
function capitalToken(text: string, at: number, end: number): NumberToken | null {
  const token = chineseToken(withoutCapitals(text.slice(at, end)) + text.slice(end, end + LONGEST_NUMERAL), 0);
  if (token?.unit?.kind !== "money" && token?.unit?.kind !== "count") return null;
  return withSmallChange(text, { ...token, start: at, end: at + token.end, weak: false });
}

/** The number that begins at `at`, Arabic or Chinese, or null. */
export function numberAt(text: string, at: number): NumberToken | null {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return withSmallChange(text, arabicToken(text, at));
  if (isChineseDigit(code)) return withSmallChange(text, withHalf(text, chineseToken(text, at)));
  const capitalEnd = capitalNumeralEnd(text, at);
  if (capitalEnd >= 0) return capitalToken(text, at, capitalEnd);
  const character = text[at]!;
  if ("数几上".includes(character) && !(character === "上" && "迈跨跃登站踏冲".includes(text[at - 1] ?? "-")))
    return vagueToken(text, at);
  return null;
}

function vagueToken(text: string, at: number): NumberToken | null {
  let from = at + 1;
  let tens = "1";
  if (text[from] === "十" && text[at] !== "上") {
    tens = "10";
    from++;
  }
  const tail = tailAt(text, from);
  if (tail.unit === null || (tail.scale === "" && tens === "1")) return null;
  const { value, scale } = foldScale(tens, tail);
  return tokenOf(at, { ...tail, softness: text[at]! }, value, scale, false, false, false);
}

import { markTable } from "../../text/mark-table.ts";
import { capitalNumeralEnd, withoutCapitals } from "./capital-numerals.ts";
import { chineseNumber, isChineseDigit, neighbours } from "./chinese-number.ts";
import { add, canonical, compare, divide, multiply } from "./decimal.ts";
import { multiplier, type Unit, unitAt, unitNamed } from "./unit.ts";

/** A number with what it is counted in, as printed at `[start, end)`. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** In the printed unit, multiplier (万, 亿) kept with the unit. */
  readonly value: string;
  /** The upper end where the numeral itself spans two values (七八家), else null. */
  readonly upTo: string | null;
  /** `万`, `亿`, `万亿` … or "". */
  readonly scale: string;
  readonly unit: Unit | null;
  /** 余, 多, 来 between number and unit; 数, 几, 上 before it. */
  readonly softness: string;
  /** A Chinese numeral below ten: an ordinary word as often as a figure. */
  readonly weak: boolean;
  /** A scale alone (千亿, 百台), which is a number only with a word such as 超 before it. */
  readonly bare: boolean;
  readonly sourceIsArabic: boolean;
}

const SCALES = ["万亿", "千亿", "百亿", "十亿", "千万", "百万", "十万", "亿", "万", "千", "百"];
const SOFT = "余多来";
/** What a scale can begin with. */
const beginsScale = markTable([["万千百十亿", 1]]);

/** No Chinese numeral is longer. */
const LONGEST_NUMERAL = 60;

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
function isNarrow(digits: string): boolean {
  for (let at = 0; at < digits.length; at++) if (digits.charCodeAt(at) > 0x7f) return false;
  return true;
}

const plain = (digits: string): string =>
  isNarrow(digits)
    ? digits
    : digits.replace(/[０-９．，]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** Reads digits with grouping and a decimal part; returns the end and the plain decimal. */
function arabicAt(text: string, at: number): { readonly end: number; readonly value: string } | null {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  if (end === at) return null;
  let digits = plain(text.slice(at, end));
  if (digits.length <= 3) {
    let next = end;
    while ((text[next] === "," || text[next] === "，") && groupOfThree(text, next + 1)) {
      if (text[next] === "，" && "第列前居".includes(text[at - 1] ?? "-")) break;
      digits += plain(text.slice(next + 1, next + 4));
      next += 4;
    }
    end = next;
  }
  const point = text[end];
  if ((point === "." || point === "．") && isDigit(text.charCodeAt(end + 1))) {
    let stop = end + 1;
    while (stop < text.length && isDigit(text.charCodeAt(stop))) stop++;
    return { end: stop, value: canonical(`${digits}.${plain(text.slice(end + 1, stop))}`) };
  }
  return { end, value: canonical(digits) };
}

function groupOfThree(text: string, at: number): boolean {
  for (let index = at; index < at + 3; index++) if (!isDigit(text.charCodeAt(index))) return false;
  return !isDigit(text.charCodeAt(at + 3));
}

interface Tail {
  readonly end: number;
  readonly scale: string;
  readonly unit: Unit | null;
  readonly softness: string;
}

/** Characters that make another word of a short unit (3项目, 5成立): the unit is none there. */
const NOT_AFTER: ReadonlyMap<string, string> = new Map([
  ["成", "立为功员本长就果效交品套片"],
  ["家", "庭园电具长属渠"],
  ["台", "河县山"],
  ["户", "籍外口"],
  ["人", "均才员大力居工文参体为"],
  ["头", "部"],
  ["名", "单师校优称"],
  ["条", "件例款"],
  ["处", "理置"],
  ["位", "居于列"],
  ["所", "有属在需"],
  ["场", "所馆景地"],
  ["座", "谈"],
  ["门", "店诊票类"],
  ["期", "间限望货"],
  ["次", "数要全会党人"],
  ["片", "区"],
  ["面", "积向对"],
  ["把", "握关"],
  ["支", "持撑付出柱"],
  ["对", "接口外于"],
  ["单", "位价元"],
  ["方", "案式面向便针法位可能言"],
  ["度", "假过"],
  ["班", "级子"],
  ["组", "织建"],
  ["点", "位亮"],
  ["天", "然"],
  ["双", "创向高减控提拥化休边招语一"],
  ["棒", "球材"],
  ["束", "缚"],
  ["槽", "罐车"],
]);

/** Is the unit that ends at `after` a word of its own there? */
export function unitEnds(text: string, unit: string, after: number): boolean {
  if (unit === "项") return text[after] !== "目" || text[after + 1] === "标";
  const next = text[after];
  return next === undefined || !NOT_AFTER.get(unit)?.includes(next);
}

const NO_SCALE = [""];
const SCALES_OR_NONE = [...SCALES, ""];

/** Scale, softness and unit after a number that ends at `at`. */
function tailAt(text: string, at: number): Tail {
  let softness = "";
  let from = at;
  if (SOFT.includes(text[from] ?? "-")) {
    softness = text[from]!;
    from++;
  }
  const scaled = beginsScale[text.charCodeAt(from)] === 1;
  for (const scale of scaled ? SCALES_OR_NONE : NO_SCALE) {
    if (!text.startsWith(scale, from)) continue;
    let next = from + scale.length;
    let soft = softness;
    if (scale !== "" && SOFT.includes(text[next] ?? "-")) soft = text[next++]!;
    const found = unitAt(text, next);
    if (found === null) continue;
    if (!unitEnds(text, found.unit.unit, next + found.length)) continue;
    return { end: next + found.length, scale, unit: found.unit, softness: soft };
  }
  const scale = scaled ? (SCALES.find((candidate) => text.startsWith(candidate, from)) ?? "") : "";
  if (scale === "") return { end: at, scale: "", unit: null, softness: "" };
  const next = from + scale.length;
  const soft = SOFT.includes(text[next] ?? "-") ? text[next]! : softness;
  return { end: soft !== softness ? next + 1 : next, scale, unit: null, softness: soft };
}

const goesOnAsNumber = markTable([["点分几余多来万千百十亿半－-—–―~～至到○", 1]]);

/**
 * Where a Chinese numeral ends that no unit, scale or range follows (一批, 统一, 三农): read for nothing. -1 where one may follow.
 */
export function bareNumeralEnd(text: string, at: number): number {
  let end = at;
  const last = Math.min(text.length, at + LONGEST_NUMERAL);
  while (end < last && isChineseDigit(text.charCodeAt(end))) end++;
  if (end === at || goesOnAsNumber[text.charCodeAt(end)] === 1 || isScale(text.charCodeAt(end - 1))) return -1;
  return unitAt(text, end) === null ? end : -1;
}

const isScale = (code: number): boolean => beginsScale[code] === 1 && code !== 0x5341;

/** 一成半, 两倍半: half of the unit more. */
function withHalf(text: string, token: NumberToken | null): NumberToken | null {
  if (token === null || text[token.end] !== "半" || !/^[成倍]$/.test(token.unit?.unit ?? "")) return token;
  return { ...token, end: token.end + 1, value: add(token.value, "0.5") };
}

const SMALL_CHANGE =
  /^([\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖])角(?:([\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖])分)?/;

/** 123元1角1分 is 123.11元. */
function withSmallChange(text: string, token: NumberToken | null): NumberToken | null {
  if (token?.unit?.unit !== "元" || token.scale !== "" || token.softness !== "") return token;
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

/** Fields in one fixed order, none spread: tokens are made by the ten thousand. */
function tokenOf(
  start: number,
  { end, unit, softness }: Tail,
  value: string,
  scale: string,
  weak: boolean,
  bare: boolean,
  sourceIsArabic: boolean,
): NumberToken {
  return { start, end, value, upTo: null, scale, unit, softness, weak, bare, sourceIsArabic };
}

function arabicToken(text: string, at: number): NumberToken | null {
  const number = arabicAt(text, at);
  if (number === null) return null;
  if (text.startsWith("分之", number.end)) {
    const share = arabicAt(text, number.end + 2);
    return share === null ? null : shareToken(at, share.end, number.value, share.value);
  }
  const tail = tailAt(text, number.end);
  const whole =
    tail.unit === null && tail.scale !== "" && tail.softness === "" ? goesOn(text, number.value, tail) : null;
  if (whole !== null) return { ...whole, upTo: null, start: at, weak: false, bare: false, sourceIsArabic: true };
  return tokenOf(at, tail, number.value, tail.scale, false, false, true);
}

/** 3亿5000万元, 1万2千亿元, 3万亿零500亿元: digits and scales by turns are one number; null where they are not. */
function goesOn(text: string, value: string, first: Tail): (Tail & { readonly value: string }) | null {
  const from = "零又".includes(text[first.end] ?? "-") ? first.end + 1 : first.end;
  const next = arabicAt(text, from);
  if (next === null) return null;
  const tail = tailAt(text, next.end);
  const high = multiplier(first.scale) ?? "1";
  if (tail.scale === "") {
    if (first.scale !== "万" || tail.unit === null || !/^\d{4}$/.test(next.value) || value.includes(".")) return null;
    return { ...tail, value: add(multiply(value, high), next.value) };
  }
  const low = multiplier(tail.scale) ?? "1";
  const held = ["亿", "万"].find(
    (mark) => tail.scale.endsWith(mark) && !/[万亿]/.test(first.scale.replace("万", mark === "亿" ? "" : "万")),
  );
  if (held !== undefined) {
    const step = multiplier(tail.scale.slice(0, -1)) ?? "1";
    if (compare(multiply(next.value, step), high) >= 0) return null;
    return { ...tail, scale: held, value: add(multiply(value, high), multiply(next.value, step)) };
  }
  if (compare(multiply(next.value, low), high) >= 0) return null;
  const scale = first.scale.endsWith("亿") ? "亿" : first.scale.endsWith("万") ? "万" : "";
  const share = scale === "亿" ? "0.00000001" : scale === "万" ? "0.0001" : "1";
  return { ...tail, scale, value: multiply(add(multiply(value, high), multiply(next.value, low)), share) };
}

function shareToken(start: number, end: number, whole: string, part: string): NumberToken | null {
  if (whole === "0") return null;
  const permille = whole === "1000";
  const value = whole === "100" || permille ? part : divide(multiply(part, "100"), whole, 4);
  const unit = unitNamed(permille ? "‰" : "%");
  return {
    start,
    end,
    value,
    upTo: null,
    scale: "",
    unit,
    softness: "",
    weak: false,
    bare: false,
    sourceIsArabic: false,
  };
}

/** ○ printed for 〇 between numerals (二○二四, 一○八); alone it masks something. */
function isRoundZero(text: string, from: number, at: number): boolean {
  if (text[at] !== "○" || at === from) return false;
  return isChineseDigit(text.charCodeAt(at + 1)) || (text[at + 1] === "○" && isChineseDigit(text.charCodeAt(at + 2)));
}

function chineseToken(text: string, at: number): NumberToken | null {
  let end = at;
  const last = Math.min(text.length, at + LONGEST_NUMERAL);
  while (end < last && (isChineseDigit(text.charCodeAt(end)) || isRoundZero(text, at, end))) end++;
  if (text[end] === "点" && isChineseDigit(text.charCodeAt(end + 1))) {
    end++;
    while (end < text.length && isChineseDigit(text.charCodeAt(end))) end++;
  }
  if (text.startsWith("分之", end)) return chineseShare(text, at, end);
  const run = text.slice(at, end);
  const bare = SCALES.find((scale) => run === scale) !== undefined && run !== "十";
  if (bare) {
    const tail = tailAt(text, at);
    const { value, scale } = foldScale("1", tail);
    return tokenOf(at, tail, value, scale, false, true, false);
  }
  let split = run.length;
  while (split > 1 && "万亿".includes(run[split - 1]!)) split--;
  if (split < run.length && run.lastIndexOf("亿", split - 1) >= 0) return manyScales(text, at, end);
  const span = neighbours(run.slice(0, split));
  const value = span?.[0] ?? chineseNumber(run.slice(0, split));
  if (value === null) return null;
  const tail =
    text[end] === "几" && /^[二三四五六七八九]?十$/.test(run) ? overTens(text, end) : tailAt(text, at + split);
  if (span !== null) return { ...tokenOf(at, tail, value, tail.scale, run.length === 2, false, false), upTo: span[1] };
  const weak = (run.length === 1 && run !== "十") || /^[零〇○一二三四五六七八九两]{2,}$/.test(run);
  return tokenOf(at, tail, value, tail.scale, weak, false, false);
}

/** 一亿五千万元, 两亿三千万: given in the highest scale, 1.5亿元. */
function manyScales(text: string, at: number, end: number): NumberToken | null {
  const value = chineseNumber(text.slice(at, end));
  if (value === null) return null;
  const tail = tailAt(text, end);
  if (tail.scale !== "") return null;
  return tokenOf(at, tail, multiply(value, "0.00000001"), "亿", false, false, false);
}

/** 十几万人, 二十几家: more than the tens, by how much is not said. */
function overTens(text: string, at: number): Tail {
  return { ...tailAt(text, at + 1), softness: "几" };
}

/** 千亿 alone is 1000 亿, 百台 is 100 台: only 万, 亿 and 万亿 stay with the unit. */
function foldScale(value: string, tail: Tail): { value: string; scale: string } {
  const kept = ["万亿", "亿", "万"].find((scale) => tail.scale.endsWith(scale)) ?? "";
  const folded = tail.scale.slice(0, tail.scale.length - kept.length);
  return { value: folded === "" ? value : multiply(value, multiplier(folded)!), scale: kept };
}

function chineseShare(text: string, at: number, wholeEnd: number): NumberToken | null {
  const whole = chineseNumber(text.slice(at, wholeEnd));
  if (whole === null) return null;
  const from = wholeEnd + 2;
  const arabic = arabicAt(text, from);
  if (arabic !== null) return shareToken(at, arabic.end, whole, arabic.value);
  let end = from;
  while (end < text.length && (isChineseDigit(text.charCodeAt(end)) || (text[end] === "点" && end > from))) end++;
  const part = chineseNumber(text.slice(from, end));
  return part === null ? null : shareToken(at, end, whole, part);
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
  const folded = foldScale(tens, tail);
  const base = { start: at, end: tail.end, upTo: null, unit: tail.unit, softness: text[at]! };
  return { ...base, ...folded, weak: false, bare: false, sourceIsArabic: false };
}

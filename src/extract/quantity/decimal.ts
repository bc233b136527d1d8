/** Exact arithmetic on decimal strings (no exponent, no grouping), by big integers. */

interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

function parse(decimal: string): Scaled {
  const point = decimal.indexOf(".");
  if (point < 0) return { digits: BigInt(decimal), scale: 0 };
  return { digits: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), scale: decimal.length - point - 1 };
}

function print({ digits, scale }: Scaled): string {
  const negative = digits < 0n;
  let text = (negative ? -digits : digits).toString();
  if (scale > 0) {
    text = text.padStart(scale + 1, "0");
    text = `${text.slice(0, -scale)}.${text.slice(-scale)}`.replace(/0+$/, "").replace(/\.$/, "");
  }
  return negative && text !== "0" ? `-${text}` : text;
}

function aligned(a: string, b: string): [bigint, bigint, number] {
  const left = parse(a);
  const right = parse(b);
  const scale = Math.max(left.scale, right.scale);
  return [left.digits * 10n ** BigInt(scale - left.scale), right.digits * 10n ** BigInt(scale - right.scale), scale];
}

/** Numbers of so many characters are exact as floating-point whole numbers, their products too. */
const EXACT = 15;

const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** The digits of a short decimal as a whole number: 12.5 is 125. */
function wholeOf(decimal: string): number {
  const negative = decimal.charCodeAt(0) === 45;
  let whole = 0;
  for (let at = negative ? 1 : 0; at < decimal.length; at++) {
    const code = decimal.charCodeAt(at);
    if (code !== POINT) whole = whole * 10 + code - ZERO;
  }
  return negative ? -whole : whole;
}

const decimals = (decimal: string, point: number): number => (point < 0 ? 0 : decimal.length - point - 1);

/** Is it its own shortest form: digits without a zero in front, behind a point some that end in no zero? */
function isShortest(decimal: string): boolean {
  const { length } = decimal;
  let whole = length;
  for (let at = 0; at < length; at++) {
    const code = decimal.charCodeAt(at);
    if (code === POINT && whole === length) whole = at;
    else if (code < ZERO || code > NINE) return false;
  }
  if (whole === 0 || (whole > 1 && decimal.charCodeAt(0) === ZERO)) return false;
  return whole === length || (whole < length - 1 && decimal.charCodeAt(length - 1) !== ZERO);
}

const POWERS: readonly number[] = Array.from({ length: EXACT + 1 }, (_, power) => 10 ** power);

/** A whole number of so many decimals, printed: 125 of 1 is 12.5. */
function printWhole(whole: number, scale: number): string {
  const unit = POWERS[scale]!;
  if (whole % unit === 0) return String(whole / unit);
  const digits = String(Math.abs(whole));
  const padded = digits.padStart(scale + 1, "0");
  let end = padded.length;
  while (end > padded.length - scale && padded.charCodeAt(end - 1) === 48) end--;
  const point = padded.length - scale;
  const text = `${padded.slice(0, point)}.${padded.slice(point, end)}`;
  return whole < 0 ? `-${text}` : text;
}

/** Shortest form of a decimal: no leading zeros, no trailing zeros after the point, no `-0`. */
export function canonical(decimal: string): string {
  if (isShortest(decimal)) return decimal;
  const point = decimal.indexOf(".");
  if (decimal.length <= EXACT && point > 0) return printWhole(wholeOf(decimal), decimals(decimal, point));
  return print(parse(decimal.startsWith(".") ? `0${decimal}` : decimal));
}

export function multiply(a: string, b: string): string {
  if (b === "1") return canonical(a);
  if (a.length + b.length <= EXACT) {
    const [left, right] = [a.indexOf("."), b.indexOf(".")];
    return printWhole(wholeOf(a) * wholeOf(b), decimals(a, left) + decimals(b, right));
  }
  const left = parse(a);
  const right = parse(b);
  return print({ digits: left.digits * right.digits, scale: left.scale + right.scale });
}

export function add(a: string, b: string): string {
  const [left, right, scale] = aligned(a, b);
  return print({ digits: left + right, scale });
}

export function subtract(a: string, b: string): string {
  return add(a, negate(b));
}

export function negate(a: string): string {
  const { digits, scale } = parse(a);
  return print({ digits: -digits, scale });
}

export function absolute(a: string): string {
  return a.startsWith("-") ? a.slice(1) : a;
}

/** The floating-point number nearest to a decimal: a short one is the quotient of two exact whole numbers, which takes less time to reckon. */
export function numberOf(decimal: string): number {
  if (decimal.length > EXACT) return Number(decimal);
  return wholeOf(decimal) / POWERS[decimals(decimal, decimal.indexOf("."))]!;
}

/** -1, 0 or 1. */
export function compare(a: string, b: string): number {
  if (a.length <= EXACT && b.length <= EXACT) {
    const [short, other] = [numberOf(a), numberOf(b)];
    return short < other ? -1 : short > other ? 1 : 0;
  }
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `a / b`, rounded half away from zero to `places` decimals. Throws RangeError where `b` is zero. */
export function divide(a: string, b: string, places: number): string {
  const [left, right] = aligned(a, b);
  if (right === 0n) throw new RangeError("division by zero");
  const doubled = left * 10n ** BigInt(places) * 2n;
  const quotient = doubled / right;
  const rounded = quotient >= 0n ? (quotient + 1n) / 2n : (quotient - 1n) / 2n;
  return print({ digits: rounded, scale: places });
}

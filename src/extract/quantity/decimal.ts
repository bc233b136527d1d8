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

/** Shortest form of a decimal: no leading zeros, no trailing zeros after the point, no `-0`. */
export function canonical(decimal: string): string {
  return print(parse(decimal.startsWith(".") ? `0${decimal}` : decimal));
}

export function multiply(a: string, b: string): string {
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

/** -1, 0 or 1. */
export function compare(a: string, b: string): number {
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

import { canonical } from "./decimal.ts";

/** Is this UTF-16 unit a digit, narrow or wide? */
export const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);

function isNarrow(digits: string): boolean {
  for (let at = 0; at < digits.length; at++) if (digits.charCodeAt(at) > 0x7f) return false;
  return true;
}

const plain = (digits: string): string =>
  isNarrow(digits)
    ? digits
    : digits.replace(/[０-９．，]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** Reads digits with grouping and a decimal part; returns the end and the plain decimal. */
export function arabicAt(text: string, at: number): { readonly end: number; readonly value: string } | null {
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

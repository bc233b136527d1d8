import { arabicAt } from "./arabic-number.ts";
import { add, compare, divide, multiply } from "./decimal.ts";
import { type Tail, tailAt } from "./number-tail.ts";
import { type NumberToken, tokenOf } from "./number-token.ts";
import { multiplier, unitNamed } from "./unit.ts";

/** The number in digits that begins at `at`, or null. */
export function arabicToken(text: string, at: number): NumberToken | null {
  const number = arabicAt(text, at);
  if (number === null) return null;
  if (text.startsWith("分之", number.end)) {
    const share = arabicAt(text, number.end + 2);
    return share === null ? null : shareToken(at, share.end, number.value, share.value);
  }
  const tail = tailAt(text, number.end);
  const whole =
    tail.unit === null && tail.scale !== "" && tail.softness === "" ? goesOn(text, number.value, tail) : null;
  return whole === null
    ? tokenOf(at, tail, number.value, tail.scale, false, false, true)
    : tokenOf(at, whole, whole.value, whole.scale, false, false, true);
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

/** 百分之十, 三分之二: a share as a number of per cent or per mille. */
export function shareToken(start: number, end: number, whole: string, part: string): NumberToken | null {
  if (whole === "0") return null;
  const permille = whole === "1000";
  const value = whole === "100" || permille ? part : divide(multiply(part, "100"), whole, 4);
  const unit = unitNamed(permille ? "‰" : "%");
  return tokenOf(start, { end, scale: "", unit, softness: "" }, value, "", false, false, false);
}

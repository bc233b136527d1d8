const FULL_WIDTH = /[Ａ-Ｚａ-ｚ０-９％＋－．＃＆]/gu;
const LEFT_OUT = /[\s"'“”‘’「」『』《》〈〉]/gu;

/**
 * One form for one name however it is printed: letters and digits half width, round brackets full width, without blanks and
 * quotation marks. Upper and lower case stay.
 */
export function normalName(name: string): string {
  return name
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(LEFT_OUT, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
}

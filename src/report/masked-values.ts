const MASKED_VALUE = /[XＸ×＊*○]{1,4}(?=(?:多|余)?(?:亿|万|元|%|％|个|家|户|人|公里|亩|吨|项|平方|，|、|。|；|和))/y;

/** How many figures are taken out of a text. `masks`: where the signs stand that they are taken out with, in order. */
export function maskedValues(text: string, masks: readonly number[]): number {
  let count = 0;
  let done = 0;
  for (const at of masks) {
    if (at < done) continue;
    MASKED_VALUE.lastIndex = at;
    if (!MASKED_VALUE.test(text)) continue;
    count++;
    done = MASKED_VALUE.lastIndex;
  }
  return count;
}

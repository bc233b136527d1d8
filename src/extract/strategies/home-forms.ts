import type { RegistryStrategy } from "./registry.ts";

/** A count of things (三个高地, 十项行动, 两翼): many places have their own. */
const COUNTED =
  /^(?:打造|聚焦|锚定|围绕|打好|发展|结构调整|新时代)?(?:[一二三四五六七八九十两双]{1,3}(?:个|大|项|件|张|种|篇|座|条|区|翼|城|地|圈|带|高|新|化|型|重|创|仗|网|量|权|基|港)|[一二三四五六七八九十百千万双]{2,}(?:工程|行动|计划)|[\d+×.—-]+|[一二三四五六七八九十两双].{0,2}$)/u;

/**
 * The province (first two digits of its code) in whose reports alone a form tells its province's strategy: a count or a code, or so
 * short that others use it as a common word; null for a form that tells it everywhere.
 * @param guarded the form is listed as many provinces' own.
 */
export function homeOf({ owner }: RegistryStrategy, folded: string, guarded: boolean): string | null {
  if (owner === null) return null;
  return guarded || folded.length <= 3 || COUNTED.test(folded) ? owner.slice(3, 5) : null;
}

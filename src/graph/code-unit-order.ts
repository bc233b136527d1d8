/** Order of strings by UTF-16 code unit: negative, 0 or positive. The order of ids everywhere. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Ways of comparing that leave the figure one of the whole jurisdiction: 同口径, 可比口径, 可比价, 不变价, 现价. */
const COMPARISONS = ["同口径", "可比", "不变价", "现价"];

/** Whether a figure of this scope is one of the whole jurisdiction (区本级 or 县级 are not). */
export function coversTheWhole(scope: string | null): boolean {
  return scope === null || COMPARISONS.some((comparison) => scope.includes(comparison));
}

/** Whether a figure of this scope is one of the whole and more: 一般公共预算总收入 beside 一般公共预算收入. */
export function holdsMore(scope: string | null): boolean {
  return scope === "总收入";
}

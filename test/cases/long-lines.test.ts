import { describe, expect, it } from "vitest";
import { extracted } from "./cases.ts";

describe("a line of thousands of values", () => {
  it.each(["人民币8亿元", "完成投资1,100.9亿元，", "8亿元、"])("is read in bounded time: %s", (value) => {
    extracted("完成投资3亿元。");
    const begin = performance.now();
    const small = extracted(value.repeat(200));
    const middle = performance.now();
    const large = extracted(value.repeat(2000));
    const end = performance.now();
    expect(large.commitments.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(
      small.commitments.reduce((sum, { count }) => sum + count, 0),
    );
    expect(end - middle).toBeLessThan(Math.max(4000, 30 * (middle - begin)));
  });
});

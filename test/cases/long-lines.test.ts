import { describe, expect, it } from "vitest";
import { extracted } from "./cases.ts";

describe("a line of thousands of values or names", () => {
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

describe("a list of thousands of names", () => {
  it.each(["云川重工、", "建设水厂项目、", "东港市、", "“三创四建”行动、", "不再设定年度"])(
    "is read in bounded time: %s",
    (name) => {
      extracted("建设水厂项目，不再设定增长目标。");
      const begin = performance.now();
      extracted(name.repeat(500));
      const middle = performance.now();
      extracted(name.repeat(5000));
      const end = performance.now();
      expect(end - middle).toBeLessThan(Math.max(4000, 30 * (middle - begin)));
    },
  );
});

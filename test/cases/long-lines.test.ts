import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/domain/extracted-document.ts";
import { extracted } from "./cases.ts";

/** What is read of so many parts and of ten times as many, which may not take out of proportion longer. */
function readInBoundedTime(
  text: (parts: number) => string,
  count: number,
): readonly [few: ExtractedDocument, many: ExtractedDocument] {
  const begin = performance.now();
  const few = extracted(text(count));
  const middle = performance.now();
  const many = extracted(text(10 * count));
  const end = performance.now();
  expect(end - middle).toBeLessThan(Math.max(4000, 30 * (middle - begin)));
  return [few, many];
}

const printsOf = ({ commitments }: ExtractedDocument): number => commitments.reduce((sum, { count }) => sum + count, 0);

describe("a line of thousands of values", () => {
  it.each(["人民币8亿元", "完成投资1,100.9亿元，", "8亿元、"])("is read in bounded time: %s", (value) => {
    extracted("完成投资3亿元。");
    const [few, many] = readInBoundedTime((parts) => value.repeat(parts), 200);
    expect(printsOf(many)).toBeGreaterThanOrEqual(printsOf(few));
  });

  it("is read in bounded time where each compares the one before", () => {
    readInBoundedTime((parts) => "产值312亿元，占全省的12%，是2015年的1.8倍，".repeat(parts), 2000);
  });
});

describe("a list of thousands of names", () => {
  it.each(["云川重工、", "建设水厂项目、", "东港市、", "“三创四建”行动、", "不再设定年度"])(
    "is read in bounded time: %s",
    (name) => {
      extracted("建设水厂项目，不再设定增长目标。");
      readInBoundedTime((parts) => name.repeat(parts), 500);
    },
  );
});

describe("thousands of values of one thing", () => {
  it("are rows of their own, read in bounded time", () => {
    const roads = (parts: number): string =>
      Array.from({ length: parts }, (_, road) => `建成道路${road + 1}公里。`).join("\n");
    const [few, many] = readInBoundedTime(roads, 4000);
    expect([few, many].map(({ commitments }) => commitments.length)).toEqual([4000, 40_000]);
  });
});

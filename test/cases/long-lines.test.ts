import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/domain/extracted-document.ts";
import { extracted } from "./cases.ts";

/** What is read of a part printed so often and of ten times as many, which may not take out of proportion longer. */
function readInBoundedTime(part: string, count: number): readonly [few: ExtractedDocument, many: ExtractedDocument] {
  const begin = performance.now();
  const few = extracted(part.repeat(count));
  const middle = performance.now();
  const many = extracted(part.repeat(10 * count));
  const end = performance.now();
  expect(end - middle).toBeLessThan(Math.max(4000, 30 * (middle - begin)));
  return [few, many];
}

const printsOf = ({ commitments }: ExtractedDocument): number => commitments.reduce((sum, { count }) => sum + count, 0);

describe("a line of thousands of values", () => {
  it.each(["人民币8亿元", "完成投资1,100.9亿元，", "8亿元、"])("is read in bounded time: %s", (value) => {
    extracted("完成投资3亿元。");
    const [few, many] = readInBoundedTime(value, 200);
    expect(printsOf(many)).toBeGreaterThanOrEqual(printsOf(few));
  });
});

describe("a list of thousands of names", () => {
  it.each(["云川重工、", "建设水厂项目、", "东港市、", "“三创四建”行动、", "不再设定年度"])(
    "is read in bounded time: %s",
    (name) => {
      extracted("建设水厂项目，不再设定增长目标。");
      readInBoundedTime(name, 500);
    },
  );
});

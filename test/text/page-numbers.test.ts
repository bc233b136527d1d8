import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/text/line.ts";
import { findPageNumbers } from "../../src/text/page-numbers.ts";
import { findRunningHeads } from "../../src/text/running-heads.ts";
import { unitsOf } from "../../src/text/units.ts";

const line = (i: number): string =>
  `第${"一二三四五六七八九十"[i % 10]}项工作扎实推进，全年完成投资若干亿元，带动就业人数稳步增`;

/** Pages of ten lines, each followed by what stands at its foot. */
function pages(first: number, feet: readonly (string | null)[]): string {
  return feet
    .map((foot, p) => {
      const lines = Array.from({ length: 10 }, (_, i) => line(p * 10 + i));
      return [...lines, ...(foot === null ? [] : [foot])].join("\n");
    })
    .join("\n")
    .replaceAll("FIRST", String(first));
}

const printed = (text: string): string[] => {
  const lines = linesOf(unitsOf(text));
  return [...findPageNumbers(text, lines).lines].map((i) => text.slice(lines[i]!.start, lines[i]!.end));
};

describe("findPageNumbers", () => {
  it("knows the numbers of a file because they run on", () => {
    expect(printed(pages(1, ["12", "13", "14", "16"]))).toEqual(["12", "13", "14", "16"]);
  });

  it("leaves a column of figures alone", () => {
    expect(printed("指标\n2019\n2020\n2021\n2022\n地区生产总值\n120\n130\n140")).toEqual([]);
  });

  it("takes dressed numbers wherever they stand", () => {
    expect(printed(pages(1, ["— 1 —", "- 2 -", "第 3 页"]))).toEqual(["— 1 —", "- 2 -", "第 3 页"]);
  });

  it("cuts a number that was glued onto a figure between two that are known", () => {
    const text = pages(451, ["451", "452", null, "454", "455"]).replace(
      /(第十项工作[^\n]*\n)(第一项工作[^\n]*)\n452\n/,
      "$1$2\n452\n",
    );
    const glued = text.split("\n");
    // The page that lacks its number: its last line ends in a figure with the number in it.
    glued.splice(31, 1, "改造城乡供水、污水、燃气管网累计达620453公里，惠及群众十万人，");
    const whole = glued.join("\n");
    const found = findPageNumbers(whole, linesOf(unitsOf(whole))).glued;
    expect(found.map(([start, end]) => whole.slice(start - 3, end + 2))).toEqual(["620453公里"]);
  });
});

describe("findRunningHeads", () => {
  it("takes what stands at the edges of pages, its figures apart, and leaves a title that opens a report", () => {
    const page = (n: number): string =>
      `11/25/26, 3:57 PM\n${Array.from({ length: 8 }, (_, i) => line(n + i)).join("\n")}\nhttps://example.cn/report.html ${n}/4`;
    const text = [1, 2, 3, 4].map(page).join("\f");
    const lines = linesOf(unitsOf(text));
    const heads = findRunningHeads(text, lines, findPageNumbers(text, lines).lines);
    expect(
      [...heads]
        .map((i) => text.slice(lines[i]!.start, lines[i]!.end))
        .filter((head) => !/^(?:11\/25|https)/.test(head)),
    ).toEqual([]);
    expect(heads.size).toBe(8);
    const titles = ["云川县", "江北县", "华川县"].map(() => "2024年XX县政府工作报告\n各位代表：\n正文。").join("\n");
    expect(findRunningHeads(titles, linesOf(unitsOf(titles)), new Set()).size).toBe(0);
  });
});

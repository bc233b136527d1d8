import { describe, expect, it } from "vitest";
import { partNumber } from "../../src/report/part-number.ts";

describe("which part of a report a text is", () => {
  it.each([
    ["政府工作报告（1/2）", 1],
    ["云川县政府工作报告(2／3)", 2],
    ["政府工作报告（上）", 1],
    ["政府工作报告（下）", 2],
    ["2024年政府工作报告（之二）", 2],
    ["政府工作报告（第三部分）", 3],
    ["政府工作报告（续）", 2],
    ["政府工作报告（续二）", 3],
    ["（下转四版）", 1],
    ["（转第3版）", 1],
    ["未完待续", 1],
    ["（上接一版）", 2],
    ["（接第1版）", 2],
    ["（上接第一版）\n改造老旧小区12个。\n（下转第三版）", 2],
    ["政府工作报告（3/3）\n（上接二版）", 3],
  ])("is told by its marks: %j", (text, part) => {
    expect(partNumber(`各位代表：\n${text}\n建设高标准农田3万亩。`)).toBe(part);
  });

  it("is unknown where nothing says so", () => {
    expect(partNumber("云川县2024年政府工作报告（摘要）\n各位代表：\n一、工作回顾")).toBeNull();
    expect(partNumber(`他在会上说，续建项目${"加快建设".repeat(20)}，详见第四版，上接一版。`)).toBeNull();
  });
});

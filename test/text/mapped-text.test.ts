import { describe, expect, it } from "vitest";
import { MappedText, MappedTextBuilder } from "../../src/text/mapped-text.ts";

describe("MappedTextBuilder", () => {
  it("maps what was copied and put in back to the source, over more units than it had room for", () => {
    const source = MappedText.of("政府工作报告".repeat(10));
    const builder = new MappedTextBuilder(source, 2);
    builder.copy(6, 12);
    builder.insert("\n", 12);
    builder.copy(18, 60);
    const made = builder.build();
    expect(made.text).toBe(`政府工作报告\n${"政府工作报告".repeat(7)}`);
    expect(made.sourceSpan([0, 6])).toEqual([6, 12]);
    expect(made.sourceSpan([6, 7])).toEqual([12, 13]);
    expect(made.sourceSpan([7, 9])).toEqual([18, 20]);
    expect(String.fromCharCode(...made.units)).toBe(made.text);
  });

  it("takes the last unit back with its way to the source", () => {
    const builder = new MappedTextBuilder(MappedText.of("一二三"));
    builder.copy(0, 1);
    builder.insert("\n", 2);
    builder.dropLast();
    builder.copy(1, 2);
    const made = builder.build();
    expect(made.text).toBe("一二");
    expect(made.sourceSpan([0, 2])).toEqual([0, 2]);
    expect([...made.at]).toEqual([0]);
  });

  it("makes an empty text of nothing", () => {
    const builder = new MappedTextBuilder(MappedText.of("一二三"));
    builder.copy(1, 2);
    builder.dropLast();
    expect(builder.build().text).toBe("");
    expect(builder.build().sourceSpan([0, 0])).toEqual([0, 0]);
  });
});

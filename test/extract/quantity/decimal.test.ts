import { describe, expect, it } from "vitest";
import { chineseNumber } from "../../../src/extract/quantity/chinese-number.ts";
import { add, canonical, compare, divide, multiply, subtract } from "../../../src/extract/quantity/decimal.ts";
import { inBaseUnit } from "../../../src/extract/quantity/unit.ts";

describe("decimals", () => {
  it("are exact where floats are not", () => {
    expect(add("0.1", "0.2")).toBe("0.3");
    expect(subtract("1.1", "1")).toBe("0.1");
    expect(multiply("16.4", "100000000")).toBe("1640000000");
    expect(multiply("1.005", "1000")).toBe("1005");
    expect(divide("1", "3", 4)).toBe("0.3333");
    expect(divide("-2", "3", 4)).toBe("-0.6667");
    expect(compare("5.50", "5.5")).toBe(0);
    expect(compare("-1", "0.5")).toBe(-1);
    expect(canonical("007.50")).toBe("7.5");
    expect(subtract("0.5", "0.5")).toBe("0");
  });
  it("refuse a division by zero", () => expect(() => divide("1", "0", 2)).toThrow(RangeError));
});

describe("Chinese numerals", () => {
  it.each([
    ["十", "10"],
    ["十五", "15"],
    ["二十", "20"],
    ["一百零三", "103"],
    ["三千零六", "3006"],
    ["两万", "20000"],
    ["一亿二千万", "120000000"],
    ["八点五", "8.5"],
    ["二〇二四", "2024"],
  ])("%s", (text, value) => expect(chineseNumber(text)).toBe(value));
  it("are null for what is none", () => expect(chineseNumber("点")).toBeNull());
});

describe("inBaseUnit", () => {
  it.each([
    ["34", "万亩", "340000"],
    ["1.8", "万人", "18000"],
    ["5", "个百分点", "5"],
    ["3", "亿", "300000000"],
  ])("%s %s", (value, unit, base) => expect(inBaseUnit(value, unit)).toBe(base));
  it("is null for an unknown unit", () => expect(inBaseUnit("1", "光年")).toBeNull());
});

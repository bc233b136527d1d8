import { describe, expect, it } from "vitest";
import { KeptByYear } from "../../src/resolve/kept-by-year.ts";

describe("what is kept by year", () => {
  it("is worked out once for a year, and anew when other years have pushed it out", () => {
    const asked: string[] = [];
    const kept = new KeptByYear((key: string, year) => {
      asked.push(`${key} ${year}`);
      return `${key} in ${year}`;
    });
    expect(kept.get("北京", 2024)).toBe("北京 in 2024");
    expect(kept.get("北京", 2024)).toBe("北京 in 2024");
    expect(kept.get("北京", null)).toBe("北京 in null");
    expect(asked).toEqual(["北京 2024", "北京 null"]);
    for (let year = 1998; year < 2018; year++) kept.get("上海", year);
    kept.get("北京", 2024);
    expect(asked.filter((one) => one === "北京 2024")).toHaveLength(2);
  });
});

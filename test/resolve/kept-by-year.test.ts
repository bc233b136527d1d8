import { describe, expect, it } from "vitest";
import { KeptByYear } from "../../src/resolve/kept-by-year.ts";

describe("what is kept by year", () => {
  it("is made once for a year, and anew when other years have pushed it out", () => {
    const made: (number | null)[] = [];
    const kept = new KeptByYear((year) => {
      made.push(year);
      return { year };
    });
    expect(kept.of(2024)).toEqual({ year: 2024 });
    expect(kept.of(2024)).toBe(kept.of(2024));
    expect(kept.of(null)).toEqual({ year: null });
    expect(made).toEqual([2024, null]);
    for (let year = 1998; year < 2018; year++) kept.of(year);
    kept.of(2024);
    expect(made.filter((one) => one === 2024)).toHaveLength(2);
  });
});

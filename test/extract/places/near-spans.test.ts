import { describe, expect, it } from "vitest";
import type { Span } from "../../../src/domain/span.ts";
import { NearSpans } from "../../../src/extract/places/near-spans.ts";

const spans: readonly Span[] = [
  [2, 6],
  [4, 12],
  [20, 24],
];

describe("spans near a place in the text", () => {
  it("are found wherever the place asked for before was", () => {
    const near = new NearSpans(spans);
    expect(near.holder(20, 22)).toEqual([20, 24]);
    expect(near.holder(2, 4)).toEqual([2, 6]);
    expect(near.holder(4, 6)).toEqual([4, 12]);
    expect(near.holder(12, 14)).toBeNull();
    expect(near.holder(21, 26)).toBeNull();
  });

  it("hold a place, or begin where it does, only if they are longer", () => {
    const near = new NearSpans(spans);
    expect(near.holds([5, 12])).toBe(true);
    expect(near.holds([4, 12])).toBe(false);
    expect(near.opens([20, 22])).toBe(true);
    expect(near.opens([20, 24])).toBe(false);
    expect(near.opens([21, 23])).toBe(false);
  });

  it("tell whether one holds a unit or ends at an offset", () => {
    const near = new NearSpans(spans);
    expect([1, 2, 11, 12, 23].map((offset) => near.touches(offset))).toEqual([false, true, true, false, true]);
    expect([2, 12, 20, 23, 24].map((offset) => near.endsAt(offset))).toEqual([false, true, false, false, true]);
  });
});

import { describe, expect, it } from "vitest";
import { TRAVERSALS } from "../../src/api/traversal/traversals.ts";
import { endsOf, RELATION_TYPES } from "../../src/graph/kinds.ts";

describe("fields along relations", () => {
  it.each(RELATION_TYPES)("%s: one each way between any two kinds that it ties, and no other", (type) => {
    const expected = endsOf(type).flatMap(([from, to]) => [`out ${from} ${to}`, `in ${to} ${from}`]);
    const found = TRAVERSALS[type].map(({ direction, near, far }) => `${direction} ${near} ${far}`);
    expect(found.sort()).toEqual(expected.sort());
  });
});

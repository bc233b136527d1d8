import { describe, expect, it } from "vitest";
import { wordTable } from "../../src/text/word-table.ts";

const ROLES = ["REVIEW", "PROBLEMS", "REQUIREMENTS", "PLAN", "SELF_BUILDING"];

describe("the word lists of reading", () => {
  it.each([
    ["reading-furniture", "pattern"],
    ["reading-section-headings", "word"],
    ["reading-tense", "word"],
    ["reading-radicals", "radical"],
  ])("%s: every row has a source, none stands twice", (name, key) => {
    const rows = wordTable(name);
    const keys = rows.map((row) => `${row[key]} ${row.where ?? ""}`);
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows)
      expect([row[key], row.source].every((cell) => cell !== undefined && cell !== "")).toBe(true);
  });

  it("hold only known roles, places of furniture and weights", () => {
    for (const { role } of wordTable("reading-section-headings")) expect(ROLES).toContain(role);
    for (const { where } of wordTable("reading-furniture")) expect(["HEAD", "LINE", "INLINE", "FOOT"]).toContain(where);
    for (const { part, weight } of wordTable("reading-tense")) {
      expect(["REVIEW", "PLAN"]).toContain(part);
      expect(Number(weight)).toBeGreaterThan(0);
    }
    for (const { radical, character } of wordTable("reading-radicals")) {
      expect([radical?.length, character?.length]).toEqual([1, 1]);
      expect(radical).toMatch(/[\u2e80-\u2fd5]/);
    }
  });
});

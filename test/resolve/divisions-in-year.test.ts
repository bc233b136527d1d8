import { describe, expect, it } from "vitest";
import type { Division } from "../../src/domain/division.ts";
import { NOWHERE } from "../../src/resolve/divisions-in-year.ts";
import { gazetteer } from "../../src/resolve/gazetteer.ts";

const table = gazetteer();
const numberOf = (id: string): number => table.numberOf(table.divisionById(id) as Division);

describe("numbers of divisions", () => {
  it("stand in the order of ids and lead back to the division", () => {
    const ids = table.divisions.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    for (const id of ["cn", "cn-210921", "cn-500111-2011", "cn-210921104"])
      expect(table.divisionOf(numberOf(id)).id).toBe(id);
  });
});

describe("divisions in a year", () => {
  it("lie in what held them then, as the tree has it", () => {
    for (const year of [1995, 2010, 2024, null]) {
      const years = table.inYear(year);
      for (const [number, division] of table.divisions.entries()) {
        const parent = table.parent(division, year);
        expect(years.parent(number), division.id).toBe(parent === null ? NOWHERE : table.numberOf(parent));
        expect(years.level(number), division.id).toBe(table.levelIn(division, year));
        if (year !== null) expect(years.exists(number), division.id).toBe(table.existsIn(division, year));
      }
    }
  });

  it("hold townships by the division that they lie in today", () => {
    const years = table.inYear(2024);
    const town = numberOf("cn-210921104");
    expect(years.level(town)).toBe("TOWNSHIP");
    expect(years.liftedTo("COUNTY", town)).toBe(numberOf("cn-210921"));
    expect(years.liftedTo("PROVINCE", town)).toBe(numberOf("cn-210000"));
    expect(years.isWithin(town, numberOf("cn-210900"))).toBe(true);
    expect(years.isWithin(town, numberOf("cn-320000"))).toBe(false);
  });

  it("end in the word for the kind that they had then or took later", () => {
    const xushui = table.divisionByCode("130609") as Division;
    expect(table.inYear(2010).endsIn(table.numberOf(xushui), "区")).toBe(true);
    expect(table.inYear(2010).endsIn(table.numberOf(xushui), "县")).toBe(true);
    expect(table.inYear(2024).endsIn(table.numberOf(xushui), "县")).toBe(false);
  });
});

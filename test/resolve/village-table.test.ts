import { describe, expect, it } from "vitest";
import { rarity } from "../../src/resolve/issuer/rarity.ts";
import { villageTable } from "../../src/resolve/issuer/village-table.ts";

describe("village table", () => {
  it("finds the townships of a village by its name without its kind", () => {
    expect(villageTable().townshipsOf("多福巷")).toContain("110101001");
    expect(villageTable().townshipsOf("冉庄")).toContain("130608101");
  });

  it("finds nothing for an unknown or too common name", () => {
    expect(villageTable().townshipsOf("云川不存在")).toEqual([]);
    expect(villageTable().townshipsOf("")).toEqual([]);
    expect(villageTable().townshipsOf("和平")).toEqual([]);
  });
});

describe("rarity", () => {
  it("falls with the number of namesakes, from 1000 to 0", () => {
    expect([1, 2, 8, 64, 500].map(rarity)).toEqual([1000, 833, 500, 0, 0]);
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import { firmStem, resolveEnterprise } from "../../src/resolve/enterprise.ts";
import { isGenericFirm, isOneEnterprise } from "../../src/resolve/enterprise-forms.ts";
import { enterpriseRegistry } from "../../src/resolve/enterprise-registry.ts";

const pairs = readFileSync(packagePath("test", "data", "enterprise-pairs.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [string, string, string]);

test("at least 60 pairs are judged", () => {
  expect(pairs.length).toBeGreaterThanOrEqual(60);
});

test.each(pairs)("%s and %s: one firm? %s", (a, b, one) => {
  expect(isOneEnterprise(a, b)).toBe(one === "yes");
  expect(isOneEnterprise(b, a)).toBe(one === "yes");
});

test("the registry holds 500 firms and more, each id and form once, every group among them", () => {
  const { rows, byId } = enterpriseRegistry();
  expect(rows.length).toBeGreaterThanOrEqual(500);
  expect(byId.size).toBe(rows.length);
  const seen = new Set<string>();
  for (const row of rows) {
    expect(row.source).not.toBe("");
    if (row.group !== "") expect(byId.has(row.group)).toBe(true);
    for (const form of [row.name, ...row.forms]) {
      expect(seen.has(form), form).toBe(false);
      seen.add(form);
    }
  }
});

test("a registered firm by full and short names", () => {
  expect(resolveEnterprise("国家电投")).toEqual({ registryId: "spic", groupId: null });
  expect(resolveEnterprise("国家电力投资集团有限公司")).toEqual({ registryId: "spic", groupId: null });
  expect(resolveEnterprise("华润（集团）有限公司")).toEqual({ registryId: "crc", groupId: null });
  expect(resolveEnterprise("比亚迪股份有限公司")?.registryId).toBe("byd");
});

test("a subsidiary or branch has its group, not its group's identity", () => {
  expect(resolveEnterprise("国家电投集团辽宁新能源有限公司")).toEqual({ registryId: null, groupId: "spic" });
  expect(resolveEnterprise("北京银行江岸支行")).toEqual({ registryId: null, groupId: "beijing-bank" });
  expect(resolveEnterprise("中铁二局")).toEqual({ registryId: "crec-2", groupId: "crec" });
  expect(resolveEnterprise("中核桐源")).toEqual({ registryId: null, groupId: "cnnc" });
});

test("what only begins like a group is none of it", () => {
  expect(resolveEnterprise("大唐环保")).toBeNull();
  expect(resolveEnterprise("云川重工有限公司")).toBeNull();
  expect(resolveEnterprise("小米椒合作社")).toBeNull();
});

test("names that any county has are generic", () => {
  expect(isGenericFirm("城发集团")).toBe(true);
  expect(isGenericFirm("县城投公司")).toBe(true);
  expect(isGenericFirm("云川城发集团")).toBe(false);
  expect(isGenericFirm("金凯生科")).toBe(false);
});

test("a stem is a name without its legal ending", () => {
  expect(firmStem("华川重工集团股份有限公司")).toBe("华川重工集团");
  expect(firmStem("东方重工有限公司")).toBe("东方重工");
});

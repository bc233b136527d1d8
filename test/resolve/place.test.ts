import { describe, expect, it } from "vitest";
import { gazetteer } from "../../src/resolve/gazetteer.ts";
import { disambiguate, type PlaceContext } from "../../src/resolve/place.ts";
import { regionByName, regions } from "../../src/resolve/region-table.ts";

const table = gazetteer();
const at = (code: string | null, more: Partial<PlaceContext> = {}): PlaceContext => ({
  issuer: code === null ? null : table.divisionByCode(code),
  year: 2023,
  ...more,
});
const tell = (name: string, context: PlaceContext): string => {
  const { status, candidates } = disambiguate(name, context);
  return [status, ...candidates.map((division) => division.id.slice(3))].join(" ");
};

describe("disambiguate", () => {
  it.each<[string, PlaceContext, string]>([
    ["朝阳区", at(null), "AMBIGUOUS 110105 220104"],
    ["朝阳区", at("220100"), "RESOLVED 220104"],
    ["朝阳区", at(null, { nearby: ["北京"] }), "RESOLVED 110105"],
    ["双桥区", at(null, { year: 2009, before: ["重庆"] }), "RESOLVED 500111-2011"],
    ["双桥区", at("130000", { year: 2015 }), "RESOLVED 130802"],
    ["东昌区", at(null, { before: ["吉林", "通化市"] }), "RESOLVED 220502"],
    ["吉林", at(null, { after: ["通化市", "东昌区"] }), "RESOLVED 220000"],
    ["鼓楼区", at("320300"), "RESOLVED 320302"],
    ["鼓楼区", at("440000"), "AMBIGUOUS 320106 320302 350102 410204"],
    ["东港镇", at("320205"), "RESOLVED 320205107"],
    ["鹅湖", at("320205"), "RESOLVED 320205104"],
    ["鹅湖", at(null), "UNRESOLVED"],
    ["荆州", at("341824"), "RESOLVED 341824203"],
    ["荆州", at("420000"), "RESOLVED 421000"],
    ["海南", at("210921"), "RESOLVED 460000"],
    ["长沙", at(null), "RESOLVED 430100"],
    ["通州", at(null), "AMBIGUOUS 110112 320612"],
    ["云川县", at(null), "UNRESOLVED"],
  ])("%s", (name, context, right) => {
    expect(tell(name, context)).toBe(right);
  });
});

describe("regions", () => {
  it("have unique ids and forms, known members, and at least 60 rows", () => {
    const forms = regions().flatMap((region) => region.forms);
    expect(regions().length).toBeGreaterThanOrEqual(60);
    expect(new Set(forms).size).toBe(forms.length);
    expect(new Set(regions().map((region) => region.id)).size).toBe(regions().length);
    for (const region of regions()) {
      expect(region.id).toMatch(/^region-[a-z-]+$/);
      for (const code of region.members) expect(table.divisionByCode(code), `${region.id} ${code}`).not.toBeNull();
    }
  });

  it("know printed forms, and which are no places", () => {
    expect(regionByName("长江三角洲")?.id).toBe("region-yangtze-river-delta");
    expect(regionByName("大湾区")?.name).toBe("粤港澳大湾区");
    expect(regionByName("环渤海经济圈")?.kind).toBe("PLACE");
    expect(regionByName("沿海地区")?.kind).toBe("VAGUE");
    expect(regionByName("云川三角")).toBeNull();
  });
});

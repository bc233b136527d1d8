import { describe, expect, it } from "vitest";
import type { ResolvedIssuer } from "../../../src/domain/extracted-document.ts";
import { readPlaces } from "../../../src/extract/places/read-places.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";
import { placeNames as names } from "./place-names.ts";

describe("longer names that only begin with a place", () => {
  it("areas and lines that cities give their names or letters to", () => {
    expect(names("融入成都都市圈，昌吉赣高铁建成。", "511124", 2024)).toEqual([]);
  });

  it("firms, by a known name behind or by what the list counts", () => {
    const text = "引进香港华润、江苏中芯微、十一科技等企业，杭州海康项目落地，成都海关支持。";
    expect(names(text, "411700", 2024)).toEqual([]);
  });

  it("clinics and halls of the district's own streets, alone or in a list", () => {
    const text = "新建呼伦、靠山、建设社区卫生服务中心，确保正阳和呼伦社区文体馆投用。";
    expect(names(text, "150702", 2012)).toEqual([]);
  });

  it("relics, national new areas, firms whose words are verbs too, villages in a list", () => {
    const text = "保护南阳遗址，与兰州新区合作，赴深圳投资控股有限公司挂职，完成淮北、南峪、福山口3个垃圾站清运。";
    expect(names(text, "130623", 2020)).toEqual([]);
  });

  it("names that ended long ago, and names of Taiwan's cities", () => {
    expect(names("与海康合作，绿化新北出口。", "150702", 2014)).toEqual([]);
  });
});

describe("names that what stands beside them bears out", () => {
  it("counties elsewhere in pairs, and sisters behind what holds them", () => {
    const text = "与青浦、嘉善示范区协同，上海虹口、松江对口帮扶，安徽宁国、广德毗邻。";
    expect(names(text, "320509", 2024)).toEqual(["青浦", "嘉善", "上海", "虹口", "松江", "安徽", "宁国", "广德"]);
  });

  it("ends of a dike or road, where a road's name is the other; not city streets", () => {
    expect(names("修筑唐河温仁至望都界右堤，完成保新路至臧村公路改造。", "130608", 2005)).toEqual([
      "温仁",
      "望都",
      "臧村",
    ]);
    expect(names("君峰路至重庆路段开放。", "370213", 2024)).toEqual([]);
  });

  it("a town with the word for another kind than the table's", () => {
    expect(names("加固阳城镇、石桥乡府河桥。", "130608", 2005)).toEqual(["阳城镇", "石桥乡"]);
  });

  it("cities whose meetings are named in a list", () => {
    expect(names("参加香港投洽会、廊坊经洽会、厦门投洽会等活动。", "130624", 2013)).toEqual(["香港", "廊坊", "厦门"]);
  });

  it("the stretch of a road that lies in a county", () => {
    expect(names("焦桐高速泌阳段、化新高速新蔡段建成。", "411700", 2011)).toEqual(["泌阳", "新蔡"]);
  });

  it("a town behind its county, one of a people in full, one that no table knows before its village", () => {
    expect(names("改造商桐路(确山竹沟至驻南交界)。", "411700", 2005)).toEqual(["确山", "竹沟"]);
    expect(names("支持砂窝乡、夏庄乡菜池村发展。", "130624", 2020)).toContain("夏庄乡");
    expect(names("东兴镇、吉兴满族乡获评先进。", "230127", 2024)).toEqual(["东兴镇", "吉兴满族乡"]);
  });
});

describe("places that no table of divisions has", () => {
  it("cities abroad, with those beside them in a list; not in the name of a body or an estate", () => {
    const text =
      "发挥比罗比詹市、十月区、哈巴罗夫斯克区等友好城市作用，开通伊尔库茨克航线，参观莫斯科大学，改造东京花园。";
    expect(names(text, "230400", 2024)).toEqual(["比罗比詹市", "十月区", "哈巴罗夫斯克区", "伊尔库茨克"]);
  });

  it("the county of a masked city's own name", () => {
    const reading = readFragment("XX县、浏阳市晋升百强，XX县级财力增强，望城区、芙蓉区发展。", { year: 2024 });
    const masked = { ...reading, report: { ...reading.report, jurisdiction: "XX市", masked: true } };
    const issuer: ResolvedIssuer = {
      status: "INFERRED",
      code: "430100",
      name: "长沙市",
      id: "cn-430100",
      ancestor: null,
      candidates: [],
    };
    const places = readPlaces(masked, issuer).places;
    expect(places.find(({ name }) => name === "XX县")).toMatchObject({ code: "430121", count: 1 });
    const open: ResolvedIssuer = { ...issuer, status: "MASKED", code: null, name: null, id: "masked-d" };
    expect(readPlaces(masked, open).places.find(({ name }) => name === "XX县")).toMatchObject({ code: null });
  });
});

describe("in passing", () => {
  it("zones of a district, areas within one province, fair words for a region", () => {
    expect(names("雨花经开区、岳麓高新区晋级，长株潭都市圈提速，深化与港澳交流合作。", "430100", 2024)).toEqual([]);
    expect(names("构建具有东北特色优势的产业体系，实现长治久清，融入哈大齐工业走廊。", "230400", 2024)).toEqual([]);
  });

  it("branches of national bodies, sand pits, blocks and estates", () => {
    expect(names("推动中科院沈阳自动化所合作。", "210902", 2024)).toEqual([]);
    expect(names("恢复薄荷台沙场植被，完成丽江府第排水改造。", "230622", 2024)).toEqual([]);
  });
});

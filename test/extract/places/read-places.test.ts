import { describe, expect, it } from "vitest";
import type { PlaceRow, ResolvedIssuer } from "../../../src/domain/extracted-document.ts";
import type { PlacesRead } from "../../../src/extract/extractors.ts";
import { readPlaces } from "../../../src/extract/places/read-places.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";
import { gazetteer } from "../../../src/resolve/gazetteer.ts";

function issuerOf(code: string | undefined, year: number | null): ResolvedIssuer {
  const division = code === undefined ? null : gazetteer().divisionByCode(code, year);
  return {
    status: division ? "STATED" : "MASKED",
    code: code ?? null,
    name: division?.name ?? null,
    id: division?.id ?? "masked-fragment",
    ancestor: null,
    candidates: [],
  };
}

function read(text: string, options: { year?: number; issuer?: string } = {}): PlacesRead {
  const year = options.year ?? null;
  const reading = readFragment(text, { year });
  const result = readPlaces(reading, issuerOf(options.issuer, year));
  for (const row of [...result.places, ...result.mentionsWithinNames]) {
    expect(row.quote).toBe(reading.text.slice(...row.span));
    expect(reading.text.slice(...row.at)).toBe(row.name);
    expect(row.span[0]).toBeLessThanOrEqual(row.at[0]);
    expect(row.span[1]).toBeGreaterThanOrEqual(row.at[1]);
    expect(row.count).toBe(row.evidence.length);
  }
  return result;
}

const codes = (result: PlacesRead): Record<string, string | null> =>
  Object.fromEntries(result.places.map((row) => [row.name, row.code]));
const names = (result: PlacesRead): string[] => result.places.map(({ name }) => name);
const row = (result: PlacesRead, name: string): PlaceRow => {
  const found = result.places.find((place) => place.name === name);
  if (!found) throw new Error(`${name} is not among ${names(result).join(" ")}`);
  return found;
};

describe("which division a name means", () => {
  it("is left open where several share it", () => {
    const result = read("朝阳区项目落地。");
    expect(row(result, "朝阳区")).toMatchObject({ code: null, id: null, resolution: "AMBIGUOUS" });
    expect(row(result, "朝阳区").candidates).toEqual(["110105", "220104"]);
    expect(result.unread).toMatchObject([{ kind: "place", text: "朝阳区" }]);
  });

  it("is decided by the report's province", () => {
    expect(row(read("支持朝阳区建设。", { issuer: "110000", year: 2020 }), "朝阳区").code).toBe("110105");
    expect(row(read("支持朝阳区建设。", { issuer: "220100", year: 2020 }), "朝阳区").code).toBe("220104");
  });

  it("is decided by the year where one code passed on", () => {
    expect(row(read("双桥区完成投资。", { issuer: "500000", year: 2009 }), "双桥区").code).toBe("500111");
    expect(row(read("双桥区完成投资。", { issuer: "500000", year: 2009 }), "双桥区").id).not.toBe("cn-500111");
    expect(row(read("双桥区完成投资。", { issuer: "130000", year: 2015 }), "双桥区").code).toBe("130802");
  });

  it("follows renaming and raising", () => {
    expect(codes(read("前郭县、扶余市粮食增产。", { year: 2015 }))).toMatchObject({ 前郭县: "220721" });
    expect(codes(read("达县粮食增产。", { issuer: "511700", year: 2012 }))).toMatchObject({ 达县: "511721" });
    expect(codes(read("达川区粮食增产。", { issuer: "511700", year: 2014 }))).toMatchObject({ 达川区: "511703" });
    expect(codes(read("襄樊市工业增长。", { year: 2009 }))).toMatchObject({ 襄樊市: "420600" });
    expect(codes(read("柳州地区忻城县糖业增产。", { year: 2001 }))).toMatchObject({ 忻城县: "452231" });
    expect(codes(read("平果县铝业增长。", { year: 2018 }))).toMatchObject({ 平果县: "451023" });
    expect(codes(read("平果市铝业增长。", { year: 2020 }))).toMatchObject({ 平果市: "451082" });
  });

  it("is decided by the names printed before it in one run", () => {
    const result = read("项目落户吉林通化市东昌区。", { year: 2020 });
    expect(codes(result)).toMatchObject({ 通化市: "220500", 东昌区: "220502" });
    expect(result.places.some(({ code }) => code === "220200")).toBe(false);
  });

  it("prefers the county's own town", () => {
    const result = read("改建S346荆州至伏岭段，提升华阳、荆州服务能力。", { issuer: "341824", year: 2024 });
    expect(row(result, "荆州").code).toMatch(/^341824/);
  });

  it("stays unresolved where no table knows the name", () => {
    const result = read("云川县完成工业投资16.4亿元。", { year: 2020 });
    expect(row(result, "云川县")).toMatchObject({ resolution: "UNRESOLVED", code: null, candidates: [] });
    expect(result.unread).toHaveLength(1);
  });
});

describe("words that only look like places", () => {
  it("roads and stations", () => {
    expect(names(read("陕西南路、北京东路改造完成，上海路小学、青岛北站投用。"))).toEqual([]);
  });

  it("cuts through other words", () => {
    expect(names(read("调研组到达茂旗，江阴市长泾镇工业园开工。"))).toEqual(["达茂旗", "江阴市", "长泾镇"]);
    const junk =
      "新增城区停车泊位500个，乡村振兴示范镇3个，建成平台8个，在市委、市政府和县委坚强领导下，圆满完成县人大确定的任务，隆重庆祝建党百年，" +
      "坚持长治久安，大兴调查研究之风，推进平安建设和和平统一，高新区、新区、老城区更新，培育壮大新兴产业，促进就业30万城镇失业人员。";
    expect(names(read(junk, { issuer: "320281", year: 2024 }))).toEqual([]);
  });

  it("sides of rivers and hills", () => {
    expect(names(read("黄河北岸、太湖南岸绿化，漕河、瀑河、萍河治理。", { issuer: "130609", year: 2018 }))).toEqual([]);
  });

  it("bare towns of other counties", () => {
    expect(names(read("推进和平、东风、胜利片区改造，方桥、横街整治。", { issuer: "420100", year: 2020 }))).toEqual([]);
  });
});

describe("names inside names", () => {
  it("are no places but mentions within names", () => {
    const result = read("与上海交通大学、北京化工大学、潍坊银行合作，上海市第一人民医院分院落户。", {
      issuer: "320281",
      year: 2024,
    });
    expect(names(result)).toEqual([]);
    expect(result.mentionsWithinNames.map(({ name, within }) => [name, within])).toEqual([
      ["上海", "上海交通大学"],
      ["北京", "北京化工大学"],
      ["潍坊", "潍坊银行"],
      ["上海市", "上海市第一人民医院"],
    ]);
  });

  it("still mean the place where people or goods go there", () => {
    expect(names(read("举办上海招商推介会，承办杭州亚残运会项目。", { issuer: "341824", year: 2024 }))).toEqual([
      "上海",
      "杭州",
    ]);
  });
});

describe("the report's own place", () => {
  it("is left out in every form, its parents are not", () => {
    const text = "绩溪县推进扬溪、金沙工业集中区建设，宣城市支持绩溪发展，绩溪高速通车，伏岭镇获评，安徽省表彰。";
    const result = read(text, { issuer: "341824", year: 2024 });
    expect(names(result)).toEqual(["扬溪", "金沙", "宣城市", "伏岭镇", "安徽省"]);
    expect(row(result, "宣城市").role).toBe("OWN_PARENT");
    expect(row(result, "安徽省").role).toBe("OWN_PARENT");
  });

  it("does not hide a parent of the same short name", () => {
    expect(names(read("阜蒙县深入推进水润阜新行动。", { issuer: "210921", year: 2024 }))).toEqual(["阜新"]);
  });
});

describe("roles", () => {
  it("partner, market, plain", () => {
    const text = "深化与惠州市新一轮对口合作。赴深圳开展招商活动。推进长三角一体化。与江苏南通市交流。";
    const result = read(text, { issuer: "230602", year: 2024 });
    expect(row(result, "惠州市").role).toBe("PARTNER");
    expect(row(result, "深圳").role).toBe("MARKET");
    expect(row(result, "长三角")).toMatchObject({ role: "PLACE", code: null, id: "region-yangtze-river-delta" });
    expect(row(result, "南通市").role).toBe("PLACE");
  });

  it("of a tie that an earlier clause of the sentence speaks of", () => {
    const text = "推进东西部协作向纵深发展，助力青海省化隆县巩固脱贫成果。推进东西部协作。支持南通市发展。";
    const result = read(text, { issuer: "320281", year: 2024 });
    expect(row(result, "化隆县").role).toBe("PARTNER");
    expect(row(result, "南通市").role).toBe("PLACE");
  });
});

describe("longer words", () => {
  it("of known firms and set phrases hold their place names", () => {
    const result = read("宁德时代生产基地投产，坚持长治久安，引进宁德锂电项目。", { issuer: "320281", year: 2024 });
    expect(names(result)).toEqual(["宁德"]);
    expect(row(result, "宁德").count).toBe(1);
    expect(result.mentionsWithinNames.map(({ within }) => within)).toEqual(["宁德时代"]);
  });

  it("of a town are its printed form", () => {
    expect(names(read("姚村乡、杨村乡完成撤乡设镇，振兴杨村乡村旅游。", { issuer: "130626", year: 2021 }))).toContain(
      "杨村乡",
    );
  });

  it("are read in time that grows with the text", () => {
    const start = process.cpuUsage().user;
    read("上海交通大学杭州都市圈北京北京朝阳区".repeat(4000), { issuer: "320281", year: 2024 });
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(20);
  });
});

describe("rows", () => {
  it("stand once under the fullest form, with every print", () => {
    const result = read("惠山区经济增长。与锡山联动，锡山区、惠山区协同。", { issuer: "320281", year: 2024 });
    expect(names(result).sort()).toEqual(["惠山区", "锡山区"]);
    expect(row(result, "锡山区")).toMatchObject({ code: "320205", count: 2 });
    expect(row(result, "惠山区").count).toBe(2);
  });

  it("stand once however a rare character is printed, a lost one never", () => {
    const text = "麦斜镇、麦㙦镇、麦（土斜）镇、金川镇获评先进，麦?镇争先。";
    const result = read(text, { issuer: "360824", year: 2024 });
    expect(codes(result)).toEqual({ 麦㙦镇: "360824105", 金川镇: "360824100" });
    expect(row(result, "麦㙦镇").count).toBe(3);
  });

  it("are the same whatever was read before", () => {
    const text = "支持朝阳区、锡山区建设，赴上海、苏州考察。";
    const first = read(text, { issuer: "320281", year: 2024 });
    read("朝阳区、双塔区建设。", { issuer: "211300", year: 2024 });
    expect(read(text, { issuer: "320281", year: 2024 })).toEqual(first);
  });
});

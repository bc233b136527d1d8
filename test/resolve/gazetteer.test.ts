import { describe, expect, it } from "vitest";
import { gazetteer } from "../../src/resolve/gazetteer.ts";

const table = gazetteer();
const ids = (form: string, year?: number, options?: { townships?: boolean }): string[] =>
  table.byName(form, year, options).map((division) => division.id);

describe("codes and identities", () => {
  it("tells apart two divisions that had one code", () => {
    expect(table.divisionByCode("500111", 2009)?.id).toBe("cn-500111-2011");
    expect(table.divisionByCode("500111", 2009)?.name).toBe("双桥区");
    expect(table.divisionByCode("500111", 2015)?.id).toBe("cn-500111");
    expect(table.divisionByCode("500111")?.name).toBe("大足区");
    expect(table.divisionByCode("500225", 2009)?.id).toBe("cn-500111");
  });

  it("keeps a county that became a district, or a city, one place", () => {
    for (const [before, year, after] of [
      ["达县", 2012, "达川区"],
      ["平果县", 2018, "平果市"],
      ["绍兴县", 2010, "柯桥区"],
      ["儋县", 1990, "儋州市"],
      ["章丘县", 1990, "章丘区"],
      ["获鹿县", 1990, "鹿泉区"],
    ] as const) {
      expect(ids(before, year), before).toEqual(ids(after, 2022));
    }
  });

  it.each([
    ["达县", 2012, "511721"],
    ["达川区", 2014, "511703"],
    ["平果县", 2018, "451023"],
    ["平果市", 2020, "451082"],
    ["襄樊市", 2009, "420600"],
    ["忻城县", 2001, "452231"],
    ["忻城县", 2023, "451321"],
    ["前郭县", 2015, "220721"],
    ["达茂旗", 2020, "150223"],
    ["阜蒙县", 2023, "210921"],
    ["湘西州", 2020, "433100"],
    ["恩施州", 2020, "422800"],
    ["张家川县", 2020, "620525"],
    ["浦东", 2020, "310115"],
  ])("%s in %i has the code %s", (form, year, code) => {
    const found = table.byName(form, year, { townships: false });
    expect(found.map((division) => table.codeIn(division, year))).toEqual([code]);
  });

  it("gives former names and parents of their years", () => {
    const xincheng = table.divisionById("cn-451321");
    expect(xincheng && table.ancestors(xincheng, 2001).map((above) => table.nameIn(above, 2001))).toEqual([
      "柳州地区",
      "广西壮族自治区",
      "中国",
    ]);
    expect(xincheng && table.parent(xincheng, 2020)?.name).toBe("来宾市");
    expect(table.nameIn(table.divisionById("cn-420600")!, 2005)).toBe("襄樊市");
  });

  it("knows what a division went up in", () => {
    const heirs = (id: string): (string | undefined)[] | undefined =>
      table.divisionById(id)?.successors.map((heir) => table.divisionById(heir.id)?.name);
    expect(heirs("cn-500111-2011")).toEqual(["大足区"]);
    expect(heirs("cn-371200")).toEqual(["济南市"]);
    expect(heirs("cn-130603")).toEqual(["莲池区"]);
  });

  it("has every province of today, and Hong Kong, Macao and Taiwan", () => {
    const provinces = [...table.divisions].filter(
      (division) => division.level === "PROVINCE" && table.existsIn(division, 2024),
    );
    expect(provinces).toHaveLength(34);
    expect(table.byName("三沙市", 2020)[0]?.codes.at(-1)?.value).toBe("460300");
  });

  it("takes no statistical unit for a division", () => {
    expect(
      [...table.divisions].filter((division) => /开发区|工业园|管委会|管理区|^市辖区$/.test(division.name)),
    ).toEqual([]);
    expect(ids("松山湖")).toEqual([]);
  });
});

describe("tables", () => {
  const all = [...table.divisions];

  it("have unique ids, known parents and known successors", () => {
    expect(new Set(all.map((division) => division.id)).size).toBe(all.length);
    for (const division of all) {
      for (const { value } of division.parents)
        expect(table.divisionById(value), `${division.id} ${value}`).not.toBeNull();
      for (const { id } of division.successors) expect(table.divisionById(id), `${division.id} ${id}`).not.toBeNull();
    }
  });

  it("give every division but the nation a pinyin name and a code of its level", () => {
    for (const division of all) {
      expect(division.nameEn, division.id).toMatch(/^[A-Z][\p{Script=Latin}', ]+$/u);
      expect(division.codes.length, division.id).toBeGreaterThan(0);
    }
    const english = (code: string): string | null | undefined => table.divisionByCode(code)?.nameEn;
    expect(english("371722")).toBe("Shan County");
    expect(english("341500")).toBe("Lu'an");
    expect(english("500000")).toBe("Chongqing");
    expect(english("610000")).toBe("Shaanxi Province");
    expect(english("210921")).toBe("Fuxin Mongol Autonomous County");
  });

  it("know townships with rare characters, by full and bare name", () => {
    expect(ids("麦㙦镇")).toEqual(["cn-360824105"]);
    expect(ids("麦斜镇")).toEqual(["cn-360824105"]);
    expect(ids("麦（土斜）镇")).toEqual(["cn-360824105"]);
    expect(ids("角直镇")).toEqual(["cn-320506101"]);
    expect(ids("桥口区")).toContain("cn-420104");
    expect(ids("麦?镇")).toEqual([]);
    expect(ids("长泾镇")).toEqual(["cn-320281116"]);
    const town = table.divisionById("cn-320281116");
    expect(town && table.ancestors(town, 2023).map((above) => above.name)).toEqual([
      "江阴市",
      "无锡市",
      "江苏省",
      "中国",
    ]);
    expect(table.byName("长泾").map((division) => division.id)).toContain("cn-320281116");
  });

  it("list every form with its kind", () => {
    const forms = [...table.divisionForms()];
    const of = (form: string): string[] => forms.filter((row) => row.form === form).map((row) => row.kind);
    expect(of("锡山区")).toEqual(["FULL"]);
    expect(of("锡山")).toEqual(["BARE"]);
    expect(of("吉林")).toEqual(["BARE"]);
    expect(of("单")).toEqual([]);
    expect(of("阿拉善左")).toEqual([]);
    expect(forms.find((row) => row.form === "和平" && row.kind === "BARE")?.common).toBe(true);
    expect(forms.find((row) => row.form === "锡山")?.common).toBe(false);
  });
});

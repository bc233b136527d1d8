import { describe, expect, it } from "vitest";
import type { NodeKind } from "../../src/domain/graph-model.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { foldName } from "../../src/graph/search/fold-name.ts";
import { nameScore } from "../../src/graph/search/name-score.ts";
import { soundOf, soundScore } from "../../src/graph/search/pinyin.ts";
import { simplified } from "../../src/graph/search/simplified.ts";
import { contribution, node } from "./sample-graph.ts";

describe("names compared", () => {
  it("without width, case, blanks and quotation marks", () => {
    expect(foldName(" “５Ｇ ”基站（一期）")).toBe("5g基站(一期)");
  });

  it("rank equal before beginning before holding before alike", () => {
    const scores = ["阜新", "阜新市", "辽宁阜新", "新阜新蒙", "朝阳"].map((name) => nameScore("阜新", name));
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    expect(scores[0]).toBe(1000);
    expect(scores[4]).toBe(0);
    expect(nameScore("阜新", "阜新市")).toBeGreaterThan(nameScore("阜新", "阜新蒙古族自治县"));
  });

  it("find what is misspelt or holds too much", () => {
    expect(nameScore("阜新蒙古自治县", "阜新蒙古族自治县")).toBeGreaterThan(300);
    expect(nameScore("阜新蒙古族自治县政府", "阜新蒙古族自治县")).toBeGreaterThan(300);
    expect(nameScore("高标准农田", "标准化厂房")).toBe(0);
  });
});

describe("sounds", () => {
  it("are full or the first letters; places that dictionaries get wrong are right", () => {
    expect(soundOf("阜新市")).toEqual({ full: "fuxinshi", initials: "fxs" });
    expect(soundOf("单县").full).toBe("shanxian");
    expect(soundOf("盱眙县").full).toBe("xuyixian");
    expect(soundOf("绿能5g").full).toBe("lvneng5g");
  });

  it("find by beginning", () => {
    const sound = soundOf("阜新蒙古族自治县");
    expect(soundScore("fuxinmengguzuzizhixian", sound)).toBe(750);
    expect(soundScore("fxmgzzzx", sound)).toBe(700);
    expect(soundScore("fuxin", sound)).toBeGreaterThan(soundScore("fxm", sound));
    expect(soundScore("f", sound)).toBe(0);
    expect(soundScore("xin", sound)).toBe(0);
  });
});

describe("scripts", () => {
  it("become simplified and leave simplified text alone", () => {
    expect(simplified("鄉村振興，著力發展臺灣產業，著名著作")).toBe("乡村振兴，着力发展台湾产业，著名著作");
    expect(simplified("乾坤湾后勤里程")).toBe("乾坤湾后勤里程");
  });
});

describe("search in a graph of places", () => {
  it("finds by traditional, sound, homophone and former name", async () => {
    const store = openMemoryStore();
    const county = node("Jurisdiction", "p1", { name: "盱眙县", names: ["盱眙县 1980-"] });
    const district = node("Jurisdiction", "p2", {
      name: "锡山区",
      names: ["无锡县 1980-1995", "锡山市 1995-2000", "锡山区 2000-"],
    });
    await store.load(contribution("d1", "r1", "", { nodes: [county, district] }), null);
    const first = async (text: string) => (await store.searchNames(text, ["Jurisdiction"], 3))[0];
    expect(await first("盱眙縣")).toMatchObject({ node: { id: "p1" }, matched: "盱眙县", score: 1000 });
    expect(await first("xuyi")).toMatchObject({ node: { id: "p1" } });
    expect(await first("xyx")).toMatchObject({ node: { id: "p1" }, score: 700 });
    expect(await first("虚宜县")).toMatchObject({ node: { id: "p1" } });
    expect(await first("锡山市")).toMatchObject({ node: { id: "p2" }, matched: "锡山市" });
    expect(await first("無錫縣")).toMatchObject({ node: { id: "p2" }, matched: "无锡县" });
    expect(await first("Fostering")).toBeUndefined();
    const banner = node("Jurisdiction", "cn-210921", { name: "阜新蒙古族自治县", names: ["阜新蒙古族自治县 1980-"] });
    await store.load(contribution("d2", "r2", "", { nodes: [banner] }), null);
    for (const form of ["阜蒙县", "阜蒙縣"])
      expect(await first(form)).toMatchObject({ node: { id: "cn-210921" }, score: 1000 });
  });

  it("finds themes, indicators and strategies that are always there", async () => {
    const store = openMemoryStore();
    const first = async (text: string, kind: NodeKind) => (await store.searchNames(text, [kind], 1))[0]?.node.id;
    expect(await first("一般公共预算收入", "Indicator")).toBe("budget_revenue");
    expect(await first("Rural Revitalization", "Strategy")).toBe("rural-revitalization");
    expect(await first("鄉村全面振興", "Strategy")).toBe("rural-revitalization");
  });
});

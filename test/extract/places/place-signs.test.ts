import { describe, expect, it } from "vitest";
import { placeNames as names } from "./place-names.ts";

describe("no places", () => {
  it("numbered schools, harbours, bracketed parts of firms, given names", () => {
    const text = "与石家庄28中结对，深化与天津港合作，引进某某（天津）公司，组长张福建出席。";
    expect(names(text, "130624", 2022)).toEqual([]);
  });

  it("rivers that a town is named after", () => {
    expect(names("漕河两岸绿化完成，加快漕河景观带建设。", "130609", 2018)).toEqual([]);
  });

  it("works and parks that a town's only print names", () => {
    expect(names("启动路庄子110千伏变电站建设。", "130634", 2022)).toEqual([]);
  });

  it("wide areas", () => {
    expect(names("承接东部沿海产业转移，融入太行山区发展。", "130624", 2017)).toEqual([]);
  });
});

describe("places", () => {
  it("both of a run, though a water's word stands in it", () => {
    expect(names("完成对口支援四川江油任务，对标浙江余姚、河南长垣等地区。", "411700", 2012)).toEqual(
      expect.arrayContaining(["四川", "江油", "浙江", "余姚", "长垣"]),
    );
  });

  it("ends of roads and borders", () => {
    const text = "实施乌兰浩特-海安公路县城至行唐界段改造。";
    expect(names(text, "130624", 2021)).toEqual(["乌兰浩特", "海安", "行唐"]);
  });

  it("districts of one city in a list, those of common names too", () => {
    expect(names("北京通州区、西城区对口支持。", "130624", 2017)).toEqual(["北京", "通州区", "西城区"]);
  });

  it("regions by their own name", () => {
    expect(names("服务京津冀城市群和雄安新区。", "130634", 2022)).toEqual(["京津冀", "雄安新区"]);
  });
});

import { describe, expect, it } from "vitest";
import { amountLines, extracted } from "./cases.ts";

describe("numbers", () => {
  it.each([
    ["地区生产总值达3万亿零500亿元", ["3050000000000 yuan ="]],
    ["地区生产总值1万2千亿元", ["1200000000000 yuan ="]],
    ["完成投资3亿5000万元，补贴5千3百万元", ["350000000 yuan =", "53000000 yuan ="]],
    ["安置就业2万5000人，流转土地1万5千亩", ["25000 person =", "15000 mu ="]],
    ["财政收入达到一○八亿元", ["10800000000 yuan ="]],
    ["出口US$3.5亿，实到外资$2000万", ["350000000 usd =", "20000000 usd ="]],
    ["1、财政收入12亿元。2.2023年粮食产量30万吨", ["1200000000 yuan =", "300000 t ="]],
  ])("of mixed signs are one: %s", (text, amounts) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual(amounts);
  });

  it.each([
    "固定资产投资完成1OO.5亿元",
    "固定资产投资I.5亿元",
    "增长l2%",
    "○○县增长○○%",
    "建设公路3 0 公里",
    "地区生产总值1\ufffd0亿元",
    "地区生产总值(cid:12)亿元，(cid:123)增长6%",
  ])("with letters, blanks or holes in them are not read in halves: %s", (text) => {
    expect(amountLines(text, { role: "REVIEW" })).toEqual([]);
  });

  it.each([
    ["至少新增20家企业", ["20 item:家 >="]],
    ["改造老旧小区三十六个", ["36 item:个 ="]],
    ["新增规上工业企业十至十五个", ["10~15 item:个 >="]],
  ])("of promises: %s", (text, amounts) => {
    expect(amountLines(text)).toEqual(amounts);
  });

  it.each(["PLAN", "REVIEW"] as const)("that were expected of last year are no goals, in a part of role %s", (role) => {
    const text = "预计全年地区生产总值增长6.1%；今年预期目标6%";
    expect(extracted(text, { role }).indicators.map(({ modality, year, value }) => [modality, year, value])).toEqual([
      ["ACTUAL", 2023, 6.1],
      ["TARGET", 2024, 6],
    ]);
  });
});

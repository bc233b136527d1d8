import { describe, expect, it } from "vitest";
import { commitmentLines, indicatorLines, observationLines } from "./figures-of.ts";

describe("words are not parted", () => {
  it.each([
    ["新增对外开放口岸2个。", ["新增对外开放口岸 2 个"]],
    ["并购境外企业4家。", ["并购境外企业 4 家"]],
    ["达成合作协议37个。", ["达成合作协议 37 个"]],
    ["建成区域性冷链物流中心3个。", ["建成区域性冷链物流中心 3 个"]],
    ["直接融资规模达到72亿元。", ["直接融资规模 72 亿元"]],
    ["市级以上农业龙头企业25家。", ["市级以上农业龙头企业 25 家"]],
    ["水泥产能达到460万吨。", ["水泥产能 460 万吨"]],
    ["重点项目投资完成率为96%。", ["重点项目投资完成率 96 %"]],
    ["为民办实事36件。", ["为民办实事 36 件"]],
    ["老旧小区改造提升52个。", ["老旧小区改造 52 个"]],
    ["脱贫户人均增收1800元。", ["脱贫户人均增加 1800 元"]],
  ])("%s", (text, expected) => expect(observationLines(text)).toEqual(expected));

  it("a number of a heading is no part of the name", () =>
    expect(commitmentLines("六、新建农村养老驿站40个。")).toEqual(["新建农村养老驿站 40 个 = 2024"]));
});

describe("numbers and units", () => {
  it.each([
    ["解决4.2万人口饮水安全。", ["解决人口饮水安全 4.2 万人"]],
    ["这是全县38万人民共同奋斗的结果。", []],
    ["打动万千人心。", []],
    ["累计接种疫苗65万剂次。", ["接种疫苗 65 万剂次"]],
    ["2×66万千瓦热电机组投产。", []],
    ["城乡特困对象6,210户、7,035人。", ["城乡特困对象 6210 户", "城乡特困对象 7035 人"]],
  ])("%s", (text, expected) => expect(observationLines(text)).toEqual(expected));

  it("a step that is reached is no unit", () =>
    expect(indicatorLines("地区生产总值迈上3000亿台阶。", "REVIEW")).toEqual(["gdp ACTUAL 2023 LEVEL 3000 亿元 >="]));
});

it("a bound before a joint row holds for all of it", () =>
  expect(indicatorLines("固定资产投资、社会消费品零售总额分别突破300亿元、150亿元。", "REVIEW")).toEqual([
    "fixed_investment ACTUAL 2023 LEVEL 300 亿元 >=",
    "retail_sales ACTUAL 2023 LEVEL 150 亿元 >=",
  ]));

describe("counts", () => {
  it.each([
    ["新建8所县级、15所乡镇级养老院。", ["新建县级养老院 8 所 = 2024", "乡镇级养老院 15 所 = 2024"]],
    ["新建20个、修缮35个农家书屋。", ["新建农家书屋 20 个 = 2024", "修缮农家书屋 35 个 = 2024"]],
    ["建设6家存栏20万只以上的大型蛋鸡场。", ["建设存栏20万只以上的大型蛋鸡场 6 家 = 2024"]],
  ])("of grades and of joint verbs have their noun: %s", (text, expected) =>
    expect(commitmentLines(text)).toEqual(expected),
  );
  it.each([
    ["6个产业集聚区主营业务收入超过80亿元。", ["产业集聚区 6 个", "产业集聚区主营业务收入 80 亿元"]],
    ["900个省重点项目完成投资4200亿元。", ["省重点项目 900 个", "省重点项目完成投资 4200 亿元"]],
  ])("are of what is counted, not of what is said of it: %s", (text, expected) =>
    expect(observationLines(text)).toEqual(expected),
  );
});

describe("where a change set out from", () => {
  it.each([
    ["城市低保补差由月人均210元提高到245元。", ["城市低保补差 245 元"]],
    ["审批时限从每件20天压缩到8天。", ["审批时限 8 天"]],
    ["园区规划面积由6.5平方公里调整为11平方公里。", ["园区规划面积 11 平方公里"]],
  ])("%s is not what was reached", (text, expected) => expect(observationLines(text)).toEqual(expected));
});

describe("changes", () => {
  it("of an amount are promised as such", () =>
    expect(commitmentLines("农村居民人均可支配收入增加1200元以上，脱贫不稳定人口减少800人。")).toEqual([
      "农村居民人均可支配收入增加 1200 元 >= 2024",
      "脱贫不稳定人口减少 800 人 = 2024",
    ]));
  it("what is added to a number is not the number", () =>
    expect(observationLines("规上企业由58家增加到71家，净增13家。")).toEqual(["规上企业 71 家", "规上企业增加 13 家"]));
  it("is printed behind a level without a stop", () =>
    expect(indicatorLines("进出口总额完成19.6亿美元比上年增长17.4%。", "REVIEW")).toEqual([
      "trade_total ACTUAL 2023 LEVEL 19.6 亿美元 =",
      "trade_total ACTUAL 2023 GROWTH 17.4 % =",
    ]));
});

describe("joint names", () => {
  it("three sectors", () =>
    expect(indicatorLines("一、二、三产业增加值分别增长3.4%、5.2%和6.6%。", "REVIEW")).toEqual([
      "service_value_added ACTUAL 2023 GROWTH 6.6 % =",
    ]));
  it("each with the other's noun", () =>
    expect(observationLines("肉、蛋、奶总产量分别增长4%、6%和12%。").map((line) => line.split(" ")[0])).toEqual([
      "肉总产量",
      "蛋总产量",
      "奶总产量",
    ]));
  it("a rate beside the rise of prices is a level", () =>
    expect(indicatorLines("城镇登记失业率、居民消费价格涨幅分别控制在4%和3.5%以内。", "PLAN")).toEqual([
      "unemployment_rate TARGET 2024 LEVEL 4 % <=",
      "cpi TARGET 2024 GROWTH 3.5 % <=",
    ]));
  it("yearly outputs", () =>
    expect(commitmentLines("纺织、陶瓷两大产业分别实现年产值40亿元、25亿元。")).toEqual([
      "纺织实现年产值 40 亿元 = 2024",
      "陶瓷实现年产值 25 亿元 = 2024",
    ]));
});

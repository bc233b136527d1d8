import { describe, expect, it } from "vitest";
import { sureFirmPrints } from "../../../src/extract/enterprises/sure-forms.ts";

const named = (text: string) => sureFirmPrints(text).map(([start, end]) => text.slice(start, end));

describe("registered firms' forms that stand free", () => {
  it.each([
    ["华为（泰州）数字化创新中心建设，促进数字经济", ["华为"]],
    ["华为区域总部等重点项目加速落地", ["华为"]],
    ["引进上海技术交易所中南中心", ["上海技术交易所"]],
    ["总投资104亿元的特变电工和60亿元的林洋新能源项目", ["特变电工"]],
    ["推动上汽大众、广汽埃安等项目建成投产", ["上汽大众", "广汽埃安"]],
    ["79项本钢超低排放改造项目", ["本钢"]],
  ])("%s", (text, firms) => expect(named(text)).toEqual(firms));

  it.each([
    "南京东路、华山路等道路提升工程",
    "打造全国电动化示范城市",
    "其中粮食作物达到6万亩",
    "其中交通投资增长25%",
    "新建一汽车零部件基地",
    "加快发展中国电子商务",
    "化工行业安全生产整治提升",
    "建成望溪路碧桂园停车场",
    "组建10个招商局，先后赴长三角招商",
    "江淮运河通航，敬老院获评三星级养老机构",
    "中国有色金属工业协会再生分会",
    "保障粮食安全和科技成果转化，创新和成果双丰收",
  ])("%s: none", (text) => expect(named(text)).toEqual([]));
});

import { describe, expect, it } from "vitest";
import { extracted } from "./cases.ts";

describe("names", () => {
  it.each([
    ["12月28日建成通车", "REVIEW" as const],
    ["新建幼儿园十二所", "PLAN" as const],
    ["新华区、桥西区、长安区", "PLAN" as const],
    ["建成\ufffd川水库", "REVIEW" as const],
    ["辖区有中学五所，新建桥梁三座", "REVIEW" as const],
    ["华川科技有限公司开工，6月28日正式投产", "REVIEW" as const],
  ])("of projects are no times, counts, divisions or halves: %s", (text, role) => {
    expect(extracted(text, { role, place: "130100" }).projects.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    "依法公开政府信息，辖区有中学五所",
    "本公司、各集团、该公司",
    "组建集团公司，成立投资公司，注销僵尸公司",
    "盘活闲置公司资产",
    "建设医疗集团，成立教育集团",
    "学校有公司赞助，要求公司整改",
    "引进华\ufffd重工有限公司",
    "引进𠮷川重工有限公司",
  ])("of firms are no phrases and no halves: %s", (text) => {
    expect(extracted(text).enterprises.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ["中国建设银行云川支行、建设银行、工商银行江北支行开业", ["中国建设银行云川支行", "建设银行", "工商银行江北支行"]],
    ["支持恒力集团设立分公司，引进工商银行等分行", ["恒力集团", "工商银行"]],
    [
      "华川重工集团股份有限公司开工，华川重工（江北）有限公司签约",
      ["华川重工集团股份有限公司", "华川重工（江北）有限公司"],
    ],
  ])("of branches stand apart from their firms: %s", (text, names) => {
    expect(extracted(text, { role: "REVIEW" }).enterprises.map(({ name }) => name)).toEqual(names);
  });
});

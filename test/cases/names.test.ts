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
});

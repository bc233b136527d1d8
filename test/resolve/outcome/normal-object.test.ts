import { describe, expect, it } from "vitest";
import { commitmentId, observationId } from "../../../src/resolve/figure-identity.ts";
import { normalObject } from "../../../src/resolve/outcome/normal-object.ts";
import { figuresOf } from "../../extract/figures/figures-of.ts";

describe("normalObject", () => {
  it.each([
    [["新建高标准农田", "建成高标准农田", "高标准农田建设", "高标准农田"], "高标准农田"],
    [["改造老旧小区", "老旧小区改造", "完成老旧小区改造"], "老旧小区"],
    [["新建“口袋公园”", "建成口袋公园", "口袋公园建设"], "口袋公园"],
    [["新增专精特新企业", "培育“专精特新”企业"], "专精特新企业"],
    [["新改建农村公路", "改造农村公路"], "农村公路"],
  ])("%s", (forms, expected) => {
    for (const form of forms) expect(normalObject(form)).toBe(expected);
  });
  it("keeps two things apart", () => expect(normalObject("新增托位")).not.toBe(normalObject("新增学位")));
});

describe("identities", () => {
  const promise = (text: string) => commitmentId("r", figuresOf(text, "PLAN").commitments[0]!);
  const stated = (text: string) => observationId("r", figuresOf(text, "REVIEW").observations[0]!);
  it("follow the value in the base unit, not the wording", () => {
    expect(promise("力争新建口袋公园15处。")).toBe(promise("建成口袋公园15处。"));
    expect(promise("建设保障房1万套。")).toBe(promise("建设保障房10000套。"));
    expect(promise("建设保障房1万套。")).not.toBe(promise("建设保障房2万套。"));
  });
  it("tell apart whose it is", () =>
    expect(stated("高新区实现税收120亿元。")).not.toBe(stated("经开区实现税收120亿元。")));
  it("of actions: verb class, object and year", () => {
    const [action] = figuresOf("推进老旧小区改造。", "PLAN").actions;
    expect(commitmentId("r", action!)).toBe("r/action/CARRY_OUT/老旧小区/2024");
  });
});

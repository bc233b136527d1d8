import { describe, expect, it } from "vitest";
import { figuresOf } from "../figures/figures-of.ts";

const actions = (text: string) =>
  figuresOf(text, "PLAN").actions.map((row) => [row.verb, row.verbClass, row.object, row.year].join(" "));

describe("promises without a number", () => {
  it.each([
    ["推进老旧小区改造。", "推进 CARRY_OUT 老旧小区改造 2024"],
    ["推动晶测科技国产化芯片检测项目落地。", "推动 CARRY_OUT 晶测科技国产化芯片检测项目 2024"],
    ["加快建设城市内河综合治理工程。", "加快建设 BUILD 城市内河综合治理工程 2024"],
    ["大力引进轻奢名品。", "引进 ATTRACT 轻奢名品 2024"],
    ["完善社会保障体系。", "完善 IMPROVE 社会保障体系 2024"],
    ["出台新一轮招商引资优惠政策。", "出台 PLAN 新一轮招商引资优惠政策 2024"],
    ["我们要持续优化营商环境。", "优化 IMPROVE 营商环境 2024"],
    ["支持民营企业做大做强。", "支持 SUPPORT 民营企业做大做强 2024"],
    ["严厉打击电信诈骗。", "严厉打击 CUT 电信诈骗 2024"],
    ["改造提升城区供热管网。", "改造提升 RENOVATE 城区供热管网 2024"],
  ])("%s", (text, expected) => expect(actions(text)).toEqual([expected]));

  it.each(["为建设美丽云川作出新的更大贡献！", "为谱写云川新篇章而努力奋斗！"])(
    "how a report ends is no action: %s",
    (text) => expect(actions(text)).toEqual([]),
  );

  it("a clause with a number is a quantity", () => expect(actions("改造老旧小区7个。")).toEqual([]));
  it("the review part promises nothing", () => expect(figuresOf("推进老旧小区改造。", "REVIEW").actions).toEqual([]));
  it("formulas are no actions", () =>
    expect(actions("深入贯彻落实党的二十大精神。坚持稳中求进工作总基调。")).toEqual([]));
});

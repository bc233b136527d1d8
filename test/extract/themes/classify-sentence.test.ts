import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packagePath } from "../../../src/domain/package-root.ts";
import { classifySentence } from "../../../src/extract/themes/classify-sentence.ts";
import { conceptsOf } from "../../../src/extract/themes/concepts-of.ts";
import { topDomains } from "../../../src/extract/themes/taxonomy.ts";
import { wordTable } from "../../../src/text/word-table.ts";

interface Annotated {
  readonly sentence: string;
  readonly themes: readonly string[];
}

describe("classifySentence", () => {
  it.each([
    ["新建高标准农田1.9万亩，粮食总产量稳定在7.4万吨以上。", ["agriculture"]],
    ["抓好国防动员、国防教育、退役军人服务管理等工作。", ["defence"]],
    ["完成35千伏变电站3座，电网改造提升取得新成效。", ["energy"]],
    ["城镇新增就业3600人，零就业家庭动态清零。", ["employment"]],
  ])("reads %s", (sentence, domains) => {
    expect(classifySentence(sentence)).toEqual(domains);
  });

  it("finds two domains where both carry weight", () => {
    expect(classifySentence("改造老旧小区7个，推进和平路西延等33条道路建设。").sort()).toEqual(["transport", "urban"]);
  });

  it("finds none in thanks, closing calls and transitions", () => {
    for (const sentence of [
      "在此，我代表区人民政府，向驻区人民解放军、武警部队官兵致以崇高的敬意！",
      "让我们更加紧密地团结在党中央周围，为实现奋斗目标而努力奋斗！",
      "一、过去五年工作回顾",
      "",
    ])
      expect(classifySentence(sentence), sentence).toEqual([]);
  });

  it("does not mind white space", () => {
    expect(classifySentence("新增 发明专利 授权 120件 ，研 发投入增长 10%。")).toEqual(["innovation"]);
  });

  it("keeps to the annotated sentences", () => {
    const annotated = JSON.parse(
      readFileSync(packagePath("test", "gold", "sentence-themes.json"), "utf8"),
    ) as Annotated[];
    let both = 0;
    let all = 0;
    for (const { sentence, themes } of annotated) {
      const found = classifySentence(sentence);
      both += found.filter((id) => themes.includes(id)).length;
      all += found.length + themes.length;
    }
    expect((2 * both) / all).toBeGreaterThan(0.85);
  });
});

describe("the terms", () => {
  it("speak for known domains with whole weights, each once a domain", () => {
    const seen = new Set<string>();
    for (const { term, domain, weight } of wordTable("theme-terms")) {
      if (domain !== "-") expect(topDomains(), term).toContain(domain);
      expect(weight, term).toMatch(/^\d+$/);
      expect(seen.has(`${term} ${domain}`), `${term} ${domain}`).toBe(false);
      seen.add(`${term} ${domain}`);
    }
  });
});

describe("conceptsOf", () => {
  it("names the narrowest concepts that a phrase prints", () => {
    expect(conceptsOf("高标准农田和农村公路建设")).toEqual(["farmland", "roads"]);
    expect(conceptsOf("城镇老旧小区改造")).toEqual(["city_renewal"]);
    expect(conceptsOf("数字化")).toEqual(["digital"]);
    expect(conceptsOf("各位代表")).toEqual([]);
  });
});

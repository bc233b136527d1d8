import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import type { Level } from "../../src/domain/report.ts";
import { readFile } from "../../src/report/read-file.ts";
import { resolveIssuer } from "../../src/resolve/issuer/resolve-issuer.ts";
import { regionOf } from "../../src/resolve/place.ts";

/** A reading with just what resolving looks at. */
function reading(text: string, jurisdiction: string | null, level: Level | null, planYear = 2024): Reading {
  return {
    text,
    documentId: "d1",
    paragraphs: [[0, text.length]],
    sentences: [[0, text.length]],
    sections: [],
    report: {
      title: "政府工作报告",
      kind: "GOVERNMENT_WORK_REPORT",
      jurisdiction,
      level,
      masked: jurisdiction?.includes("XX") ?? false,
      reviewYear: planYear - 1,
      planYear,
      deliveredOn: null,
      meeting: null,
      speaker: null,
      partial: false,
    },
    read: { characters: text.length, share: 1, damage: 0, masked: 0 },
    warnings: [],
  };
}

describe("masked reports of a file of 26", () => {
  let readings: Reading[];
  beforeAll(async () => {
    const file = packagePath("seeds/003_3995b373fa6e6aa5.txt");
    readings = (await readFile(file, readFileSync(file))).documents.map((document) => document.reading);
  });

  it.each([
    [3, "321203", "高港区"],
    [7, "210505", "南芬区"],
    [9, "370100", "济南市"],
    [11, "230400", "鹤岗市"],
    [13, "211000", "辽阳市"],
    [15, "320281", "江阴市"],
    [19, "341122", "来安县"],
    [21, "620525", "张家川回族自治县"],
    [23, "230622", "肇源县"],
    [25, "341824", "绩溪县"],
  ])("number %i is %s %s", (ordinal, code, name) => {
    const found = resolveIssuer(readings[ordinal - 1]!);
    expect(found.status).toBe("INFERRED");
    expect([found.code, found.name]).toEqual([code, name]);
    expect(found.candidates[0]!.evidence.length).toBeGreaterThan(1);
    expect(found.candidates[0]!.score).toBeGreaterThan(found.candidates[1]?.score ?? 0);
    expect(Number.isInteger(found.candidates[0]!.score)).toBe(true);
  });

  it("stays with the certain ancestor where the text names too little of its own", () => {
    const found = resolveIssuer(readings[4]!);
    expect(found.status).toBe("ANCESTOR");
    expect(found.code).toBeNull();
    expect(found.ancestor).toEqual({ code: "320300", name: "徐州市" });
    expect(found.id).toBe(`masked-${readings[4]!.documentId}`);
    expect(regionOf(found, 2024)?.name).toBe("徐州市");
  });

  it("never names another division from an eighth of a text", () => {
    const known = new Map([
      [3, "321203"],
      [9, "370100"],
      [13, "211000"],
      [19, "341122"],
      [21, "620525"],
      [25, "341824"],
    ]);
    for (const [ordinal, code] of known) {
      const whole = readings[ordinal - 1]!;
      const size = Math.ceil(whole.text.length / 8);
      for (let part = 0; part < 8; part++) {
        const found = resolveIssuer({ ...whole, text: whole.text.slice(part * size, (part + 1) * size) });
        if (found.status === "INFERRED") expect(found.code, `${ordinal} part ${part}`).toBe(code);
      }
    }
  });
});

describe("printed names", () => {
  it("are stated, with the code of the plan year", () => {
    const found = resolveIssuer(reading("平果县政府工作报告。全县生产总值增长。", "平果县", "COUNTY", 2018));
    expect(found).toMatchObject({ status: "STATED", code: "451023", name: "平果县", id: "cn-451082" });
    expect(found.ancestor).toEqual({ code: "451000", name: "百色市" });
  });

  it("that several divisions share are told apart by the text's own region", () => {
    const text =
      "鼓楼区政府工作报告。贯彻市委部署，推进环云龙湖建设，徐州淮海国际港务区加快发展，打造徐州主城区。琵琶街道、丰财街道、铜沛街道改造完成。";
    expect(resolveIssuer(reading(text, "鼓楼区", "COUNTY"))).toMatchObject({ status: "STATED", code: "320302" });
    const bare = resolveIssuer(reading("鼓楼区政府工作报告。全区生产总值增长6%。", "鼓楼区", "COUNTY"));
    expect(bare.status).toBe("MASKED");
    expect(bare.candidates.map((candidate) => candidate.code).sort()).toEqual(["320106", "320302", "350102", "410204"]);
  });

  it("in a run are read from the end", () => {
    const found = resolveIssuer(reading("保定市徐水区政府工作报告", "保定市徐水区", "COUNTY", 2019));
    expect(found).toMatchObject({ status: "STATED", code: "130609", name: "徐水区" });
  });

  it("of no table stay as printed, without a code", () => {
    const found = resolveIssuer(reading("云川县政府工作报告。云川县地区生产总值增长6%。", "云川县", "COUNTY"));
    expect(found).toMatchObject({ status: "STATED", code: null, name: "云川县", id: "masked-d1" });
  });
});

describe("masked names", () => {
  const own = "推进羊尖、鹅湖、锡北片区建设，东港镇工业园投产。";

  it("are found by townships of their own", () => {
    const found = resolveIssuer(reading(`XX区政府工作报告。${own}东北塘街道、厚桥街道完成改造。`, "XX区", "COUNTY"));
    expect(found).toMatchObject({ status: "INFERRED", code: "320205", name: "锡山区" });
  });

  it("are not found by partners and markets", () => {
    const text = `XX县政府工作报告。${"赴锡山区考察，与羊尖镇、鹅湖镇对口协作。".repeat(3)}全县生产总值增长。`;
    const found = resolveIssuer(reading(text, "XX县", "COUNTY"));
    expect(found.status).not.toBe("INFERRED");
  });

  it("are not of another kind than the mask shows", () => {
    const found = resolveIssuer(reading(`XX县政府工作报告。${own}`, "XX县", "COUNTY"));
    expect(found.code).not.toBe("320205");
  });

  it("have a certain province by a leader's words, and nothing by 全省", () => {
    const led = resolveIssuer(reading("深入贯彻习近平总书记对江苏工作重要讲话精神，全区经济平稳。", "XX区", "COUNTY"));
    expect(led).toMatchObject({ status: "ANCESTOR", ancestor: { code: "320000", name: "江苏省" } });
    const none = resolveIssuer(reading("主要指标增速全省领先、全市第一，在全省率先。", "XX区", "COUNTY"));
    expect(none).toMatchObject({ status: "MASKED", ancestor: null });
  });

  it("lie in what is printed right before them", () => {
    const text = "保定市XX区政府工作报告。保定市XX区人民政府区长。全区生产总值增长。";
    expect(resolveIssuer(reading(text, "保定市XX区", "COUNTY"))).toMatchObject({
      status: "ANCESTOR",
      ancestor: { code: "130600", name: "保定市" },
    });
  });
});

describe("masked texts of which only the head or the body says so", () => {
  const body =
    "推进羊尖、鹅湖片区建设，东港镇工业园投产，东北塘街道、厚桥街道完成改造。全区XX建设加快，XX发展，XX经济开发区扩容。";

  it("are told from their sisters by who is stationed there, with a name of their own", () => {
    const text = "保定市XX区人民政府工作报告。保定市XX区经济增长。实施市头村治理，感谢驻满单位支持。";
    expect(resolveIssuer(reading(text, "保定市XX区", "COUNTY"))).toMatchObject({ status: "INFERRED", code: "130607" });
    const alone = text.replace("市头村", "东关村");
    expect(resolveIssuer(reading(alone, "保定市XX区", "COUNTY"))).toMatchObject({ status: "ANCESTOR", code: null });
  });

  it("are not taken for a place that the body names", () => {
    const text = `政府工作报告。XX人民政府区长。${body}学习诸暨市枫桥经验，诸暨市经验推广，诸暨市、诸暨市。`;
    expect(resolveIssuer(reading(text, "诸暨市", "COUNTY"))).toMatchObject({ status: "INFERRED", code: "320205" });
  });

  it("are not taken for what holds them", () => {
    const text = `无锡市XX政府工作报告。无锡市XX人民政府区长。${body}`;
    expect(resolveIssuer(reading(text, "无锡市", "PREFECTURE")).code).not.toBe("320200");
  });
});

describe("a masked city", () => {
  it("is the county-level one where all its places lie in one county, whatever level was read", () => {
    const text =
      "XX市政府工作报告。璜土镇、长泾镇、青阳镇、徐霞客镇、周庄镇、新桥镇工业园投产，融入无锡市主城区，无锡市轨道交通延伸。";
    for (const level of ["COUNTY", null] as const) {
      expect(resolveIssuer(reading(text, "XX市", level)).code, String(level)).toBe("320281");
    }
    expect(resolveIssuer(reading(text, "XX市", "PREFECTURE")).code).not.toBe("320200");
  });

  it("is the prefecture where they lie in several", () => {
    const text =
      "XX市政府工作报告。支持弓长岭区、文圣区、灯塔市发展，宏伟区、太子河区产业园投产，佟二堡镇、小北河镇、柳河子镇改造完成。";
    expect(resolveIssuer(reading(text, "XX市", "PREFECTURE")).code).toBe("211000");
  });
});

describe("a passage without a name of its own", () => {
  it("gets no lead from one name alone", () => {
    const found = resolveIssuer(reading("朝阳区项目落地。", null, null));
    expect(found).toMatchObject({ status: "MASKED", code: null, name: null, candidates: [] });
  });
});

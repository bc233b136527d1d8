import { describe, expect, it } from "vitest";
import { areTied } from "../../src/graph/derive/region-tie.ts";
import {
  type EnterpriseFacts,
  type ProjectFacts,
  sameEnterprises,
  sameProjects,
} from "../../src/graph/derive/same-entities.ts";
import { successions } from "../../src/graph/derive/successions.ts";

const FUXIN = "cn-210900";
const FUMENG = "cn-210921";
const ZHANGWU = "cn-210922";
const CHAOYANG = "cn-211321";
const HUARUN = { id: "crc", names: ["华润集团", "华润"] };

function firm(id: string, name: string, issuers: string[], more: Partial<EnterpriseFacts> = {}): EnterpriseFacts {
  return { id, name, forms: new Set([name]), issuers, groups: [], ...more };
}

function bases(rows: readonly EnterpriseFacts[]): string[] {
  return sameEnterprises(rows).map(({ from, to, properties }) => `${from.id} ${to.id} ${properties.basis}`);
}

describe("firms that are one", () => {
  it("are those of one distinctive name within a region", () => {
    expect(bases([firm("b", "金凯生科", [FUMENG]), firm("a", "金凯生科", [FUXIN])])).toEqual(["a b NAME_AND_REGION"]);
    expect(bases([firm("a", "金凯生科", [FUMENG]), firm("b", "金凯生科", [ZHANGWU])])).toHaveLength(1);
  });

  it("are not those that only look alike", () => {
    expect(bases([firm("a", "城发集团", [FUMENG]), firm("b", "城发集团", [ZHANGWU])])).toEqual([]);
    expect(bases([firm("a", "金凯生科", [FUMENG]), firm("b", "金凯生科", [CHAOYANG])])).toEqual([]);
    expect(bases([firm("a", "金凯生科", ["masked-1"]), firm("b", "金凯生科", ["masked-2"])])).toEqual([]);
    expect(bases([firm("a", "大唐", [FUMENG]), firm("b", "大唐环保", [FUMENG])])).toEqual([]);
    expect(bases([firm("a", "恒泰", [FUMENG]), firm("b", "恒泰", [FUXIN])])).toEqual([]);
  });

  it("are those that one report prints in full beside the short form", () => {
    const full = firm("金凯生命科技股份有限公司", "金凯生命科技股份有限公司", [FUXIN], {
      forms: new Set(["金凯生命科技股份有限公司", "金凯生科"]),
    });
    expect(bases([full, firm("b", "金凯生科", [FUMENG])])).toEqual(["b 金凯生命科技股份有限公司 SHORT_FORM"]);
    expect(bases([full, firm("b", "金凯生科", [CHAOYANG])])).toEqual([]);
  });

  it("are those of one name in one group, if the name says more than the group and a trade", () => {
    const inGroup = (id: string, name: string, issuer: string) => firm(id, name, [issuer], { groups: [HUARUN] });
    expect(bases([inGroup("a", "华润新德", FUMENG), inGroup("b", "华润新德", CHAOYANG)])).toEqual([
      "a b GROUP_AND_NAME",
    ]);
    expect(bases([inGroup("a", "华润燃气", FUMENG), inGroup("b", "华润燃气", CHAOYANG)])).toEqual([]);
  });
});

describe("projects that are one", () => {
  const project = (id: string, home: string, more: Partial<ProjectFacts> = {}): ProjectFacts => ({
    id,
    name: "20万千瓦风电项目",
    home,
    enterprises: new Set(),
    investments: new Set(),
    ...more,
  });

  it("have the name and the firm or the sum in common, in one region", () => {
    const of = (id: string, home: string) => project(id, home, { enterprises: new Set(["华润新德"]) });
    expect(sameProjects([of("a", FUXIN), of("b", FUMENG)])[0]!.properties.basis).toBe("ENTERPRISE_AND_NAME");
    const at = (id: string, home: string) => project(id, home, { investments: new Set(["1140000000"]) });
    expect(sameProjects([at("a", FUXIN), at("b", FUMENG)])[0]!.properties.basis).toBe("INVESTMENT_AND_NAME");
    expect(sameProjects([at("a", FUXIN), at("b", CHAOYANG)])).toEqual([]);
    expect(sameProjects([project("a", FUXIN), project("b", FUMENG)])).toEqual([]);
  });
});

describe("places", () => {
  it("are tied within a prefecture, former names and codes as they are, and never through the nation", () => {
    expect(areTied(FUMENG, ZHANGWU)).toBe(true);
    expect(areTied(FUMENG, FUXIN)).toBe(true);
    expect(areTied(FUMENG, CHAOYANG)).toBe(false);
    expect(areTied("cn", FUMENG)).toBe(false);
  });

  it("are succeeded by what they went up in, where both are there", () => {
    expect(successions(new Set(["cn-110103", FUMENG]))).toEqual([]);
    expect(successions(new Set(["cn-110103", "cn-110101"]))).toMatchObject([
      { from: { id: "cn-110103" }, to: { id: "cn-110101" }, properties: { year: 2010 } },
    ]);
  });
});

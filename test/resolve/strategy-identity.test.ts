import { describe, expect, it } from "vitest";
import type { ResolvedIssuer, StrategyRow } from "../../src/domain/extracted-document.ts";
import { strategyId, strategyNormalForm } from "../../src/resolve/strategy-identity.ts";

const row = (name: string, level: StrategyRow["level"], registryId: string | null = null): StrategyRow => ({
  name,
  level,
  registryId,
  at: [0, 4],
  span: [0, 8],
  quote: "",
  evidence: [[0, 4]],
  count: 1,
  confidence: 900,
});

const resolved: ResolvedIssuer = {
  status: "STATED",
  code: "210921",
  name: "阜新蒙古族自治县",
  id: "cn-210921",
  ancestor: null,
  candidates: [],
};
const report = { id: "cn-210921/GOVERNMENT_WORK_REPORT/2024", level: "COUNTY", resolved } as const;
const masked = {
  ...report,
  id: "masked-1/GOVERNMENT_WORK_REPORT/2024",
  resolved: {
    ...resolved,
    status: "ANCESTOR",
    code: null,
    name: null,
    id: "masked-1",
    ancestor: { code: "210000", name: "辽宁省" },
  },
} as const;

describe("strategyId", () => {
  it("is the registry's slug wherever a registry strategy is printed", () => {
    expect(strategyId(row("八八战略", "PROVINCIAL", "zhejiang-88"), report)).toEqual({
      id: "zhejiang-88",
      owner: "cn-330000",
    });
    expect(strategyId(row("乡村振兴", "NATIONAL", "rural-revitalization"), masked).owner).toBeNull();
  });

  it("is the owner and the normal form: the issuer, or its ancestor at the strategy's level", () => {
    expect(strategyId(row("“百十一”奋斗目标", "COUNTY"), report).id).toBe("cn-210921/百十一奋斗目标");
    expect(strategyId(row("水润阜新", "PREFECTURE"), report).id).toBe("cn-210900/水润阜新");
    expect(strategyId(row("营商环境提升年", "PROVINCIAL"), report).owner).toBe("cn-210000");
  });

  it("is the masked issuer's own where the strategy is its own, the certain ancestor's where it is that one's", () => {
    expect(strategyId(row("产业立区", "COUNTY"), masked).id).toBe("masked-1/产业立区");
    expect(strategyId(row("兴省行动", "PROVINCIAL"), masked).id).toBe("cn-210000/兴省行动");
  });

  it("is the report's where the owner is unknown", () => {
    expect(strategyId(row("强基行动", "UNKNOWN"), report)).toEqual({
      id: "cn-210921/GOVERNMENT_WORK_REPORT/2024/强基行动",
      owner: null,
    });
    expect(strategyId(row("三城联创", "PREFECTURE"), masked).id).toBe(`${masked.id}/三城联创`);
  });

  it("gives printed variants of a name one normal form", () => {
    expect(strategyNormalForm("“产业强市”战略")).toBe(strategyNormalForm("产业强市"));
    expect(strategyNormalForm("健康 XX建设")).toBe("健康xx");
    expect(strategyNormalForm("大战略")).toBe("大战略");
  });
});

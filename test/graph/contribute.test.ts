import { describe, expect, it } from "vitest";
import type { ExtractedDocument, PlaceRow, ProjectRow, StrategyRow } from "../../src/domain/extracted-document.ts";
import type { DocumentContribution, GraphRelation, NodeKind, RelationType } from "../../src/domain/graph-model.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import { assertClosed } from "../../src/graph/merge/assert-closed.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { amount, extracted, prints, TEXT } from "./extracted-sample.ts";

const REPORT = "cn-210921/GOVERNMENT_WORK_REPORT/2024";

function of(more: Partial<ExtractedDocument>): DocumentContribution {
  const contribution = contribute(extracted(more));
  assertClosed(contribution, shippedVocabulary());
  return contribution;
}

function ids({ nodes }: DocumentContribution, kind: NodeKind): string[] {
  return nodes.filter((node) => node.kind === kind).map((node) => node.id);
}

function relations<T extends RelationType>({ relations: all }: DocumentContribution, type: T): GraphRelation<T>[] {
  return all.filter((relation) => relation.type === type) as GraphRelation<T>[];
}

const place = (name: string, id: string | null, more: Partial<PlaceRow> = {}): PlaceRow => ({
  ...prints(name),
  name,
  code: null,
  resolution: id === null ? "AMBIGUOUS" : "RESOLVED",
  candidates: [],
  role: "PLACE",
  id,
  ...more,
});
const project: ProjectRow = {
  ...prints("华润新德20万千瓦风电项目"),
  name: "华润新德20万千瓦风电项目",
  status: "STARTED",
  investmentYuan: 1140000000,
  investmentBase: "1140000000",
  investment: null,
  enterprises: ["新德风电"],
  part: "REVIEW",
  locatedIn: null,
  themes: ["energy", "no-such-theme"],
};
const strategy = (name: string, registryId: string | null, more: Partial<StrategyRow> = {}): StrategyRow => ({
  ...prints(name),
  name,
  level: "NATIONAL",
  registryId,
  ...more,
});
const firm = { ...prints("新德风电"), name: "新德风电", aliases: [], registryId: null, groupId: null };

describe("what a document puts into the graph", () => {
  it("is itself, its report, its sections and its issuer with all that lies above it", () => {
    const contribution = of({});
    expect(ids(contribution, "Document")).toEqual(["doc1"]);
    expect(ids(contribution, "Report")).toEqual([REPORT]);
    expect(ids(contribution, "Section")).toEqual(["doc1/01", "doc1/02"]);
    expect(ids(contribution, "Jurisdiction")).toEqual(
      expect.arrayContaining(["cn-210921", "cn-210900", "cn-210000", "cn"]),
    );
    expect(relations(contribution, "ISSUED_BY")[0]).toMatchObject({
      to: { id: "cn-210921" },
      properties: { resolution: "STATED" },
      confidence: 1000,
    });
    const document = contribution.nodes.find((node) => node.kind === "Document");
    expect(document!.properties).toMatchObject({
      text: TEXT,
      readShare: 988,
      warnings: ["SHORT 0-9 short text"],
      issuerCandidates: ["210921 1000 阜新蒙古族自治县"],
    });
  });

  it("says nothing of files", () => {
    expect(JSON.stringify(of({}))).not.toContain("某.txt");
  });

  it("is the same every time, and the same for rows that are printed twice", () => {
    expect(contribute(extracted({ projects: [project] }))).toEqual(contribute(extracted({ projects: [project] })));
    const twice = of({ places: [place("朝阳县", "cn-211321"), place("朝阳县", "cn-211321")] });
    expect(relations(twice, "MENTIONS")).toHaveLength(1);
  });

  it("keeps a mention for each role, with every print and its clause", () => {
    const contribution = of({
      places: [place("朝阳县", "cn-211321"), place("朝阳县", "cn-211321", { role: "PARTNER" }), place("石鼓镇", null)],
      mentionsWithinNames: [{ ...prints("上海"), name: "上海", within: "上海交通大学", id: "cn-310000" }],
    });
    const mentions = relations(contribution, "MENTIONS");
    expect(mentions.map(({ to, key }) => `${to.id} ${key}`).sort()).toEqual([
      "cn-211321 PARTNER",
      "cn-211321 PLACE",
      "cn-310000 WITHIN_NAME",
    ]);
    const { evidence } = mentions[0]!;
    expect(evidence.map(({ form, document }) => `${document} ${form}`)).toEqual(["doc1 朝阳县", "doc1 朝阳县"]);
    for (const { at, span } of evidence) {
      expect(span[0] <= at[0] && at[1] <= span[1]).toBe(true);
      expect(TEXT.slice(...span)).toContain("朝阳县");
      expect(span[1] - span[0]).toBeGreaterThanOrEqual(8);
    }
  });

  it("puts a masked issuer under its nearest certain ancestor", () => {
    const base = extracted();
    const resolved = {
      ...base.report.resolved,
      status: "ANCESTOR" as const,
      code: null,
      name: null,
      id: "masked-doc1",
      ancestor: { code: "210900", name: "阜新市" },
    };
    const contribution = of({ report: { ...base.report, jurisdiction: "XX县", resolved } });
    const node = contribution.nodes.find(({ id }) => id === "masked-doc1");
    expect(node!.properties).toMatchObject({
      name: "XX县",
      masked: true,
      code: null,
      level: "COUNTY",
      province: "210000",
    });
    expect(
      relations(contribution, "PART_OF").some(({ from, to }) => from.id === "masked-doc1" && to.id === "cn-210900"),
    ).toBe(true);
  });

  it("names local firms after their identity and brings registered ones with their groups", () => {
    const contribution = of({
      enterprises: [
        { ...firm, groupId: "spic" },
        { ...firm, ...prints("国家电投集团有限公司"), name: "国家电投集团有限公司", registryId: "spic" },
      ],
    });
    expect(ids(contribution, "Enterprise").sort()).toEqual(["cn-210921/新德风电", "spic"]);
    const local = contribution.nodes.find(({ id }) => id === "cn-210921/新德风电");
    expect(local!.properties).toEqual({ name: "新德风电", aliases: [], registryId: null, ownership: "UNKNOWN" });
    expect(relations(contribution, "BELONGS_TO")).toMatchObject([
      { to: { id: "spic" }, properties: { basis: "NAME" } },
    ]);
  });

  it("ties a project to its report, firm, place and themes", () => {
    const inTown = { ...project, locatedIn: "cn-210921100" };
    const contribution = of({ projects: [project, inTown], enterprises: [firm] });
    expect(ids(contribution, "Project").sort()).toEqual([
      "cn-210921/华润新德20万千瓦风电项目",
      "cn-210921100/华润新德20万千瓦风电项目",
    ]);
    expect(relations(contribution, "MENTIONS").find(({ to }) => to.kind === "Project")!.properties).toEqual({
      role: null,
      status: "STARTED",
      investmentYuan: "1140000000",
      part: "REVIEW",
    });
    expect(relations(contribution, "UNDERTAKES")).toHaveLength(2);
    expect(relations(contribution, "LOCATED_IN").map(({ to }) => to.id)).toEqual(["cn-210921100"]);
    expect(new Set(relations(contribution, "CONCERNS").map(({ to }) => to.id))).toEqual(new Set(["energy"]));
  });

  it("cites registry strategies by their slug and local ones under their owner", () => {
    const contribution = of({
      strategies: [
        strategy("乡村振兴战略", "rural-revitalization"),
        strategy("新时代东北全面振兴", null, { level: "COUNTY" }),
      ],
    });
    const cited = relations(contribution, "CITES").map(({ to }) => to.id);
    expect(cited[0]).toBe("rural-revitalization");
    expect(cited[1]).toBe("cn-210921/新时代东北全面振兴");
    expect(ids(contribution, "Strategy")).toEqual(["cn-210921/新时代东北全面振兴"]);
    const [local] = of({
      strategies: [strategy("石鼓镇", null, { name: "“美丽XX”战略", level: "COUNTY" })],
    }).nodes.filter(({ kind }) => kind === "Strategy");
    expect(local).toMatchObject({ id: "cn-210921/美丽xx", properties: { name: "美丽XX", owner: "cn-210921" } });
  });

  it("tells values reported from values promised, and what a promise's clause advances", () => {
    const row = {
      ...prints("6%"),
      indicator: "gdp",
      year: 2024,
      measure: "GROWTH",
      value: 6,
      unit: "%",
      comparator: "=",
    } as const;
    const contribution = of({
      indicators: [
        {
          ...row,
          modality: "TARGET",
          amount: amount("6", "%", "percent", { wording: "左右" }),
          graphMeasure: "GROWTH",
          estimated: false,
          scope: null,
          horizon: "YEAR",
        },
        {
          ...row,
          ...prints("9.3%"),
          modality: "ACTUAL",
          year: 2023,
          amount: amount("9.3", "%", "percent"),
          graphMeasure: "GROWTH",
          estimated: true,
          scope: "可比口径",
          horizon: "YEAR",
        },
      ],
      actions: [
        {
          ...prints("推进华润新德20万千瓦风电项目并网"),
          text: "推进华润新德20万千瓦风电项目并网",
          verb: "推进",
          verbClass: "ADVANCE",
          object: "华润新德20万千瓦风电项目并网",
          year: 2024,
        },
      ],
      projects: [project],
    });
    const [promise, action] = relations(contribution, "PROMISES").sort(
      (left, right) => left.evidence[0]!.at[0] - right.evidence[0]!.at[0],
    );
    expect(promise!.properties).toEqual({ wording: "左右", text: "6%", scope: null });
    expect(action!.properties.text).toBe("推进华润新德20万千瓦风电项目并网");
    expect(relations(contribution, "STATES")[0]!.properties).toEqual({ wording: "", text: "9.3%", scope: "可比口径" });
    const observation = contribution.nodes.find(({ kind }) => kind === "Observation");
    expect(observation!.properties).toMatchObject({ indicator: "gdp", base: "9.3", estimated: true, year: 2023 });
    expect(JSON.stringify(observation)).not.toContain("wording");
    expect(relations(contribution, "OF").map(({ to }) => to.id)).toEqual(["gdp", "gdp"]);
    expect(
      relations(contribution, "ADVANCES")
        .filter(({ to }) => to.kind === "Project")
        .map(({ from, to }) => [from.id, to.id]),
    ).toEqual([[action!.to.id, "cn-210921/华润新德20万千瓦风电项目"]]);
    const themes = relations(contribution, "ADVANCES").filter(({ to }) => to.kind === "PolicyTheme");
    expect(themes.map(({ from }) => from.id)).toEqual(themes.map(() => action!.to.id));
    expect(themes.map(({ to }) => to.id)).toContain("renewables");
  });
});

describe("two documents of one report", () => {
  const second = (status: ProjectRow["status"], investmentBase: string | null): DocumentContribution => {
    const base = extracted({ projects: [{ ...project, status, investmentBase }] });
    return contribute({ ...base, report: { ...base.report, document: "doc2" } });
  };

  it("give one relation: the furthest status, other values from the smaller document, all evidence", async () => {
    const store = openMemoryStore();
    await store.load(second("OPERATING", "990000000"), null);
    await store.load(contribute(extracted({ projects: [project] })), null);
    const [rows] = await store.related("MENTIONS", "out", "Report", [REPORT], { kind: "Project", limit: 5 });
    expect(rows).toHaveLength(1);
    expect(rows![0]!.relation.properties).toMatchObject({ status: "OPERATING", investmentYuan: "1140000000" });
    expect(new Set(rows![0]!.relation.evidence.map(({ document }) => document))).toEqual(new Set(["doc1", "doc2"]));
    await store.forget(["doc2"]);
    const [alone] = await store.related("MENTIONS", "out", "Report", [REPORT], { kind: "Project", limit: 5 });
    expect(alone![0]!.relation.properties).toMatchObject({ status: "STARTED" });
  });
});

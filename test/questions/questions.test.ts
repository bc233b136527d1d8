import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphNode } from "../../src/domain/graph-model.ts";
import { NODE_KINDS } from "../../src/graph/kinds.ts";
import { namesOf } from "../../src/graph/search/node-names.ts";
import { type TestServer, testServer } from "../api/http-client.ts";
import { SAMPLE_CONTRIBUTIONS, sampleStore } from "../api/sample-world.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await sampleStore());
});
afterAll(() => server.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field
async function ask(query: string, variables?: Record<string, unknown>): Promise<any> {
  const { data, errors } = await server.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

describe("phrases", () => {
  const PHRASE =
    "query ($text: String, $role: [SectionRole!]) { phrase(text: $text, role: $role) { searched rows { count reportCount jurisdictionCount reports { report { id } count roles { role count } evidence { form quote } } } } }";

  it("counts every print, with the role of its section, and quotes it", async () => {
    const { phrase } = await ask(PHRASE, { text: "乡村振兴" });
    expect(phrase.searched).toBe(4);
    expect(phrase.rows[0]).toMatchObject({ count: 4, reportCount: 4, jurisdictionCount: 3 });
    for (const { evidence } of phrase.rows[0].reports) expect(evidence[0].quote).toContain("乡村振兴");
    const plan = await ask(PHRASE, { text: "乡村振兴", role: ["REVIEW"] });
    expect(plan.phrase.rows[0]).toMatchObject({ count: 1, reportCount: 1 });
  });

  it("finds the same in traditional characters", async () => {
    const [simple, traditional] = [await ask(PHRASE, { text: "乡村振兴" }), await ask(PHRASE, { text: "鄉村振興" })];
    expect(traditional).toEqual(simple);
  });

  it("never fails on signs, and names an empty phrase", async () => {
    for (const text of ["建设/改造（一期）", "C+", "tb-", "\\", "_", "'", '"', "*", "AND", "乡村 振兴"]) {
      const { data, errors } = await server.ask(PHRASE, { text });
      expect(errors, text).toBeUndefined();
      expect(data.phrase.rows[0].count, text).toBe(text === "乡村 振兴" ? 4 : 0);
    }
    const { errors } = await server.ask(PHRASE, { text: "  " });
    expect(errors?.[0]?.extensions.code).toBe("PHRASE_EMPTY");
  });

  it("counts overlapping wordings once, and not what lies inside another word", async () => {
    const { phrase } = await ask(
      `{ phrase(terms: [{ label: "振兴", phrases: ["振兴", "乡村振兴", "东北振兴"] }, { phrases: ["振兴"], without: ["乡村振兴"] }]) { rows { count } all { id } } }`,
    );
    expect(phrase.rows.map((row: { count: number }) => row.count)).toEqual([6, 2]);
    expect(phrase.all).toHaveLength(2);
  });
});

describe("what is shared", () => {
  it("takes two reports of one place as one jurisdiction, and ranks pairs", async () => {
    const { shared } = await ask(
      "{ shared { unitsCount common { label } particular { term { label } } pairs { rank first { key } second { key } terms { label } } } }",
    );
    expect(shared.unitsCount).toBe(3);
    expect(shared.common.map((term: { label: string }) => term.label)).toEqual(["乡村振兴"]);
    expect(shared.pairs[0]).toMatchObject({ rank: 1, first: { key: "cn-210921" }, second: { key: "cn-210922" } });
    expect(shared.pairs.map((pair: { rank: number }) => pair.rank)).toEqual([1, 2, 2]);
  });

  it("shows who cites a strategy, by level and province", async () => {
    const { strategy } = await ask(
      `{ strategy(id: "sample-rural") { citedBy(province: "辽宁", level: COUNTY) { jurisdiction { name } count reportsCount evidence { quote } } } }`,
    );
    expect(strategy.citedBy.map((row: { jurisdiction: { name: string } }) => row.jurisdiction.name)).toEqual([
      "阜新蒙古族自治县",
      "彰武县",
    ]);
    expect(strategy.citedBy[0]).toMatchObject({ count: 2, reportsCount: 2 });
  });

  it("names firms of more than one jurisdiction, and where they build", async () => {
    const { sharedEnterprises, byReport, none, enterprise, enterprisesNamed } = await ask(`{
      sharedEnterprises { head { name } apart mentions { report { id } evidence { quote } } }
      byReport: sharedEnterprises(by: REPORT, minimum: 3) { reports apart }
      none: sharedEnterprises(minimum: 3) { reports }
      enterprise(id: "sample-muyuan") { footprint { apart jurisdictions { name } } }
      enterprisesNamed(names: ["牧原", "宁德时代"]) { name mentionsCount }
    }`);
    expect(sharedEnterprises).toHaveLength(1);
    expect(sharedEnterprises[0]).toMatchObject({ head: { name: "牧原集团" }, apart: 2 });
    expect(byReport).toEqual([{ reports: 3, apart: 2 }]);
    expect(none).toEqual([]);
    expect(enterprise.footprint.jurisdictions.map((each: { name: string }) => each.name)).toEqual([
      "阜新蒙古族自治县",
      "彰武县",
    ]);
    expect(enterprisesNamed).toEqual([
      { name: "牧原", mentionsCount: 3 },
      { name: "宁德时代", mentionsCount: 0 },
    ]);
  });
});

describe("figures", () => {
  it("compares targets of a year, and results with targets", async () => {
    const { indicator } = await ask(`{ indicator(id: "sample-gdp") {
      compare(modality: TARGET, measure: GROWTH, years: [2024]) { rows { report { id } rank figure { value } } median spread highest { figure { value } } lowest { figure { value } } }
      reportedAgainstPlanned { report { id } targetIs difference }
    } }`);
    expect(
      indicator.compare.rows.map((row: { figure: { value: string }; rank: number }) => [row.figure.value, row.rank]),
    ).toEqual([
      ["9.5", 1],
      ["6", 3],
      ["6.5", 2],
    ]);
    expect(indicator.compare).toMatchObject({ median: "6.5", spread: "3.5" });
    expect(indicator.reportedAgainstPlanned[0]).toMatchObject({ targetIs: "HIGHER", difference: "1.4" });
  });

  it("lays out a panel in which what is missing says why, page by page", async () => {
    const query = `query ($after: String) { panel(indicators: ["sample-gdp"], jurisdictions: ["cn-210921"], first: 2, after: $after) { totalCount nodes { year state figure { value } } pageInfo { hasNextPage endCursor } } }`;
    const { panel } = await ask(query);
    expect(panel.totalCount).toBe(3);
    expect(panel.nodes).toEqual([
      { year: 2022, state: "STATED", figure: { value: "7.5" } },
      { year: 2023, state: "NO_REPORT", figure: null },
    ]);
    const next = await ask(query, { after: panel.pageInfo.endCursor });
    expect(next.panel.nodes).toEqual([{ year: 2024, state: "STATED", figure: { value: "9.5" } }]);
    expect(next.panel.pageInfo.hasNextPage).toBe(false);
  });

  it("says what changed between two reports of a place", async () => {
    const { changes } = await ask(`{ changes(jurisdiction: "cn-210921") {
      strategies { node { name } change } projects { node { name } change beforeStatus afterStatus } targets { indicatorId change difference before { value } after { value } }
    } }`);
    expect(changes.strategies).toEqual([
      { node: { name: "东北振兴" }, change: "CAME" },
      { node: { name: "乡村振兴" }, change: "STAYED" },
    ]);
    expect(changes.projects).toEqual([
      { node: { name: "牧原生猪养殖项目" }, change: "STAYED", beforeStatus: "SIGNED", afterStatus: "OPERATING" },
    ]);
    expect(changes.targets).toEqual([
      {
        indicatorId: "sample-gdp",
        change: "HIGHER",
        difference: "2",
        before: { value: "7.5" },
        after: { value: "9.5" },
      },
    ]);
    const { errors } = await server.ask(`{ changes(jurisdiction: "cn-210922") { targetsCount } }`);
    expect(errors?.[0]?.extensions.code).toBe("ARGUMENT_INVALID");
  });

  it("keeps a ledger with a year without a report in it", async () => {
    const { jurisdiction } = await ask(
      `{ jurisdiction(id: "cn-210921") { ledger { year reportsCount entries { figure { text } outcome { status } } } } }`,
    );
    expect(
      jurisdiction.ledger.map((row: { year: number; reportsCount: number }) => [row.year, row.reportsCount]),
    ).toEqual([
      [2022, 1],
      [2023, 0],
      [2024, 1],
    ]);
    expect(jurisdiction.ledger[2].entries[0].outcome.status).toBe("OPEN");
  });

  it("ranks promises in one unit", async () => {
    const { promised } = await ask(
      `{ promised(indicators: ["sample-gdp"], dueYear: [2024]) { rows { value figure { jurisdiction { name } } } most { report { id } } least { largest } } }`,
    );
    expect(promised.rows.map((row: { value: string }) => row.value)).toEqual(["9.5", "6.5", "6"]);
    expect(promised.least[0].largest).toBe("6");
    const { errors } = await server.ask(`{ promised(unit: "没有的单位") { rowsCount } }`);
    expect(errors?.[0]?.extensions.code).toBe("ARGUMENT_INVALID");
  });

  it("shows prints of the words that no promise covers, and what was done the same way", async () => {
    const { promised, achieved } = await ask(
      `{ promised(texts: ["地区生产总值", "示范村"]) { rowsCount otherPrintsCount otherPrints { report { id } evidence { quote role } } } achieved(indicators: ["sample-gdp"], year: [2023]) { rows { value outcome { status } } } }`,
    );
    expect(promised.rowsCount).toBe(4);
    expect(promised.otherPrints).toEqual([
      {
        report: { id: "cn-210921/GOVERNMENT_WORK_REPORT/2022" },
        evidence: [{ quote: "推进牧原生猪养殖项目签约，打造示范村20个", role: "PLAN" }],
      },
    ]);
    expect(promised.otherPrintsCount).toBe(1);
    expect(achieved.rows).toEqual(["9.3", "6.2", "5.2"].map((value) => ({ value, outcome: null })));
  });

  it("takes the measure that is stated where none is asked for, and says in which it is stated", async () => {
    const { indicator } = await ask(
      `{ indicator(id: "sample-gdp") { compare { measure measures { measure reports } } level: compare(measure: SHARE) { rows { state } } } }`,
    );
    expect(indicator.compare).toEqual({ measure: "GROWTH", measures: [{ measure: "GROWTH", reports: 4 }] });
    expect(new Set(indicator.level.rows.map((row: { state: string }) => row.state))).toEqual(
      new Set(["OTHER_MEASURE"]),
    );
  });
});

describe("what a question names", () => {
  const REPORTS = 'query ($scope: ReportScope) { phrase(text: "增长", scope: $scope) { searched } }';

  it("is known by id, code, name or short name", async () => {
    for (const place of ["cn-320205", "320205", "锡山区", "锡山", "錫山區"]) {
      const { phrase } = await ask(REPORTS, { scope: { jurisdictions: [place] } });
      expect(phrase.searched, place).toBe(1);
      expect((await ask(REPORTS, { scope: { within: place } })).phrase.searched, place).toBe(1);
    }
    for (const province of ["cn-210000", "210000", "21", "辽宁", "辽宁省", "遼寧"])
      expect((await ask(REPORTS, { scope: { province } })).phrase.searched, province).toBe(3);
    expect((await ask('{ panel(indicators: ["地区生产总值"]) { totalCount } }')).panel.totalCount).toBe(9);
  });

  it("is an error where it is unknown or ambiguous, never an empty answer", async () => {
    const codeOf = async (scope: object) => (await server.ask(REPORTS, { scope })).errors?.[0]?.extensions.code;
    expect(await codeOf({ jurisdictions: ["阜新"] })).toBe("ARGUMENT_INVALID");
    expect(await codeOf({ jurisdictions: ["深圳"] })).toBe("NOT_FOUND");
    expect(await codeOf({ within: "cn-999999" })).toBe("NOT_FOUND");
    expect(await codeOf({ province: "辽" })).toBe("NOT_FOUND");
    expect(await codeOf({ reports: ["cn-320205/GOVERNMENT_WORK_REPORT/1999"] })).toBe("NOT_FOUND");
    for (const query of [
      '{ panel(indicators: ["gpd"]) { totalCount } }',
      '{ promised(theme: "enrgy") { rowsCount } }',
      '{ promised(indicators: ["gpd"]) { rowsCount } }',
    ])
      expect((await server.ask(query)).errors?.[0]?.extensions.code, query).toBe("NOT_FOUND");
  });
});

describe("places, ways and networks", () => {
  it("says who names whom and as what", async () => {
    const { jurisdiction, placesNamed, enterprisesNamed } = await ask(`{
      jurisdiction(id: "cn-210900") { namedBy { report { jurisdiction { name } } roles { role evidence { quote } } onlyWithinNames } inside: namedBy(inside: true, othersOnly: true) { report { id } } }
      placesNamed(names: ["锡山", "阜新", "深圳"]) { name places { id } namings { report { id } roles { role } } otherPrints { count } }
      enterprisesNamed(names: ["牧原", "东北"]) { mentionsCount otherPrints { report { id } count evidence { quote } } }
    }`);
    expect(placesNamed.map((row: { otherPrints: object[] }) => row.otherPrints.length)).toEqual([0, 0, 0]);
    expect(enterprisesNamed[0].otherPrints).toEqual([]);
    expect(enterprisesNamed[1].mentionsCount).toBe(0);
    expect(enterprisesNamed[1].otherPrints).toHaveLength(2);
    expect(jurisdiction.namedBy).toHaveLength(1);
    expect(jurisdiction.namedBy[0]).toMatchObject({
      report: { jurisdiction: { name: "锡山区" } },
      roles: [{ role: "PARTNER" }],
      onlyWithinNames: false,
    });
    expect(placesNamed.map((row: { places: { id: string }[] }) => row.places.map(({ id }) => id))).toEqual([
      ["cn-320205"],
      ["cn-210900"],
      [],
    ]);
    expect(placesNamed[0].namings[0].roles[0].role).toBe("MARKET");
  });

  it("finds the shortest way, with the evidence of each step", async () => {
    const { path } = await ask(
      `{ path(from: { kind: JURISDICTION, id: "cn-210922" }, to: { kind: JURISDICTION, id: "cn-320205" }, via: [ISSUED_BY, CITES]) { length steps { relation { type evidence { quote } } node { id nodeKind } } } }`,
    );
    expect(path[0].length).toBe(4);
    expect(path[0].steps.map((step: { relation: { type: string } }) => step.relation.type)).toEqual([
      "ISSUED_BY",
      "CITES",
      "CITES",
      "ISSUED_BY",
    ]);
    expect(path[0].steps[1].relation.evidence[0].quote).toContain("振兴");
    const { neighbourhood } = await ask(
      `{ neighbourhood(of: { kind: STRATEGY, id: "sample-northeast" }, depth: 1, limit: 2) { cut nodes { id } edges { sourceId targetId relation { type } } } }`,
    );
    expect(neighbourhood.cut).toBe(true);
    expect(neighbourhood.nodes).toHaveLength(2);
    for (const edge of neighbourhood.edges)
      expect([edge.sourceId, edge.targetId].sort()).toEqual(
        neighbourhood.nodes.map((each: { id: string }) => each.id).sort(),
      );
  });

  it("draws a network, says when it is cut, and is the same every time", async () => {
    const query = `query ($limit: Int!) { network(kind: JURISDICTION_STRATEGY, limit: $limit, layout: true) { totalNodes totalEdges cut nodes { node { id } degree community x y } edges { sourceId targetId weight kind } } }`;
    const { network } = await ask(query, { limit: 200 });
    expect(network).toMatchObject({ totalNodes: 5, totalEdges: 5, cut: false });
    const cut = await ask(query, { limit: 3 });
    const ids = ["sample-rural", "cn-320205", "cn-110000"];
    const seen = await ask(
      "query ($ids: [ID!]!) { network(kind: JURISDICTION_STRATEGY, limit: 3) { locate(ids: $ids) { place } } }",
      { ids },
    );
    expect(seen.network.locate.map((each: { place: string }) => each.place)).toEqual(["SHOWN", "OUTSIDE", "ABSENT"]);
    expect(cut.network).toMatchObject({ totalNodes: 5, totalEdges: 5, cut: true });
    expect(cut.network.nodes).toHaveLength(3);
    const shown = new Set(cut.network.nodes.map((each: { node: { id: string } }) => each.node.id));
    for (const edge of cut.network.edges) expect(shown.has(edge.sourceId) && shown.has(edge.targetId)).toBe(true);
    const again = await testServer(await sampleStore([...SAMPLE_CONTRIBUTIONS].reverse()));
    const answer = await again.ask(query, { limit: 200 });
    await again.close();
    expect(answer.data.network).toEqual(network);
  });

  it("is the same network where nobody asks for weights, cut or whole", async () => {
    for (const limit of [200, 3]) {
      const of = (shown: string) =>
        ask(
          `{ network(kind: JURISDICTION_STRATEGY, limit: ${limit}) { totalEdges nodes { node { id ... on Jurisdiction { name } } } edges { sourceId targetId ${shown} } } }`,
        );
      const [{ network: plain }, { network: weighed }] = [await of(""), await of("weight")];
      const unweighed = weighed.edges.map(({ weight: _weight, ...edge }: { weight: number }) => edge);
      expect(plain).toEqual({ ...weighed, edges: unweighed });
    }
  });

  it("tells which places are alike, and why", async () => {
    const { similarJurisdictions } = await ask(
      `{ similarJurisdictions(id: "cn-210921", by: [STRATEGIES]) { jurisdiction { name } score shared parts { by score } } }`,
    );
    expect(similarJurisdictions[0]).toMatchObject({
      jurisdiction: { name: "彰武县" },
      shared: ["sample-northeast", "sample-rural"],
    });
    expect(similarJurisdictions[0].score).toBeGreaterThan(similarJurisdictions[1].score);
  });
});

describe("what is there", () => {
  it("covers years, with the missing one", async () => {
    const { coverage } = await ask(
      '{ coverage(scope: { jurisdictions: ["cn-210921"] }) { expected found cells { year status share } } }',
    );
    expect(coverage).toMatchObject({ expected: 3, found: 2 });
    expect(coverage.cells[1]).toEqual({ year: 2023, status: "MISSING", share: null });
  });

  it("follows a phrase through the years without taking a missing report for silence", async () => {
    const { diffusion } = await ask(
      `{ diffusion(text: "东北振兴") { firstEvidence { report { id } } years { year levels { level citing reporting } newcomers { name } silent { name } withoutReport { name } } } }`,
    );
    expect(diffusion.firstEvidence).toHaveLength(2);
    const [first, missing, last] = diffusion.years;
    expect(first).toMatchObject({ year: 2022, newcomers: [], silent: [{ name: "阜新蒙古族自治县" }] });
    expect(missing.silent).toEqual([]);
    expect(missing.withoutReport).toHaveLength(3);
    expect(last.levels).toEqual([{ level: "COUNTY", citing: 2, reporting: 3 }]);
    expect(last.silent).toEqual([{ name: "锡山区" }]);
  });

  it("counts the caller's own words with what to divide by", async () => {
    const { terms } = await ask(
      `{ terms(words: ["增长", "振兴"], scope: { jurisdictions: ["cn-320205"] }) { role denominators { characters words sentences } counts { term { label } count sentences { quote } } } }`,
    );
    const roles = new Map(terms.map((row: { role: string }) => [row.role, row]));
    expect([...roles.keys()].sort()).toEqual(["PLAN", "REVIEW", "UNKNOWN"]);
    const plan = terms.find((row: { role: string }) => row.role === "PLAN");
    expect(plan.counts.map((row: { count: number }) => row.count)).toEqual([1, 1]);
    expect(plan.denominators.sentences).toBe(2);
    expect(plan.counts[1].sentences[0].quote).toContain("乡村振兴");
  });

  it("searches names and texts", async () => {
    const SEARCH =
      "query ($text: String!) { search(text: $text, first: 5) { score matched node { __typename id } highlights { quote } } }";
    const { search } = await ask(SEARCH, { text: "彰武" });
    expect(search[0].node).toEqual({ __typename: "Jurisdiction", id: "cn-210922" });
    const pinyin = await ask(SEARCH, { text: "zhangwu" });
    expect(pinyin.search[0].node.id).toBe("cn-210922");
    const code = await ask(SEARCH, { text: "210922" });
    expect(code.search[0]).toMatchObject({ score: 1000, matched: "210922", node: { id: "cn-210922" } });
    expect((await ask(SEARCH, { text: "999999" })).search).toEqual([]);
    const text = await ask(SEARCH, { text: "建成投产" });
    const report = text.search.find((hit: { node: { __typename: string } }) => hit.node.__typename === "Report");
    expect(report.highlights[0].quote).toContain("建成投产");
    for (const odd of ["建设/改造（一期）", "C+", "tb-", "((", "鄉村振興"]) await ask(SEARCH, { text: odd });
    expect(
      (await ask(SEARCH, { text: "鄉村振興" })).search.map((hit: { node: { id: string } }) => hit.node.id),
    ).toContain("sample-rural");
  });

  it("finds every kind of node by its name, and what has none by its own words", async () => {
    const LABELS =
      "query ($text: String!, $types: [NodeKind!]) { search(text: $text, types: $types, first: 200) { score matched node { __typename id } } }";
    const store = await sampleStore();
    const nameOf = async (node: GraphNode): Promise<string | undefined> => {
      const { heading, object, indicator, issuer, planYear } = node.properties as Record<string, string | undefined>;
      const [of] = await store.nodesById(issuer ? "Jurisdiction" : "Indicator", [issuer ?? indicator ?? ""]);
      const called = of ? namesOf(of)[0] : undefined;
      return namesOf(node)[0] ?? heading ?? object ?? (issuer ? `${called}${planYear}年政府工作报告` : called);
    };
    for (const kind of NODE_KINDS) {
      const node = (await store.list(kind, { limit: 1 }))[0] as GraphNode;
      const { id } = node;
      const text = await nameOf(node);
      const type = kind.replace(/(?<=[a-z])(?=[A-Z])/, "_").toUpperCase();
      const { search } = await ask(LABELS, { text, types: [type] });
      expect(search, kind).toContainEqual({ score: 1000, matched: text, node: { __typename: kind, id } });
      for (const { node } of search) expect(node.__typename).toBe(kind);
    }
  });

  it("counts what is loaded", async () => {
    const { stats } = await ask(
      "{ stats { store facts nodes { kind count } reportsByLevel { key count } reportsByYear { key count } confidence { key count } } }",
    );
    expect(stats.reportsByYear).toEqual([
      { key: "2022", count: 1 },
      { key: "2024", count: 3 },
    ]);
    expect(stats.nodes.find((each: { kind: string }) => each.kind === "REPORT").count).toBe(4);
    expect(stats.confidence.reduce((sum: number, each: { count: number }) => sum + each.count, 0)).toBe(stats.facts);
  });
});

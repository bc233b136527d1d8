import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testServer } from "./http-client.ts";
import { SAMPLE_CONTRIBUTIONS, sampleStore } from "./sample-world.ts";

interface Connection {
  readonly totalCount: number;
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await sampleStore());
});
afterAll(() => server.close());

describe("nodes and lists", () => {
  it("finds a node by id and by kind and id", async () => {
    const { data } = await server.ask(`{
      jurisdiction(id: "cn-210921") { id name code level levelLabel levelLabelEn: levelLabel(lang: EN) label(lang: EN) }
      node(kind: STRATEGY, id: "sample-rural") { __typename id nodeKind ... on Strategy { name levelLabel } }
      nothing: strategy(id: "none") { id }
    }`);
    expect(data).toEqual({
      jurisdiction: {
        id: "cn-210921",
        name: "阜新蒙古族自治县",
        code: "210921",
        level: "COUNTY",
        levelLabel: "县级",
        levelLabelEn: "county",
        label: "Fuxin County",
      },
      node: {
        __typename: "Strategy",
        id: "sample-rural",
        nodeKind: "STRATEGY",
        name: "乡村振兴",
        levelLabel: "国家级",
      },
      nothing: null,
    });
  });

  it("lists with filters, order and count", async () => {
    const { data, errors } = await server.ask(`{
      reports(where: { planYearFrom: 2024, province: "辽宁" }, orderBy: { field: ISSUER, direction: DESC }) { totalCount nodes { id label(lang: ZH) jurisdiction { name } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.reports.totalCount).toBe(2);
    expect(data.reports.nodes.map((each: { label: string }) => each.label)).toEqual([
      "彰武县2024年政府工作报告",
      "阜新蒙古族自治县2024年政府工作报告",
    ]);
  });

  it("follows relations both ways, with evidence", async () => {
    const { data, errors } = await server.ask(`{
      strategy(id: "sample-northeast") {
        citedIn { totalCount edges { node { jurisdiction { name } } fact { typeLabel evidenceCount evidence { quote form role section { heading } report { id } before(characters: 4) after(characters: 3) } } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.strategy.citedIn.totalCount).toBe(2);
    const [first] = data.strategy.citedIn.edges;
    expect(first.node.jurisdiction.name).toBe("阜新蒙古族自治县");
    expect(first.fact).toMatchObject({ typeLabel: "引用", evidenceCount: 1 });
    expect(first.fact.evidence[0]).toMatchObject({
      form: "东北振兴",
      role: "PLAN",
      section: { heading: "工作安排" },
      report: { id: "cn-210921/GOVERNMENT_WORK_REPORT/2024" },
    });
    expect(first.fact.evidence[0].quote).toContain("东北振兴");
    expect(first.fact.evidence[0].after).toHaveLength(3);
  });
});

describe("paging", () => {
  const PAGE =
    "query ($first: Int, $after: String) { jurisdictions(first: $first, after: $after) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

  it("knows whether a next page is there, without the count", async () => {
    const all = await server.ask(PAGE, { first: 6 });
    expect(all.data.jurisdictions.totalCount).toBe(6);
    expect(all.data.jurisdictions.pageInfo.hasNextPage).toBe(false);
    const less = await server.ask("{ jurisdictions(first: 5) { nodes { id } pageInfo { hasNextPage } } }");
    expect(less.data.jurisdictions.pageInfo.hasNextPage).toBe(true);
    const none = await server.ask(PAGE, { first: 0 });
    expect(none.data.jurisdictions).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
  });

  it("reads every row once, by cursors that all differ and survive a reload", async () => {
    const seen: string[] = [];
    const cursors: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await server.ask(PAGE, { first: 2, after });
      seen.push(...data.jurisdictions.nodes.map((each: { id: string }) => each.id));
      cursors.push(...data.jurisdictions.edges.map((each: { cursor: string }) => each.cursor));
      after = data.jurisdictions.pageInfo.hasNextPage ? data.jurisdictions.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(6);
    expect(new Set(cursors).size).toBe(6);

    const again = await testServer(await sampleStore([...SAMPLE_CONTRIBUTIONS].reverse()));
    const { data } = await again.ask(PAGE, { first: 2, after: cursors[1] });
    await again.close();
    expect(data.jurisdictions.edges.map((each: { cursor: string }) => each.cursor)).toEqual(cursors.slice(2, 4));
    expect(data.jurisdictions.pageInfo.hasPreviousPage).toBe(true);
  });

  it("refuses a broken cursor and one of another list by name", async () => {
    const broken = await server.ask(PAGE, { after: "garbage" });
    expect(broken.errors?.[0]?.extensions.code).toBe("CURSOR_INVALID");
    const { data } = await server.ask("{ strategies(first: 1) { pageInfo { endCursor } } }");
    const foreign = await server.ask(PAGE, { after: data.strategies.pageInfo.endCursor });
    expect(foreign.errors?.[0]?.extensions.code).toBe("CURSOR_FOREIGN");
    expect(foreign.errors?.[0]?.message).toContain("not of this list");
    const filtered = await server.ask(
      "query ($after: String) { jurisdictions(where: { level: COUNTY }, after: $after) { nodes { id } } }",
      {
        after: (await server.ask(PAGE, { first: 1 })).data.jurisdictions.pageInfo.endCursor,
      },
    );
    expect(filtered.errors?.[0]?.extensions.code).toBe("CURSOR_FOREIGN");
  });

  it("bounds a page", async () => {
    for (const size of ["first", "last"]) {
      const { errors } = await server.ask(`{ jurisdictions(${size}: 201) { nodes { id } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "PAGE_TOO_LARGE", limit: 200 });
    }
  });

  const ROWS =
    "{ totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

  it("goes backward through a list and along a relation, with the cursors of the way forward", async () => {
    const lists: ((page: string) => Promise<Connection>)[] = [
      async (page) => (await server.ask(`{ jurisdictions(${page}) ${ROWS} }`)).data.jurisdictions,
      async (page) =>
        (await server.ask(`{ strategy(id: "sample-rural") { citedIn(${page}) ${ROWS} } }`)).data.strategy.citedIn,
    ];
    for (const list of lists) {
      const forward = await list("first: 200");
      const [nodes, edges]: unknown[][] = [[], []];
      let before: string | null = null;
      do {
        const page = await list(before === null ? "last: 2" : `last: 2, before: "${before}"`);
        expect(page.pageInfo.hasNextPage).toBe(before !== null);
        nodes!.unshift(...page.nodes);
        edges!.unshift(...page.edges);
        before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
      } while (before !== null);
      expect(nodes).toHaveLength(forward.totalCount);
      expect({ nodes, edges }).toEqual({ nodes: forward.nodes, edges: forward.edges });
      expect(nodes!.length).toBeGreaterThan(2);
    }
  });

  it("goes one way at a time", async () => {
    for (const both of [
      "first: 1, last: 1",
      'first: 1, before: "x"',
      'last: 1, after: "x"',
      'after: "x", before: "x"',
    ]) {
      const { errors } = await server.ask(`{ jurisdictions(${both}) { nodes { id } } }`);
      expect(errors?.[0]?.extensions.code, both).toBe("PAGE_BOTH_WAYS");
    }
  });
});

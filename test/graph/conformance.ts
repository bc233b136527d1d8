import { beforeAll, describe, expect, it } from "vitest";
import type { GraphNode, NodeKind } from "../../src/domain/graph-model.ts";
import type { GraphStore, ListQuery, RelatedQuery } from "../../src/graph/graph-store.ts";
import type { TreeShape } from "../../src/graph/graph-tree.ts";
import { contribution, node, print, relation } from "./sample-graph.ts";

const TRICKY = "x-“引号”'单'\\反斜\\n{`$}";

const province = node("Jurisdiction", "cn-t10000", { name: "试省", level: "PROVINCE", code: "t10000" });
const county = node("Jurisdiction", "cn-t10121", {
  name: "云溪县",
  code: "t10121",
  codes: ["t10120 1980-1999", "t10121 2000-"],
  names: ["云川县 1980-1999", "云溪县 2000-"],
  province: "t1",
});
const town = node("Jurisdiction", "cn-t10121101", { name: "石鼓镇", level: "TOWNSHIP", code: null });
const firm = node("Enterprise", "x-firm", { name: "云溪城发集团有限公司", aliases: ["云溪城发"] });
const tricky = node("Enterprise", TRICKY, { name: TRICKY, aliases: ['他说"好"', "C:\\数据"], ownership: "OTHER" });
const project = node("Project", "x-project", { name: "石鼓镇𠮷光水厂扩建（一期）项目", home: town.id });
const promises = [1, 2, 3, 4, 5].map((n) =>
  node("Commitment", `r1/c${n}`, {
    report: "r1",
    object: `事项${n}`,
    dueYear: n === 5 ? null : 2020 + (n % 2),
    value: n === 3 ? null : String(n),
  }),
);
const reportOne = { kind: "Report", id: "r1" } as const;
const reportTwo = { kind: "Report", id: "r2" } as const;

const TEXT_ONE =
  "云溪县政府工作报告。云溪县在石鼓镇建设𠮷光水厂扩建（一期）项目，云溪城发承建。乡村振兴，乡村振兴，全面推进乡村振兴。";
const TEXT_TWO = '石鼓镇与云溪县：C++ 与 tb-1，他说"好"\\。乡村全面振兴。';

const one = contribution("d1", "r1", TEXT_ONE, {
  nodes: [province, county, town, firm, project, ...promises],
  relations: [
    relation("ISSUED_BY", reportOne, county, { resolution: "INFERRED" }, { confidence: 700 }),
    relation("PART_OF", county, province, { from: 1980, to: null }),
    relation("PART_OF", town, county, { from: null, to: null }),
    relation("MENTIONS", reportOne, town, mention("PLACE"), {
      key: "PLACE",
      evidence: [print("d1", 14, "石鼓镇")],
      confidence: 900,
    }),
    relation("MENTIONS", reportOne, town, mention("PARTNER"), {
      key: "PARTNER",
      evidence: [print("d1", 14, "石鼓镇")],
      confidence: 500,
    }),
    relation("MENTIONS", reportOne, firm, mention(null), {
      evidence: [print("d1", 10, "城发"), print("d1", 33, "云溪城发")],
      confidence: 800,
    }),
    relation(
      "MENTIONS",
      reportOne,
      project,
      { ...mention(null), status: "STARTED", part: "PLAN" },
      { evidence: [print("d1", 19, project.properties.name)], confidence: 600 },
    ),
    relation("UNDERTAKES", firm, project, {}, { evidence: [print("d1", 33, "云溪城发")], confidence: 600 }),
    relation("LOCATED_IN", project, town, {}, { evidence: [print("d1", 14, "石鼓镇")], confidence: 600 }),
    ...promises.map((promise, n) =>
      relation(
        "PROMISES",
        reportOne,
        promise,
        { wording: n % 2 ? "力争" : "", text: `事项${n}`, scope: null },
        { evidence: [print("d1", n, "云")], confidence: 900 },
      ),
    ),
  ],
});
/** The same report once more, as another text that says further things of the same. */
const oneAgain = contribution("d2", "r1", TEXT_TWO, {
  nodes: [county, province, town, project],
  relations: [
    relation("ISSUED_BY", reportOne, county, { resolution: "STATED" }, { confidence: 650 }),
    relation("PART_OF", county, province, { from: 1980, to: null }),
    relation("PART_OF", town, county, { from: null, to: null }),
    relation("MENTIONS", reportOne, town, mention("PLACE"), {
      key: "PLACE",
      evidence: [print("d2", 0, "石鼓镇")],
      confidence: 950,
    }),
    relation(
      "MENTIONS",
      reportOne,
      project,
      { ...mention(null), status: "PLANNED", part: "REVIEW", investmentYuan: "5000000" },
      { evidence: [print("d2", 0, "石鼓镇")], confidence: 100 },
    ),
  ],
});
const two = contribution("d3", "r2", "别县。乡村振兴。", {
  nodes: [county, province, tricky],
  relations: [
    relation("ISSUED_BY", reportTwo, county, { resolution: "STATED" }, { confidence: 1000 }),
    relation("PART_OF", county, province, { from: 1980, to: null }),
    relation("MENTIONS", reportTwo, tricky, mention(null), { evidence: [print("d3", 0, "别县")], confidence: 500 }),
  ],
});

function mention(role: "PLACE" | "PARTNER" | null) {
  return { role, status: null, investmentYuan: null, part: null };
}

async function dumpOf(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const line of store.dump()) lines.push(line);
  return lines.join("\n");
}

async function pages<K extends NodeKind>(store: GraphStore, kind: K, query: ListQuery): Promise<string[]> {
  const ids: string[] = [];
  let after: ListQuery["after"];
  for (;;) {
    const page = await store.list(kind, { ...query, after });
    ids.push(...page.map((row) => row.id));
    const last: GraphNode<K> | undefined = page[page.length - 1];
    if (last === undefined || page.length < query.limit) return ids;
    const field = query.orderBy?.field ?? "id";
    const properties = last.properties as unknown as Record<string, string | number | boolean | null>;
    after = { value: field === "id" ? last.id : (properties[field] ?? null), id: last.id };
  }
}

/** What every store must do. `makeStore` gives an empty store with the shipped vocabulary; the suite closes it. */
export function conformance(name: string, makeStore: () => Promise<GraphStore>): void {
  describe(`${name} as a graph store`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await makeStore();
      await store.load(two, "/三.txt");
      await store.load(oneAgain, "/一.txt");
      await store.load(one, "/一.txt");
      await store.derive();
      return () => store.close();
    });

    it("answers a ping", async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });

    it("finds nodes by id, one answer an id, in order, null for the unknown", async () => {
      const found = await store.nodesById("Enterprise", [TRICKY, "nobody", firm.id, TRICKY]);
      expect(found).toEqual([tricky, null, firm, tricky]);
      expect(await store.nodesById("Report", [])).toEqual([]);
      expect(await store.nodesById("Project", [firm.id])).toEqual([null]);
    });

    it("gives nodes with what they lead to as the single calls give it", async () => {
      const whereRelation = [{ field: "role", op: "in" as const, value: ["PLACE"] }];
      const places = { kind: "Jurisdiction" as const, limit: 2 };
      const shape: TreeShape = {
        branches: [
          { type: "MENTIONS", direction: "out", query: places, count: true },
          { type: "MENTIONS", direction: "out", query: { ...places, whereRelation }, count: true },
          {
            type: "MENTIONS",
            direction: "out",
            query: { kind: "Project", limit: 5, fields: ["name"], evidence: "count" },
            branches: [{ reference: "home", kind: "Jurisdiction", fields: ["name"] }],
          },
          { type: "PROMISES", direction: "out", query: { kind: "Commitment", limit: 0 }, count: true },
          { reference: "planYear", kind: "Jurisdiction" },
          { type: "MENTIONS", direction: "out", relation: false, query: places },
        ],
      };
      const [found, none] = await store.trees("Report", ["r1", "nobody"], shape);
      expect(none).toBeNull();
      expect(found!.node).toEqual((await store.nodesById("Report", ["r1"]))[0]);
      const [all, chosen, projects, promised, nothing, alone] = found!.grown;
      const plain = async (query: RelatedQuery) =>
        (await store.related("MENTIONS", "out", "Report", ["r1"], query))[0]!.map((row) => ({ ...row, grown: [] }));
      expect(all).toEqual({ rows: await plain(places), count: 2 });
      expect(chosen).toEqual({ rows: await plain({ ...places, whereRelation }), count: 1 });
      expect(projects!.rows.map(({ node: { id }, prints, grown }) => [id, prints, grown[0]!.rows[0]!.node.id])).toEqual(
        [[project.id, 2, town.id]],
      );
      expect(promised).toEqual({ rows: [], count: 5 });
      expect(nothing).toEqual({ rows: [], count: null });
      expect(alone!.rows).toEqual(all!.rows.map((row) => ({ ...row, relation: null })));
      const lists = await store.listTrees("Commitment", { limit: 2, orderBy: { field: "dueYear", direction: "asc" } }, [
        { type: "PROMISES", direction: "in", query: { kind: "Report", limit: 1, evidence: false } },
      ]);
      expect(lists.map((tree) => [tree.node.id, tree.grown[0]!.rows.map((row) => row.node.id)])).toEqual([
        ["r1/c2", ["r1"]],
        ["r1/c4", ["r1"]],
      ]);
    });

    it("keeps every property of a node as it was given", async () => {
      expect(await store.nodesById("Jurisdiction", [county.id])).toEqual([county]);
      expect(await store.nodesById("Project", [project.id])).toEqual([project]);
      expect(await store.nodesById("Commitment", ["r1/c5"])).toEqual([promises[4]]);
    });

    it("lists by id in code unit order, bounded", async () => {
      const rows = await store.list("Commitment", { limit: 3 });
      expect(rows.map((row) => row.id)).toEqual(["r1/c1", "r1/c2", "r1/c3"]);
      expect(await store.list("Commitment", { limit: 0 })).toEqual([]);
      expect(await store.list("Section", { limit: 5 })).toEqual([]);
    });

    it("orders by a field, nulls last both ways, ties by id", async () => {
      const asc = await store.list("Commitment", { limit: 9, orderBy: { field: "dueYear", direction: "asc" } });
      expect(asc.map((row) => row.id)).toEqual(["r1/c2", "r1/c4", "r1/c1", "r1/c3", "r1/c5"]);
      const desc = await store.list("Commitment", { limit: 9, orderBy: { field: "dueYear", direction: "desc" } });
      expect(desc.map((row) => row.id)).toEqual(["r1/c1", "r1/c3", "r1/c2", "r1/c4", "r1/c5"]);
    });

    it("pages to the end without a gap or a repetition, in every order and page size", async () => {
      for (const limit of [1, 2, 3, 5, 7])
        for (const field of ["id", "dueYear", "value", "object"])
          for (const direction of ["asc", "desc"] as const) {
            const query = { limit, orderBy: { field, direction } };
            const whole = await store.list("Commitment", { ...query, limit: 100 });
            const ids = whole.map((row) => row.id);
            expect(await pages(store, "Commitment", query)).toEqual(ids);
            expect(await pages(store, "Commitment", { ...query, backwards: true })).toEqual([...ids].reverse());
          }
    });

    it("filters by every condition, all of which must hold", async () => {
      const ids = async (where: ListQuery["where"]) => {
        const rows = await store.list("Commitment", { where, limit: 99 });
        expect(await store.count("Commitment", where)).toBe(rows.length);
        return rows.map((row) => row.id.slice(3)).join("");
      };
      expect(await ids([{ field: "dueYear", op: "eq", value: 2020 }])).toBe("c2c4");
      expect(await ids([{ field: "dueYear", op: "eq", value: "2020" }])).toBe("");
      expect(await ids([{ field: "dueYear", op: "in", value: [2021, 2021, 1999] }])).toBe("c1c3");
      expect(await ids([{ field: "dueYear", op: "in", value: [] }])).toBe("");
      expect(await ids([{ field: "dueYear", op: "gte", value: 2021 }])).toBe("c1c3");
      expect(await ids([{ field: "dueYear", op: "lte", value: 2020 }])).toBe("c2c4");
      expect(await ids([{ field: "dueYear", op: "isNull" }])).toBe("c5");
      expect(await ids([{ field: "value", op: "notNull" }])).toBe("c1c2c4c5");
      expect(await ids([{ field: "object", op: "contains", value: "项3" }])).toBe("c3");
      expect(await ids([{ field: "object", op: "startsWith", value: "项" }])).toBe("");
      expect(await ids([{ field: "id", op: "startsWith", value: "r1/" }])).toBe("c1c2c3c4c5");
      expect(
        await ids([
          { field: "dueYear", op: "eq", value: 2021 },
          { field: "value", op: "isNull" },
        ]),
      ).toBe("c3");
    });

    it("filters lists by a member, quotes and backslashes as they are", async () => {
      const by = (value: string) =>
        store.list("Enterprise", { where: [{ field: "aliases", op: "has", value }], limit: 9 });
      expect(await by('他说"好"')).toEqual([tricky]);
      expect(await by("C:\\数据")).toEqual([tricky]);
      expect(await by("C:\\")).toEqual([]);
      const named = [{ field: "name", op: "eq", value: TRICKY }] as const;
      expect(await store.list("Enterprise", { where: named, limit: 9 })).toEqual([tricky]);
    });

    it("counts", async () => {
      expect(await store.count("Report")).toBe(2);
      expect(await store.count("Document")).toBe(3);
      expect(await store.count("Commitment")).toBe(5);
    });

    it("follows relations both ways, one list an id, in order of far kind, far id, key", async () => {
      const rows = await store.related("MENTIONS", "out", "Report", ["r1", "r9", "r2", "r1"], { limit: 10 });
      const seen = rows.map((list) => list.map((row) => `${row.node.kind} ${row.node.id} ${row.relation.key}`));
      const first = [
        `Enterprise ${firm.id} `,
        `Jurisdiction ${town.id} PARTNER`,
        `Jurisdiction ${town.id} PLACE`,
        `Project ${project.id} `,
      ];
      expect(seen).toEqual([first, [], [`Enterprise ${TRICKY} `], first]);
      const back = await store.related("MENTIONS", "in", "Jurisdiction", [town.id], { limit: 10 });
      expect(back[0]!.map((row) => `${row.node.id} ${row.relation.key}`)).toEqual(["r1 PARTNER", "r1 PLACE"]);
      expect(await store.related("MENTIONS", "in", "Enterprise", [town.id], { limit: 10 })).toEqual([[]]);
      expect(await store.related("MENTIONS", "out", "Report", [], { limit: 10 })).toEqual([]);
    });

    it("filters neighbours by kind, by the far node and by the relation", async () => {
      const ids = async (query: Omit<RelatedQuery, "limit">) => {
        const [rows] = await store.related("MENTIONS", "out", "Report", ["r1"], { ...query, limit: 10 });
        expect(await store.relatedCounts("MENTIONS", "out", "Report", ["r1", "none"], query)).toEqual([
          rows!.length,
          0,
        ]);
        return rows!.map((row) => `${row.node.id} ${row.relation.key}`.trim());
      };
      expect(await ids({ kind: "Project" })).toEqual([project.id]);
      expect(await ids({ kind: "Strategy" })).toEqual([]);
      expect(await ids({ where: [{ field: "level", op: "eq", value: "TOWNSHIP" }] })).toEqual([
        `${town.id} PARTNER`,
        `${town.id} PLACE`,
      ]);
      expect(await ids({ whereRelation: [{ field: "role", op: "eq", value: "PLACE" }] })).toEqual([`${town.id} PLACE`]);
      expect(await ids({ whereRelation: [{ field: "status", op: "notNull" }] })).toEqual([project.id]);
    });

    it("pages through neighbours", async () => {
      const all = [`${firm.id} `, `${town.id} PARTNER`, `${town.id} PLACE`, `${project.id} `];
      for (const limit of [1, 2, 3])
        for (const backwards of [false, true]) {
          const seen: string[] = [];
          let after: RelatedQuery["after"];
          for (;;) {
            const [rows] = await store.related("MENTIONS", "out", "Report", ["r1"], { limit, after, backwards });
            seen.push(...rows!.map((row) => `${row.node.id} ${row.relation.key}`));
            const last = rows![rows!.length - 1];
            if (last === undefined) break;
            after = { kind: last.node.kind, id: last.node.id, key: last.relation.key };
          }
          expect(seen).toEqual(backwards ? [...all].reverse() : all);
        }
      const some = await store.related("PROMISES", "out", "Report", ["r1"], {
        limit: 9,
        after: { id: "r1/c3", key: "" },
      });
      expect(some[0]!.map((row) => row.node.id)).toEqual(["r1/c4", "r1/c5"]);
    });

    it("merges what the documents of a report say", async () => {
      const [issued] = await store.related("ISSUED_BY", "out", "Report", ["r1"], { limit: 2 });
      expect(issued![0]!.relation).toMatchObject({ properties: { resolution: "STATED" }, confidence: 700 });
      const [mentions] = await store.related("MENTIONS", "out", "Report", ["r1"], { kind: "Project", limit: 2 });
      expect(mentions![0]!.relation.properties).toEqual({
        role: null,
        status: "STARTED",
        investmentYuan: "5000000",
        part: "PLAN",
      });
      expect(mentions![0]!.relation.evidence.map((shown) => [shown.document, shown.at[0]])).toEqual([
        ["d1", 19],
        ["d2", 0],
      ]);
    });

    it("keeps evidence sorted by document and start, with spans and forms", async () => {
      const [rows] = await store.related("MENTIONS", "out", "Report", ["r1"], { kind: "Enterprise", limit: 2 });
      expect(rows![0]!.relation.evidence).toEqual([print("d1", 10, "城发"), print("d1", 33, "云溪城发")]);
    });

    it("scans a type in order of from, to, key, with filters", async () => {
      const seen = async (filter?: Parameters<GraphStore["scan"]>[1]) => {
        const rows: string[] = [];
        for await (const row of store.scan("MENTIONS", filter)) rows.push(`${row.from.id}>${row.to.id}>${row.key}`);
        return rows;
      };
      const all = [
        `r1>${firm.id}>`,
        `r1>${town.id}>PARTNER`,
        `r1>${town.id}>PLACE`,
        `r1>${project.id}>`,
        `r2>${TRICKY}>`,
      ];
      expect(await seen()).toEqual(all);
      expect(await seen({ from: ["r2", "r1", "none"] })).toEqual(all);
      expect(await seen({ from: ["r2"] })).toEqual(all.slice(4));
      expect(await seen({ to: [town.id] })).toEqual(all.slice(1, 3));
      expect(await seen({ toKind: "Enterprise" })).toEqual([all[0], all[4]]);
      expect(await seen({ from: ["r1"], to: [TRICKY, firm.id] })).toEqual([all[0]]);
    });

    it("finds names: exact first, parts, aliases, former names, printed forms", async () => {
      const top = async (text: string, kinds: NodeKind[] = ["Jurisdiction", "Enterprise", "Project"]) => {
        const hits = await store.searchNames(text, kinds, 5);
        return hits[0] && [hits[0].node.id, hits[0].matched];
      };
      expect(await top("石鼓镇")).toEqual([town.id, "石鼓镇"]);
      expect(await top("云川县")).toEqual([county.id, "云川县"]);
      expect(await top("云溪城发")).toEqual([firm.id, "云溪城发"]);
      expect(await top("城发")).toEqual([firm.id, "城发"]);
      expect(await top("水厂")).toEqual([project.id, project.properties.name]);
      expect(await top("𠮷光水厂扩建(一期)")).toEqual([project.id, project.properties.name]);
      expect(await top("鼓", ["Jurisdiction"])).toEqual([town.id, "石鼓镇"]);
      expect(await store.searchNames("没有这个名字的", ["Jurisdiction"], 5)).toEqual([]);
      expect(await store.searchNames("石鼓镇", ["Enterprise"], 5)).toEqual([]);
      expect(await store.searchNames("", ["Jurisdiction"], 5)).toEqual([]);
      expect(await store.searchNames("云溪", ["Jurisdiction", "Enterprise"], 1)).toHaveLength(1);
    });

    it("finds names in traditional characters, by sound, misspelt and with signs", async () => {
      const ids = async (text: string) =>
        (await store.searchNames(text, ["Jurisdiction", "Enterprise", "Project"], 5)).map((hit) => hit.node.id);
      expect((await ids("雲溪縣"))[0]).toBe(county.id);
      expect((await ids("shiguzhen"))[0]).toBe(town.id);
      expect((await ids("sgz"))[0]).toBe(town.id);
      expect(await ids("云溪城发集团公司")).toContain(firm.id);
      expect((await ids('他说"好"'))[0]).toBe(TRICKY);
      expect((await ids("C:\\数据"))[0]).toBe(TRICKY);
      for (const text of ["C++", "tb-", "建设/改造（一期）", "AND OR NOT", '"', "\\", "*", "云溪~2^3"])
        await expect(store.searchNames(text, ["Enterprise", "Project"], 5)).resolves.toBeInstanceOf(Array);
    });

    it("finds an exact phrase with every print", async () => {
      expect(await store.searchPhrase("乡村振兴")).toEqual([
        { document: "d1", starts: printsOf(TEXT_ONE, "乡村振兴") },
        { document: "d3", starts: [3] },
      ]);
      expect(printsOf(TEXT_ONE, "乡村振兴")).toHaveLength(3);
      expect(await store.searchPhrase("乡村振兴", ["d3", "none"])).toEqual([{ document: "d3", starts: [3] }]);
      expect(await store.searchPhrase("乡村振兴", [])).toEqual([]);
      expect(await store.searchPhrase("村振")).toHaveLength(2);
      expect(await store.searchPhrase("鼓")).toEqual([
        { document: "d1", starts: printsOf(TEXT_ONE, "鼓") },
        { document: "d2", starts: [1] },
      ]);
      expect(await store.searchPhrase("C++ 与 tb-1")).toEqual([{ document: "d2", starts: [8] }]);
      expect(await store.searchPhrase('他说"好"\\')).toEqual([
        { document: "d2", starts: printsOf(TEXT_TWO, '他说"好"\\') },
      ]);
      expect(await store.searchPhrase("𠮷光")).toEqual([{ document: "d1", starts: printsOf(TEXT_ONE, "𠮷光") }]);
      expect(await store.searchPhrase("振兴乡村")).toEqual([]);
      expect(await store.searchPhrase("")).toEqual([]);
    });

    it("gives texts, null for the unknown", async () => {
      expect(await store.texts(["d2", "none", "d1"])).toEqual([TEXT_TWO, null, TEXT_ONE]);
    });

    it("dumps lines that are sorted, distinct and free of nulls and file names", async () => {
      const lines = (await dumpOf(store)).split("\n");
      expect(lines).toEqual([...new Set(lines)].sort());
      expect(lines.some((line) => /:null|:\[\]|\.txt/.test(line))).toBe(false);
      expect(lines.filter((line) => line.includes('"type":"MENTIONS"'))).toHaveLength(5);
    });
  });

  describe(`${name}: loading and forgetting`, () => {
    const fresh = async (use: (store: GraphStore) => Promise<void>) => {
      const store = await makeStore();
      try {
        await use(store);
      } finally {
        await store.close();
      }
    };

    it("says loaded, unchanged, duplicate", () =>
      fresh(async (store) => {
        expect(await store.load(one, "/a.txt", ["d1"])).toEqual({ status: "loaded", standing: [] });
        expect(await store.load(one, "/a.txt", ["d1"])).toEqual({ status: "unchanged", standing: [] });
        expect(await store.load(one, "/b.txt", ["d1"])).toEqual({ status: "duplicate", standing: [] });
        expect(await store.load(one, "/b.txt", ["d1"])).toEqual({ status: "unchanged", standing: [] });
        expect(await store.load(one, null)).toEqual({ status: "duplicate", standing: [] });
        expect(await store.count("Document")).toBe(1);
      }));

    it("gives the same graph when loaded again", () =>
      fresh(async (store) => {
        await store.load(one, "/a.txt");
        await store.derive();
        const before = await dumpOf(store);
        await store.load(one, "/a.txt");
        await store.derive();
        await store.derive();
        expect(await dumpOf(store)).toBe(before);
      }));

    it("replaces a document of the same report in the same file", () =>
      fresh(async (store) => {
        await store.load(one, "/a.txt", ["d1"]);
        expect(await store.load(oneAgain, "/a.txt", ["d2"])).toEqual({ status: "replaced", standing: [] });
        expect(await store.nodesById("Document", ["d1"])).toEqual([null]);
        expect(await store.count("Commitment")).toBe(0);
      }));

    it("keeps a replaced document that another file holds", () =>
      fresh(async (store) => {
        await store.load(one, "/a.txt", ["d1"]);
        await store.load(one, "/b.txt", ["d1"]);
        expect((await store.load(oneAgain, "/a.txt", ["d2"])).status).toBe("replaced");
        expect(await store.count("Document")).toBe(2);
      }));

    it("keeps both copies of a report that one file prints", () =>
      fresh(async (store) => {
        await store.load(one, "/a.txt", ["d1", "d2"]);
        expect(await store.load(oneAgain, "/a.txt", ["d1", "d2"])).toEqual({ status: "loaded", standing: [] });
        expect(await store.count("Document")).toBe(2);
      }));

    it("lets both stand where the file now holds another report, and says so", () =>
      fresh(async (store) => {
        await store.load(one, "/a.txt", ["d1"]);
        expect(await store.load(two, "/a.txt", ["d3"])).toEqual({ status: "loaded", standing: ["d1"] });
        expect(await store.count("Document")).toBe(2);
      }));

    it("replaces a document's own facts where another extractor read it", () =>
      fresh(async (store) => {
        await store.load(one, "/a.txt");
        const reread = contribution("d1", "r1", TEXT_ONE, { extractor: "2" });
        expect((await store.load(reread, "/a.txt")).status).toBe("replaced");
        expect(await store.count("Commitment")).toBe(0);
        expect(await store.count("Project")).toBe(0);
      }));

    it("refuses a relation to nowhere and loads nothing of it", () =>
      fresh(async (store) => {
        const dangling = contribution("d1", "r1", "", {
          nodes: [firm],
          relations: [relation("MENTIONS", reportOne, tricky, mention(null))],
        });
        await expect(store.load(dangling, "/a.txt")).rejects.toMatchObject({ code: "DANGLING_RELATION" });
        expect(await store.count("Document")).toBe(0);
        expect(await store.count("Enterprise")).toBe(0);
      }));

    it("forgets documents and reports, and says what was not there", () =>
      fresh(async (store) => {
        await store.load(two, "/a.txt");
        await store.derive();
        const before = await dumpOf(store);
        await store.load(one, "/b.txt");
        await store.load(one, "/c.txt");
        await store.load(oneAgain, "/c.txt");
        await store.derive();
        expect(await store.forget(["none", "r1"])).toEqual({ forgotten: ["r1"], unknown: ["none"] });
        await store.derive();
        expect(await dumpOf(store)).toBe(before);
        expect((await store.load(one, "/b.txt")).status).toBe("loaded");
        expect(await store.forget(["d1", "d1"])).toEqual({ forgotten: ["d1"], unknown: ["d1"] });
        await store.derive();
        expect(await dumpOf(store)).toBe(before);
      }));

    it("gives equal dumps in any order of loading", () =>
      fresh(async (store) => {
        const orders = [
          [one, two, oneAgain],
          [oneAgain, one, two],
          [two, oneAgain, one],
        ];
        const dumps = new Set<string>();
        for (const order of orders) {
          for (const each of order) await store.load(each, "/a.txt");
          await store.derive();
          dumps.add(await dumpOf(store));
          await store.forget(["d1", "d2", "d3"]);
        }
        expect(dumps.size).toBe(1);
      }));
  });
}

function printsOf(text: string, phrase: string): number[] {
  return [...text.matchAll(new RegExp(phrase.replace(/[\\+]/g, "\\$&"), "g"))].map((match) => match.index);
}

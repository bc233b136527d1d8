import { readdirSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NodeKind, RELATION_SHAPES } from "../../src/domain/graph-model.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Branch, RelationBranch } from "../../src/graph/graph-tree.ts";
import { NODE_KINDS, RELATION_TYPES } from "../../src/graph/kinds.ts";
import type { RelationBlanks } from "../../src/graph/neo4j/group-relations.ts";
import {
  countStatement,
  listStatement,
  nodesStatement,
  relatedStatement,
} from "../../src/graph/neo4j/read-statements.ts";
import { INDEXED_FIELDS } from "../../src/graph/neo4j/schema.ts";
import { type Blanks, headerOf, statement } from "../../src/graph/neo4j/statement.ts";
import { newRelationsStatement, ownNodesStatement } from "../../src/graph/neo4j/write-statements.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { SAMPLE_CONTRIBUTIONS } from "../api/sample-world.ts";
import { contribution } from "../graph/sample-graph.ts";
import { emptyStore, uri } from "./empty-server.ts";
import { operators, SCANS } from "./plan-operators.ts";
import { seriesContributions } from "./series-contributions.ts";

function pairs(): RelationBlanks[] {
  return RELATION_TYPES.flatMap((Type) => {
    const { from, to } = RELATION_SHAPES[Type];
    return from.flatMap((From) => to.map((To) => ({ Type, From, To })));
  });
}

/** Every way in which a statement's blanks are filled. */
function fillings(text: string): Blanks[] {
  if (text.includes("<Field>"))
    return NODE_KINDS.flatMap((Kind) => (INDEXED_FIELDS[Kind] ?? []).map((Field) => ({ Kind, Field })));
  if (text.includes("<Type>")) return pairs();
  if (text.includes("<Kind>")) return NODE_KINDS.map((Kind) => ({ Kind }));
  return [{}];
}

/** Statements that read-statements.ts and write-statements.ts put together. */
const ASSEMBLED = [
  ...["count", "list", "node", "nodes", "related", "trees"].map((name) => `read/${name}`),
  ...["new-relations", "own-nodes"].map((name) => `write/${name}`),
];

function statements(folder: string): { name: string; header: string; blanks: Blanks }[] {
  return readdirSync(packagePath("cypher", folder))
    .filter((file) => file.endsWith(".cypher"))
    .map((file) => `${folder}/${file.replace(/\.cypher$/, "")}`)
    .filter((name) => !ASSEMBLED.includes(name))
    .sort()
    .flatMap((name) => {
      const header = headerOf(name);
      const raw = rawText(name);
      return fillings(raw).map((blanks) => ({ name, header, blanks }));
    });
}

function rawText(name: string): string {
  try {
    return statement(name);
  } catch {
    return statementBlanks(name);
  }
}

/** The blanks that a statement leaves open, as text. */
function statementBlanks(name: string): string {
  const open = new Set<string>();
  let blanks: Blanks = {};
  for (;;) {
    try {
      statement(name, blanks);
      return [...open].join(" ");
    } catch (error) {
      const found = /<(\w+)>/.exec((error as Error).message)?.[1];
      if (found === undefined || open.has(`<${found}>`)) throw error;
      open.add(`<${found}>`);
      blanks = { ...blanks, [found]: "Report" };
    }
  }
}

interface Assembled {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly parameters: Record<string, unknown>;
  /** Whether the label may be scanned: nothing that is asked is indexed. */
  readonly scans: boolean;
}

/** Every branch of every kind of node: rows and count, bare and with a condition, with and without evidence. */
function branchesOf(near: NodeKind, further: readonly Branch[] = []): Branch[] {
  const found: Branch[] = [];
  for (const type of RELATION_TYPES) {
    for (const direction of ["out", "in"] as const) {
      const { from, to } = RELATION_SHAPES[type];
      const [here, there] = direction === "out" ? [from, to] : [to, from];
      if (!here.includes(near)) continue;
      for (const kind of there) {
        const where = [{ field: "id", op: "gte" as const, value: "a" }];
        const whereRelation = [{ field: "role", op: "in" as const, value: ["PLACE"] }];
        found.push(
          { type, direction, query: { kind, limit: 1, evidence: false, fields: [] }, count: true, branches: further },
          { type, direction, query: { kind, limit: 1, where, whereRelation }, count: true },
          { type, direction, relation: false, query: { kind, limit: 1, evidence: "count" } },
          { type, direction, relation: false, query: { kind, limit: 1 } },
        );
      }
    }
  }
  return found;
}

function assembledStatements(): Assembled[] {
  const all: Assembled[] = [];
  for (const kind of NODE_KINDS) {
    const add = (
      name: string,
      label: string,
      made: { text: string; parameters: Record<string, unknown> },
      scans = false,
    ) => all.push({ name, label: `${name} of ${kind} ${label}`, ...made, scans });
    const issuer: Branch = {
      reference: "issuer",
      kind: "Jurisdiction",
      branches: [{ type: "PART_OF", direction: "out", query: { kind: "Jurisdiction", limit: 1 } }],
    };
    add("read/node", "", nodesStatement(kind, ["a"], { branches: branchesOf(kind).slice(0, 2) }));
    add("read/nodes", "", nodesStatement(kind, ["a", "b"], { branches: [] }));
    const branches = branchesOf(kind, kind === "Jurisdiction" ? [issuer] : []);
    for (let at = 0; at < branches.length; at += 4) {
      const some = branches.slice(at, at + 4);
      add("read/related", JSON.stringify(some[0]), relatedStatement(kind, ["a", "b"], some[0] as RelationBranch));
      add("read/nodes", JSON.stringify(some), nodesStatement(kind, ["a", "b"], { fields: [], branches: some }));
    }
    const after = { value: "a", id: "a" };
    for (const [field, direction] of [
      ["id", "asc"],
      ["id", "desc"],
      ["name", "asc"],
      ["name", "desc"],
    ] as const) {
      const orderBy = { field, direction };
      const scans = field !== "id";
      add("read/list", JSON.stringify(orderBy), listStatement(kind, { limit: 1, orderBy }, []), scans);
      add("read/list", `after ${field}`, listStatement(kind, { limit: 1, orderBy, after }, []), scans);
      const before = { limit: 1, orderBy, after, backwards: true };
      add("read/list", `before ${field}`, listStatement(kind, before, []), scans);
    }
    for (const field of ["id", ...(INDEXED_FIELDS[kind] ?? [])])
      for (const condition of [
        { field, op: "in" as const, value: ["a"] },
        { field, op: "eq" as const, value: "a" },
      ]) {
        const where = [condition, { field: "name", op: "contains" as const, value: "a" }];
        const orderBy = { field: "name", direction: "desc" as const };
        const label = JSON.stringify(condition);
        add("read/list", label, listStatement(kind, { limit: 1, orderBy, where }, []));
        add("read/list", `${label}, after`, listStatement(kind, { limit: 1, where, after }, []));
        add("read/count", label, countStatement(kind, where));
      }
    add("read/count", "", countStatement(kind, []), true);
  }
  return all;
}

/** Every statement that write-statements.ts puts together. */
function assembledWrites(): string[] {
  return [
    ...pairs().map((blanks) => newRelationsStatement(blanks)),
    ownNodesStatement("Commitment", "PROMISES"),
    ownNodesStatement("Observation", "STATES"),
  ];
}

describe.runIf(uri !== null)("statements of cypher/", () => {
  let driver: Driver;
  beforeAll(async () => {
    // The server warns of every name that nothing it holds has: it must hold one of each.
    const store = await emptyStore(shippedVocabulary());
    const contributions = [...SAMPLE_CONTRIBUTIONS, ...(await seriesContributions()), contribution("d0", "r0", "𠮷")];
    for (const one of contributions) await store.load(one, "/reports/a.txt");
    await store.derive();
    await store.close();
    driver = neo4j.driver(uri!);
    for (const type of RELATION_TYPES) await driver.executeQuery(`CREATE (:Report)-[:\`${type}\`]->(:Report)`);
  });
  afterAll(() => driver.close());

  async function explain(text: string) {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, PARAMETERS);
    return summary;
  }

  it("that are put together: start from an index, without warning or cartesian product, and only read", async () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const { label, text, parameters, scans } of assembledStatements()) {
      if (seen.has(text)) continue;
      seen.add(text);
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
      for (const operator of operators(summary.plan)) {
        if (SCANS.test(operator) && !(scans && operator === "NodeByLabelScan")) faults.push(`${label}: ${operator}`);
        if (operator === "CartesianProduct") faults.push(`${label}: cartesian product`);
      }
      for (const { description } of summary.notifications) faults.push(`${label}: ${description}`);
      if (summary.queryType !== "r") faults.push(`${label}: ${summary.queryType}`);
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(200);
  });

  it("that are put together name their values, and say in their header what they do", () => {
    for (const name of [...ASSEMBLED, "part/branch", "part/branch-count", "part/reference"])
      expect(headerOf(name).length, name).toBeGreaterThan(30);
    const said = "a' OR 1 = 1 //";
    const where = [{ field: "id", op: "eq" as const, value: said }];
    for (const { text } of [
      listStatement("Report", { limit: 1, where, after: { value: said, id: said } }, []),
      nodesStatement("Report", [said], {
        branches: [{ type: "CITES", direction: "out", query: { kind: "Strategy", limit: 1, where } }],
      }),
    ])
      expect(text).not.toContain(said);
  });

  it.each(["read", "write", "schema"])(
    "%s: start from an index, without warning or cartesian product",
    async (folder) => {
      const faults: string[] = [];
      const seen = new Set<string>();
      const filled = statements(folder).map(({ name, header, blanks }) => ({ header, text: statement(name, blanks) }));
      const made = (folder === "write" ? assembledWrites() : []).map((text) => ({ header: "", text }));
      for (const { header, text } of [...filled, ...made]) {
        if (seen.has(text)) continue;
        seen.add(text);
        const summary = await explain(text);
        const allowed = /\(allows: ([^)]*)\)/.exec(header)?.[1]?.split(", ") ?? [];
        for (const operator of operators(summary.plan)) {
          if (SCANS.test(operator) && !allowed.includes(operator)) faults.push(`${text}: ${operator}`);
          if (operator === "CartesianProduct") faults.push(`${text}: cartesian product`);
        }
        for (const { description } of summary.notifications) faults.push(`${text}: ${description}`);
      }
      expect(faults).toEqual([]);
    },
  );

  it("write: take lists within a map, which the server does not plan anew for each order of their length", () => {
    const texts = statements("write").map(({ name, blanks }) => statement(name, blanks));
    for (const text of [...texts, ...assembledWrites()]) expect(text).not.toMatch(/UNWIND \$\w+ /);
  });

  it("read: need no right to write", async () => {
    const first = new Map(statements("read").map((entry) => [entry.name, entry.blanks]));
    for (const [name, blanks] of first) expect((await explain(statement(name, blanks))).queryType, name).toBe("r");
  });

  it("say in their header what they do, and name every parameter", () => {
    for (const folder of ["read", "write", "schema"]) {
      for (const { name, header, blanks } of statements(folder)) {
        expect(header.length, name).toBeGreaterThan(30);
        for (const [parameter] of statement(name, blanks).matchAll(/\$\w+/g)) {
          expect(header.includes(parameter) || parameter === "$value", `${name} ${parameter}`).toBe(true);
        }
      }
    }
  });
});

const PARAMETERS = {
  ids: ["a"],
  where: [],
  whereRelation: [],
  after: null,
  limit: neo4j.int(1),
  field: "id",
  values: ["a"],
  from: "a",
  fields: ["id"],
  relationFields: ["key"],
  count: false,
  query: "a",
  phrase: "a",
  documents: [],
  batch: { rows: [], ids: ["a"], documents: ["a"] },
  step: neo4j.int(1),
  path: "a",
  prefix: "a/",
  document: "a",
  report: "a",
  extractor: "a",
  contribution: "a",
  vocabulary: "a",
  writes: neo4j.int(1),
  seconds: neo4j.int(1),
};

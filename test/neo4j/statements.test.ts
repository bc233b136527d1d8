import { readdirSync } from "node:fs";
import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NodeKind, RELATION_SHAPES, type RelationType } from "../../src/domain/graph-model.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { NODE_KINDS, RELATION_TYPES } from "../../src/graph/kinds.ts";
import { ensureSchema, INDEXED_FIELDS } from "../../src/graph/neo4j/schema.ts";
import { type Blanks, headerOf, statement } from "../../src/graph/neo4j/statement.ts";
import { connectionTo, emptyServer, uri } from "./empty-server.ts";

const NAMED: readonly NodeKind[] = NODE_KINDS;

function pairs(): Blanks[] {
  return RELATION_TYPES.flatMap((Type) => {
    const { from, to } = RELATION_SHAPES[Type];
    return from.flatMap((From) => to.map((To) => ({ Type, From, To })));
  });
}

function neighbours(direction: "out" | "in"): Blanks[] {
  return pairs().map(({ Type, From, To }) =>
    direction === "out"
      ? { Type: Type as RelationType, Near: From as NodeKind, Far: To as NodeKind }
      : { Type: Type as RelationType, Near: To as NodeKind, Far: From as NodeKind },
  );
}

/** Every way in which a statement's blanks are filled. */
function fillings(name: string, text: string): Blanks[] {
  if (text.includes("<Field>"))
    return NODE_KINDS.flatMap((Kind) => ["id", ...(INDEXED_FIELDS[Kind] ?? [])].map((Field) => ({ Kind, Field })));
  if (text.includes("<Near>")) return neighbours(name.endsWith("-in") ? "in" : "out");
  if (text.includes("<Type>")) return pairs();
  if (text.includes("<Kind>")) return NAMED.map((Kind) => ({ Kind }));
  return [{}];
}

function statements(folder: string): { name: string; header: string; blanks: Blanks }[] {
  return readdirSync(packagePath("cypher", folder))
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .flatMap((file) => {
      const name = `${folder}/${file.replace(/\.cypher$/, "")}`;
      const header = headerOf(name);
      const raw = rawText(name);
      return fillings(name, raw).map((blanks) => ({ name, header, blanks }));
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

function operatorOf(plan: Plan): string {
  return plan.operatorType.replace(/@.*$/, "");
}

/** Names of the operators of a plan. A product of two look-ups by a unique id is one row, so it is none. */
function operators(plan: Plan | false): string[] {
  if (!plan) return [];
  const name = operatorOf(plan);
  const single =
    name === "CartesianProduct" && plan.children.every((child) => /^NodeUniqueIndexSeek/.test(operatorOf(child)));
  return [...(single ? [] : [name]), ...plan.children.flatMap((child) => operators(child))];
}

const SCANS =
  /^(AllNodesScan|NodeByLabelScan|PartitionedNodeByLabelScan|.*RelationshipTypeScan|UnionNodeByLabelsScan)$/;

describe.runIf(uri !== null)("statements of cypher/", () => {
  let driver: Driver;
  beforeAll(async () => {
    await emptyServer(uri!);
    const connection = connectionTo(uri!);
    await ensureSchema(connection);
    await connection.close();
    driver = neo4j.driver(uri!);
  });
  afterAll(() => driver.close());

  async function explain(name: string, blanks: Blanks) {
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement(name, blanks)}`, PARAMETERS);
    return summary;
  }

  it.each(["read", "write"])("%s: start from an index, without warning or cartesian product", async (folder) => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const { name, header, blanks } of statements(folder)) {
      const text = statement(name, blanks);
      if (seen.has(text)) continue;
      seen.add(text);
      const summary = await explain(name, blanks);
      const label = `${name} ${JSON.stringify(blanks)}`;
      const allowed = /\(allows: ([^)]*)\)/.exec(header)?.[1]?.split(", ") ?? [];
      for (const operator of operators(summary.plan)) {
        if (SCANS.test(operator) && !allowed.includes(operator)) faults.push(`${label}: ${operator}`);
        if (operator === "CartesianProduct") faults.push(`${label}: cartesian product`);
      }
      for (const { code, title } of summary.notifications) {
        if (!/UnknownLabel|UnknownPropertyKey|UnknownRelationshipType/.test(code)) faults.push(`${label}: ${title}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("read: need no right to write", async () => {
    const first = new Map(statements("read").map((entry) => [entry.name, entry.blanks]));
    for (const [name, blanks] of first) expect((await explain(name, blanks)).queryType, name).toBe("r");
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
  rows: [],
  step: neo4j.int(1),
  path: "a",
  document: "a",
  report: "a",
  extractor: "a",
  contribution: "a",
  vocabulary: "a",
  writes: neo4j.int(1),
};

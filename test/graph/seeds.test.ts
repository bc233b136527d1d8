import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExtractedDocument, RowEvidence } from "../../src/domain/extracted-document.ts";
import {
  type DocumentContribution,
  type NodeKind,
  RELATION_SHAPES,
  type RelationProperties,
} from "../../src/domain/graph-model.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { extractors } from "../../src/extract/all-extractors.ts";
import { EXTRACTOR_VERSION, extractDocument } from "../../src/extract/extract-document.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { NODE_KINDS } from "../../src/graph/kinds.ts";
import { mergeEvidence } from "../../src/graph/merge/merge-relations.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { readFile as readReport } from "../../src/report/read-file.ts";
import { wholeDump } from "./random-graph.ts";

const FOLDER = packagePath("seeds");

async function seedDocuments(): Promise<ExtractedDocument[]> {
  const extracted: ExtractedDocument[] = [];
  for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith(".txt"))) {
    const { documents } = await readReport(name, await readFile(join(FOLDER, name)));
    for (const { reading, ordinal } of documents) extracted.push(extractDocument(reading, name, ordinal, extractors));
  }
  return extracted;
}

const bare = (printed: string): string => printed.replace(/[\s①-⑳]/g, "");

/** What is wrong with the places that a row names in its document's text; empty where all is well. */
function misplaced(
  text: string,
  { at, span, quote, evidence, count, name }: RowEvidence & { name?: string },
): string[] {
  const ordered = evidence.every(([start, end], i) => start < end && (i === 0 || evidence[i - 1]![0] <= start));
  const rules: [string, boolean][] = [
    ["quote is cut from the text", quote === text.slice(...span) && quote.length === span[1] - span[0]],
    ["span holds at", span[0] <= at[0] && at[0] < at[1] && at[1] <= span[1]],
    ["span is a clause", quote.length >= 8 && quote.length <= 80],
    ["prints lie in the text, in order", ordered && evidence[0]![0] >= 0 && evidence.at(-1)![1] <= text.length],
    ["at is one of the prints", evidence.some(([start, end]) => start === at[0] && end === at[1])],
    ["prints are counted", count === evidence.length],
    ["at is the name, marks of notes and breaks aside", !name || bare(text.slice(...at)) === bare(name)],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

async function storeOf(contributions: readonly DocumentContribution[]): Promise<GraphStore> {
  const store = openMemoryStore();
  for (const contribution of contributions) await store.load(contribution, null);
  await store.derive();
  return store;
}

describe("the graph of the seeds", () => {
  let documents: ExtractedDocument[];
  let contributions: DocumentContribution[];
  let store: GraphStore;
  beforeAll(async () => {
    documents = await seedDocuments();
    contributions = documents.map(contribute);
    store = await storeOf(contributions);
  });

  it("holds 30 documents and something of every kind", async () => {
    expect(await store.count("Document")).toBe(30);
    for (const kind of NODE_KINDS) expect([kind, await store.count(kind)]).not.toEqual([kind, 0]);
  });

  it("has other facts only by another version of the extractor, for which stores read held documents anew", async () => {
    const known = JSON.parse(await readFile(packagePath("test/data/facts-of-the-seeds.json"), "utf8"));
    const sha256 = createHash("sha256").update(JSON.stringify(contributions)).digest("hex");
    expect(
      { extractor: EXTRACTOR_VERSION, sha256 },
      "the facts changed: raise EXTRACTOR_VERSION and put it here with the new checksum",
    ).toEqual(known);
  });

  it("is read from rows that each name a place of the text and quote it", () => {
    const rows = documents.flatMap(({ text, ...document }) =>
      Object.entries<unknown>(document)
        .filter(
          (entry): entry is [string, RowEvidence[]] => Array.isArray(entry[1]) && entry[1][0]?.quote !== undefined,
        )
        .flatMap(([list, held]) => held.map((row) => ({ list, row, wrong: misplaced(text, row) }))),
    );
    expect([...new Set(rows.map(({ list }) => list))].sort()).toEqual([
      "actions",
      "commitments",
      "enterprises",
      "indicators",
      "mentionsWithinNames",
      "observations",
      "openPromises",
      "places",
      "projects",
      "strategies",
    ]);
    expect(rows.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    const unread = documents.flatMap(({ text, unread }) => unread.filter((row) => text.slice(...row.at) !== row.text));
    expect(unread).toEqual([]);
  });

  it("says which part of its report a text is: the one goes on on another page, the other comes from one", () => {
    const parts = contributions.flatMap(({ document, relations }) =>
      relations.flatMap(({ type, properties }) => {
        const { file, ordinal } = documents.find(({ report }) => report.document === document)!.report;
        const { part } = properties as RelationProperties["TEXT_OF"];
        return type === "TEXT_OF" && part !== null ? [`${file.slice(0, 3)}.${ordinal} part ${part}`] : [];
      }),
    );
    expect(parts).toEqual(["000.1 part 1", "001.1 part 2"]);
  });

  it("has relations between the kinds that the model allows only", () => {
    const allowed = (kinds: readonly NodeKind[], kind: NodeKind) => kinds.includes(kind);
    const wrong = contributions.flatMap(({ relations }) =>
      relations.filter(({ type, from, to }) => {
        const shape = RELATION_SHAPES[type];
        return !allowed(shape.from, from.kind) || !allowed(shape.to, to.kind);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("shows every fact at places of the text, each once and in order, in a clause that holds it", () => {
    const wrong: unknown[] = [];
    for (const { document, nodes, relations } of contributions) {
      const own = nodes.find((node) => node.kind === "Document" && node.id === document);
      const { text } = own!.properties as { text: string };
      for (const { type, to, evidence } of relations) {
        if (mergeEvidence(evidence).length !== evidence.length) wrong.push({ type, to, evidence });
        for (const [index, { at, span, form }] of evidence.entries()) {
          const inOrder = index === 0 || evidence[index - 1]!.at[0] <= at[0];
          const holds = span[0] <= at[0] && (span[1] >= at[1] || at[1] - at[0] > 80) && span[1] <= text.length;
          if (!inOrder || !holds || text.slice(...at) !== form) wrong.push({ type, to, at, span, form });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("says whose every mention, citation, promise and statement is, with evidence and confidence", () => {
    const shown = contributions.flatMap(({ relations }) =>
      relations.filter(({ type }) => ["MENTIONS", "CITES", "PROMISES", "STATES"].includes(type)),
    );
    expect(shown.length).toBeGreaterThan(1000);
    expect(shown.filter(({ evidence, confidence }) => evidence.length === 0 || !confidence)).toEqual([]);
  });

  it("is the same in reverse order, with one document forgotten and loaded again", async () => {
    const other = await storeOf([...contributions].reverse());
    await other.forget([contributions[7]!.document]);
    await other.load(contributions[7]!, "/again.txt");
    await other.derive();
    expect(await wholeDump(other)).toBe(await wholeDump(store));
  });

  it("is what it would be without a document that was forgotten", async () => {
    const gone = contributions[3]!.document;
    const never = await storeOf(contributions.filter(({ document }) => document !== gone));
    const forgot = await storeOf(contributions);
    await forgot.forget([gone]);
    await forgot.derive();
    expect(await wholeDump(forgot)).toBe(await wholeDump(never));
  });
});

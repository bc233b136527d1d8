import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type DocumentContribution, type NodeKind, RELATION_SHAPES } from "../../src/domain/graph-model.ts";
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

async function seedContributions(): Promise<DocumentContribution[]> {
  const contributions: DocumentContribution[] = [];
  for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith(".txt"))) {
    const { documents } = await readReport(name, await readFile(join(FOLDER, name)));
    for (const { reading, ordinal } of documents)
      contributions.push(contribute(extractDocument(reading, name, ordinal, extractors)));
  }
  return contributions;
}

async function storeOf(contributions: readonly DocumentContribution[]): Promise<GraphStore> {
  const store = openMemoryStore();
  for (const contribution of contributions) await store.load(contribution, null);
  await store.derive();
  return store;
}

describe("the graph of the seeds", () => {
  let contributions: DocumentContribution[];
  let store: GraphStore;
  beforeAll(async () => {
    contributions = await seedContributions();
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

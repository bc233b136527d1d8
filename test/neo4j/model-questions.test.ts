import { readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractNamed } from "../../scripts/eval/extract-named.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { emptyStore, uri } from "./empty-server.ts";
import { seriesContributions } from "./series-contributions.ts";

const page = readFileSync(packagePath("docs/model.md"), "utf8");
const from = page.indexOf("## Ten questions in Cypher");
const section = page.slice(from, page.indexOf("\n## ", from));
const questions = [...section.matchAll(/^(\d+)\. (.*)\n\n```cypher\n([^`]*)```/gm)].map(([, number, words, text]) => ({
  name: `${number}. ${words}`,
  text: text!,
}));

describe.runIf(uri !== null)("questions of docs/model.md in Cypher", () => {
  let driver: Driver;
  beforeAll(async () => {
    const store = await emptyStore(shippedVocabulary());
    const another = await extractNamed([packagePath("seeds/004_a6a8f6c27dc122fe.txt")]);
    const contributions = [...(await seriesContributions()), ...[...another.values()].map(contribute)];
    for (const contribution of contributions) await store.load(contribution, null);
    await store.derive();
    await store.close();
    driver = neo4j.driver(uri!);
  });
  afterAll(() => driver.close());

  it("are ten", () => {
    expect(questions).toHaveLength(10);
    expect(section.match(/```cypher/g)).toHaveLength(10);
  });

  it.each(questions)("$name", async ({ text }) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const { records, summary } = await session.run(text);
    await session.close();
    expect(records.length).toBeGreaterThan(0);
    expect(summary.queryType).toBe("r");
    expect(summary.notifications.map(({ title }) => title)).toEqual([]);
    expect(records.flatMap((record) => record.keys.filter((key) => String(key).startsWith("_")))).toEqual([]);
  });
});

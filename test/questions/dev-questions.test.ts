import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseExample } from "../../src/api/http/examples.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { type TestServer, testServer } from "../api/http-client.ts";
import { loadSeeds } from "../api/seeds-store.ts";
import { CHECKS, checkAnswer, type Question } from "./question-checks.ts";

const questions = JSON.parse(readFileSync(packagePath("test", "data", "questions.json"), "utf8")) as Question[];

/** Cells that may be wrong, by question; every other question must be right in every cell. */
const ALLOWED: Readonly<Record<string, number>> = {};

let server: TestServer;
let names: ReadonlyMap<string, string>;
beforeAll(async () => {
  const seeds = await loadSeeds();
  server = await testServer(seeds.store);
  const { data } = await server.ask("{ reports(first: 200) { nodes { id documents { nodes { id } } } } }");
  names = new Map(
    data.reports.nodes.map((report: { id: string; documents: { nodes: { id: string }[] } }) => [
      report.id,
      seeds.names.get(report.documents.nodes[0]!.id)!,
    ]),
  );
}, 120_000);
afterAll(() => server.close());

describe("questions with answers found by reading, one request each", () => {
  it("has a query for each", () => {
    expect(questions.map(({ id }) => id).sort()).toEqual(Object.keys(CHECKS).sort());
  });

  for (const question of questions) {
    it(`${question.id}: ${question.question}`, async () => {
      const name = CHECKS[question.id]![0];
      const example = parseExample(name, readFileSync(packagePath("examples", `${name}.graphql`), "utf8"));
      const { data, errors } = await server.ask(example.query, { ...example.variables });
      expect(errors).toBeUndefined();
      const { wrong } = checkAnswer(question, names, data);
      expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(ALLOWED[question.id] ?? 0);
    });
  }
});

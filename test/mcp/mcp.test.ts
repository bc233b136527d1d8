import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import { QUESTIONS } from "../../src/mcp/question.ts";

const SEEDS = ["seeds/000_23bff884eccc07c5.txt", "seeds/001_e1a66f9f44a94b50.txt", "seeds/004_a6a8f6c27dc122fe.txt"];
const ARGUMENTS: Readonly<Record<string, Record<string, unknown>>> = {
  search: { text: "阜新" },
  place_overview: { id: "cn-210921" },
  phrase: { texts: ["营商环境"] },
  who_cites_strategy: { id: "rural-revitalization" },
  shared_terms: { texts: ["乡村振兴", "营商环境"] },
  compare_indicator: { id: "gdp", years: [2022, 2023], modality: "ACTUAL", measure: "LEVEL" },
  reported_against_planned: { id: "gdp" },
  changes: { jurisdiction: "cn-210921" },
  how_a_phrase_spread: { text: "乡村振兴" },
  what_was_done: { texts: ["高标准农田"], unit: "万亩" },
  promises: { texts: ["高标准农田"], unit: "万亩" },
  ledger: { id: "cn-210921" },
  shared_enterprises: {},
  where_firms_are_named: { names: ["金凯生科"] },
  who_names_places: { names: ["辽宁"] },
  coverage: {},
};

interface ToolAnswer {
  readonly isError?: boolean;
  readonly content: { readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
}

describe("the MCP server, driven by the SDK's client", () => {
  const client = new Client({ name: "test", version: "1" });
  const call = async (name: string, args: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: args })) as unknown as ToolAnswer;

  beforeAll(async () => {
    const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));
    const { NEO4J_URI: _, ...environment } = process.env;
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [main, "mcp", ...SEEDS.map((path) => packagePath(path))],
        env: environment as Record<string, string>,
      }),
    );
  });
  afterAll(() => client.close());

  it("offers every question as a tool that only reads", async () => {
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name).sort()).toEqual(
      [...QUESTIONS.map((question) => question.name), "graphql"].sort(),
    );
    for (const tool of tools) expect(tool.annotations?.readOnlyHint).toBe(true);
    expect(Object.keys(ARGUMENTS).sort()).toEqual(QUESTIONS.map((question) => question.name).sort());
  });

  it.each(Object.entries(ARGUMENTS))("%s answers without an error", async (name, args) => {
    const result = await call(name, args);
    expect(result.isError, result.content[0]?.text).toBeFalsy();
    expect(JSON.parse(result.content[0]!.text)).toEqual(result.structuredContent);
  });

  it("answers with quotes that stand in the source file", async () => {
    const { structuredContent } = await call("compare_indicator", ARGUMENTS.compare_indicator!);
    const text = JSON.stringify(structuredContent);
    expect(text).toContain('"value":"190"');
    const sources = SEEDS.map((path) => readFileSync(packagePath(path), "utf8").replace(/\s/g, "")).join("");
    const quotes = [...text.matchAll(/"quote":"([^"\\]+)"/g)].map((match) => match[1]!.replace(/\s/g, ""));
    expect(quotes.length).toBeGreaterThan(1);
    for (const quote of quotes) expect(sources).toContain(quote);
  });

  it("says what is wrong with a wrong call", async () => {
    expect((await call("phrase", { texts: [] })).isError).toBe(true);
    const unknown = await call("ledger", { id: "cn-999999" });
    expect(unknown.isError).toBe(true);
    expect(unknown.content[0]!.text).toContain("search");
    const bad = await call("graphql", { query: "{ nothing }" });
    expect(bad.isError).toBe(true);
    expect(bad.content[0]!.text).toContain("GRAPHQL_VALIDATION_FAILED");
  });
});

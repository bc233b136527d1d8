import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "@graphql-codegen/cli";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import config from "../../codegen.ts";
import { storeOf } from "../../scripts/eval/store-of.ts";
import { startServer } from "../../src/api/serve.ts";
import {
  createClient,
  LedgerOfPromisesDocument,
  PledgegraphClientError,
  WhereFirmsAreNamedDocument,
} from "../../src/client/client.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { python, pythonRuns } from "../export/python-runs.ts";

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  const store = await storeOf([packagePath("seeds/000_23bff884eccc07c5.txt")]);
  server = await startServer({ store, host: "127.0.0.1", port: 0, environment: {} });
});
afterAll(() => server.close());

describe("the typed client", () => {
  it("is what the generator makes of schema and examples", async () => {
    const [file] = (await generate({ ...config, silent: true }, false)) as { filename: string; content: string }[];
    expect(readFileSync(packagePath("src/client/generated/operations.ts"), "utf8").trim()).toBe(file!.content.trim());
  });

  it("answers with the types of the operation", async () => {
    const client = createClient({ url: server.graphqlUrl });
    const { jurisdiction } = await client.query(LedgerOfPromisesDocument);
    expect(jurisdiction?.ledger.map((year) => year.year)).toContain(2024);
    const { enterprisesNamed } = await client.query(WhereFirmsAreNamedDocument, { names: ["金凯生科"] });
    expect(enterprisesNamed[0]?.mentions.length).toBe(1);
  });

  it("throws what the server says", async () => {
    const client = createClient({ url: server.graphqlUrl });
    const wrong = client.query(WhereFirmsAreNamedDocument, { names: 7 as unknown as string[] });
    await expect(wrong).rejects.toBeInstanceOf(PledgegraphClientError);
  });
});

/** The fenced block of a language in docs/clients.md. */
function snippet(language: string): string {
  const text = readFileSync(packagePath("docs/clients.md"), "utf8");
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``)
    .exec(text)![1]!
    .replaceAll("http://127.0.0.1:4000/graphql", server.graphqlUrl);
}

/** Runs a script in a process of its own, so that this one can answer it. */
function run(command: string, file: string): Promise<string> {
  const child = spawn(command, [file], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return new Promise((resolve) => child.once("close", () => resolve(output)));
}

describe("the snippets of docs/clients.md", () => {
  it.runIf(pythonRuns("import urllib.request"))("Python: prints the target with its quote", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "pledgegraph-snippet-")), "ask.py");
    writeFileSync(file, snippet("python"));
    expect(await run(python, file)).toContain("阜新蒙古族自治县2024年政府工作报告\t9.5\t");
  });
});

import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import { runCli } from "../cli/run-cli.ts";
import { emptyServer, uri } from "./empty-server.ts";

interface LoadLine {
  readonly document: string;
  readonly report: string;
  readonly status: string;
}

describe.runIf(uri !== null)("load, dump and forget with Neo4j", () => {
  const environment = { NEO4J_URI: uri ?? "" };
  const load = async (...paths: string[]) => {
    const { code, stdout } = await runCli(["load", ...paths, "--json"], { environment });
    return {
      code,
      lines: stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as LoadLine),
    };
  };
  const held = async () => (await runCli(["dump"], { environment })).stdout;
  const memory = async (...paths: string[]) => (await runCli(["dump", ...paths])).stdout;
  let folder: string;

  beforeAll(async () => {
    await emptyServer(uri!);
    folder = mkdtempSync(join(tmpdir(), "pledgegraph-load-"));
  });

  it("holds the seeds as the store in memory does, byte for byte; loads only once", async () => {
    const first = await load("seeds");
    expect(first.code).toBe(0);
    expect(first.lines).toHaveLength(30);
    expect(new Set(first.lines.map((line) => line.status))).toEqual(new Set(["loaded"]));
    const expected = await memory(packagePath("seeds"));
    expect(await held()).toBe(expected);
    const again = await load("seeds");
    expect(new Set(again.lines.map((line) => line.status))).toEqual(new Set(["unchanged"]));
    expect(await held()).toBe(expected);
  });

  it("replaces a changed document of the same report, and forgets without a trace", async () => {
    await emptyServer(uri!);
    const file = join(folder, "county.txt");
    copyFileSync(packagePath("seeds/004_a6a8f6c27dc122fe.txt"), file);
    const [first] = (await load(file)).lines;
    writeFileSync(file, readFileSync(file, "utf8").replace("113.6亿元", "115.6亿元"));
    const [second] = (await load(file)).lines;
    expect(second).toMatchObject({ status: "replaced", report: first!.report });
    expect(second!.document).not.toBe(first!.document);
    expect(await held()).toBe(await memory(file));
    const series = packagePath("test/data/series");
    await load(series);
    expect(await held()).toBe(await memory(file, series));
    const { code } = await runCli(["forget", second!.report], { environment });
    expect(code).toBe(0);
    expect(await held()).toBe(await memory(series));
    const unknown = await runCli(["forget", "no-such-report"], { environment });
    expect(unknown.code).toBe(3);
    expect(unknown.stderr).toContain("no-such-report");
  });

  it("serves what the store holds", async () => {
    const { code, stdout } = await runCli(["query", "{ reports(first: 50) { totalCount } }"], { environment });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ data: { reports: { totalCount: 7 } } });
  });
});

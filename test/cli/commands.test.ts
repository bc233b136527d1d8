import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import { runCli } from "./run-cli.ts";

const COUNTY = packagePath("seeds/000_23bff884eccc07c5.txt");
const EARLIER = packagePath("seeds/001_e1a66f9f44a94b50.txt");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pledgegraph-cli-"));
});

describe("the built command", () => {
  it.skipIf(process.platform === "win32")(
    "is executable: npx links a package it met before without making it so",
    () => {
      expect(statSync(packagePath("dist/src/cli/main.js")).mode & 0o111).toBe(0o111);
    },
  );
});

describe("help", () => {
  it("of each command ends with examples of it", async () => {
    const { stdout } = await runCli(["--help"]);
    const [, commands = ""] = /Commands:\n([\s\S]*?)\n\n/.exec(stdout) ?? [];
    const names = [...commands.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!).filter((name) => name !== "help");
    expect(names).toEqual(["serve", "load", "extract", "dump", "classify", "query", "forget", "export", "mcp"]);
    for (const name of names) {
      const help = await runCli([name, "--help"]);
      expect(help.code).toBe(0);
      expect(help.stdout).toMatch(new RegExp(`Examples:\\n.*pledgegraph ${name}\\b`));
    }
  });
});

describe("extract", () => {
  it("writes one file a document, two-space JSON, quotes cut from the text", async () => {
    const out = join(folder, "facts");
    const { code, stdout } = await runCli(["extract", COUNTY, "--out", out, "--json"]);
    expect(code).toBe(0);
    expect(readdirSync(out)).toEqual(["000_23bff884eccc07c5.01.json"]);
    const line = JSON.parse(stdout.trim()) as { output: string };
    expect(line.output).toBe("000_23bff884eccc07c5.01.json");
    const text = readFileSync(join(out, "000_23bff884eccc07c5.01.json"), "utf8");
    expect(text.startsWith('{\n  "report": {\n')).toBe(true);
    const document = JSON.parse(text);
    expect(document.report).toMatchObject({
      jurisdiction: "阜新蒙古族自治县",
      planYear: 2024,
      deliveredOn: "2023-12-21",
      speaker: "包峰",
    });
    for (const list of [
      "places",
      "enterprises",
      "projects",
      "strategies",
      "indicators",
      "commitments",
      "observations",
      "actions",
      "mentionsWithinNames",
    ]) {
      for (const row of document[list]) {
        expect(document.text.slice(...row.span), list).toBe(row.quote);
        expect(row.span[0]).toBeLessThanOrEqual(row.at[0]);
        expect(row.span[1]).toBeGreaterThanOrEqual(row.at[1]);
        expect(row.span[1] - row.span[0]).toBeLessThanOrEqual(80);
        expect(row.count).toBe(row.evidence.length);
      }
    }
  });

  it("gives the page of each row of a PDF", async () => {
    const out = join(folder, "paged");
    const { code } = await runCli(["extract", packagePath("test/data/reading/yunchuan-2023.pdf"), "--out", out]);
    expect(code).toBe(0);
    const { indicators, commitments } = JSON.parse(readFileSync(join(out, "yunchuan-2023.01.json"), "utf8"));
    expect([...indicators, ...commitments].map(({ amount, page }) => [amount.value, page])).toEqual([
      ["6.2", 1],
      ["118.9", 1],
      ["6.5", 2],
      ["3", 2],
    ]);
  });

  it("reads a fragment from standard input", async () => {
    const { code, stdout } = await runCli(["extract", "--fragment", "--year", "2024", "--role", "REVIEW"], {
      input: "完成工业投资16.4亿元",
    });
    expect(code).toBe(0);
    const [row] = JSON.parse(stdout).indicators;
    expect(row).toMatchObject({ indicator: "industrial_investment", year: 2023, value: 16.4, unit: "亿元" });
    expect(row.amount.base).toBe("1640000000");
  });

  it("takes the place of a fragment from --place, and says when there is none of that code", async () => {
    const known = await runCli(["extract", "--fragment", "--place", "210921"], { input: "全县上下一心。" });
    expect(JSON.parse(known.stdout).report.resolved).toMatchObject({ status: "STATED", code: "210921" });
    const unknown = await runCli(["extract", "--fragment", "--place", "999999"], { input: "全县上下一心。" });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain("999999");
  });

  it("refuses to write one name twice and names both files", async () => {
    const twin = join(folder, "twin");
    mkdirSync(join(twin, "a"), { recursive: true });
    mkdirSync(join(twin, "b"));
    copyFileSync(COUNTY, join(twin, "a", "x.txt"));
    copyFileSync(EARLIER, join(twin, "b", "x.txt"));
    const { code, stderr } = await runCli(["extract", twin, "--out", join(folder, "twice")]);
    expect(code).toBe(2);
    expect(stderr).toContain(join("a", "x.txt"));
    expect(stderr).toContain(join("b", "x.txt"));
  });
});

describe("files that are no reports", () => {
  it("are named with the reason; the rest loads; the exit code says so", async () => {
    const mixed = join(folder, "mixed");
    mkdirSync(mixed);
    copyFileSync(COUNTY, join(mixed, "a.txt"));
    writeFileSync(join(mixed, "empty.txt"), "");
    writeFileSync(
      join(mixed, "binary.txt"),
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 37) % 256)),
    );
    writeFileSync(join(mixed, "novel.txt"), "话说天下大势，分久必合，合久必分。周末七国分争，并入于秦。".repeat(60));
    writeFileSync(join(mixed, "README.md"), "# 政府工作报告");
    const out = join(folder, "mixed-out");
    const { code, stderr } = await runCli(["extract", mixed, "--out", out]);
    expect(code).toBe(1);
    for (const name of ["empty.txt", "binary.txt", "novel.txt"]) expect(stderr).toContain(name);
    expect(stderr).not.toContain("README.md");
    expect(stderr).not.toContain("    at ");
    expect(readdirSync(out)).toEqual(["a.01.json"]);
  });

  it("nothing readable is exit code 3, a missing path too", async () => {
    const { code, stderr } = await runCli(["dump", join(folder, "not-there.txt")]);
    expect(code).toBe(3);
    expect(stderr).toContain("not-there.txt");
  });
});

describe("dump", () => {
  it("is the same in any order of the files, and free of file names", async () => {
    const one = await runCli(["dump", COUNTY, EARLIER]);
    const other = await runCli(["dump", EARLIER, COUNTY]);
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(other.stdout);
    expect(one.stdout).not.toContain("23bff884eccc07c5");
    const lines = one.stdout.trimEnd().split("\n");
    expect(lines).toEqual([...lines].sort((a, b) => (a < b ? -1 : 1)));
  });
});

describe("what the build has read of the seeds", () => {
  it("is what reading them again gives", { timeout: 300_000 }, async () => {
    const kept = await runCli(["dump"]);
    const anew = await runCli(["dump"], { environment: { PLEDGEGRAPH_READ_ANEW: "1" } });
    expect(kept.code).toBe(0);
    expect(kept.stdout.length).toBeGreaterThan(1_000_000);
    expect(kept.stdout === anew.stdout).toBe(true);
  });
});

describe("classify", () => {
  it("answers one JSON array a line", async () => {
    const input = "新建改造农村公路120公里。\n各位代表！\n";
    const { code, stdout } = await runCli(["classify"], { input });
    expect(code).toBe(0);
    expect(stdout).toBe('["transport"]\n[]\n');
  });
});

describe("query", () => {
  it("runs an operation over files with variables", async () => {
    const { code, stdout } = await runCli([
      "query",
      "query ($first: Int) { reports(first: $first) { totalCount } }",
      COUNTY,
      "--variables",
      '{"first": 1}',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ data: { reports: { totalCount: 1 } } });
  });
});

describe("wrong usage", () => {
  it.each([
    [["no-such-command"]],
    [["extract"]],
    [["extract", COUNTY]],
    [["serve", "--port", "99999"]],
    [["serve", COUNTY, "--store", "neo4j"]],
    [["load", COUNTY, "--store", "memory"]],
    [["forget", "x", "--store", "memory"]],
    [["query", "{ stats { reports } }", "--variables", "{"]],
    [[]],
  ])("%j is exit code 2, with words and no stack", async (args) => {
    const { code, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stderr).not.toBe("");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("load without a store says how to get one", async () => {
    const { code, stderr } = await runCli(["load", COUNTY]);
    expect(code).toBe(2);
    expect(stderr).toContain("NEO4J_URI");
  });
});

describe("export", () => {
  it("says what, where and what to do when an argument or a file is wrong", async () => {
    const nowhere = join(folder, "nowhere", "graph.gexf");
    const wrong: [args: string[], code: number, said: RegExp][] = [
      [["frobnicate"], 2, /unknown command 'frobnicate'[\s\S]*pledgegraph --help/],
      [["export", "--format", "foo", COUNTY], 2, /gexf, graphml[\s\S]*pledgegraph export --help/],
      [["export", "--format", "gexf", "--out", nowhere, COUNTY], 3, /nowhere[\s\S]*is not there[\s\S]*make the folder/],
      [["export", "--format", "panel-csv", "--measures", "FOO", COUNTY], 2, /FOO is no measure[\s\S]*LEVEL, GROWTH/],
      [["export", "--format", "panel-csv", "--indicators", "gpd", COUNTY], 3, /No Indicator gpd[\s\S]*search/],
      [["export", "--format", "gexf", "--kind", "jurisdiction-strategy", "--limit", "few", COUNTY], 2, /--limit few/],
      [["extract", COUNTY, "--out", COUNTY], 3, /is there already and is no folder/],
      [["query", "nowhere.graphql"], 2, /no file nowhere\.graphql/],
      [["serve", "--port", "http"], 2, /--port http is no port/],
    ];
    for (const [args, expected, said] of wrong) {
      const { code, stderr } = await runCli(args);
      expect(stderr, args.join(" ")).toMatch(said);
      expect(code, args.join(" ")).toBe(expected);
      expect(stderr, args.join(" ")).not.toMatch(/fault of the program|\n {4}at /);
    }
  });

  it("says that a port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runCli(["serve", COUNTY, "--port", String(port)]);
    other.close();
    expect(stderr).toMatch(new RegExp(`127\\.0\\.0\\.1:${port} is in use[\\s\\S]*--port 0`));
    expect(code).toBe(3);
  });

  it("writes nodes and edges of a network as CSV", async () => {
    const out = join(folder, "net");
    const { code } = await runCli([
      "export",
      "--format",
      "csv",
      "--kind",
      "jurisdiction-strategy",
      "--out",
      out,
      COUNTY,
    ]);
    expect(code).toBe(0);
    expect(existsSync(`${out}.nodes.csv`) && existsSync(`${out}.edges.csv`)).toBe(true);
    expect(readFileSync(`${out}.nodes.csv`, "utf8")).toContain("阜新蒙古族自治县");
  });
});

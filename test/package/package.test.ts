import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";

const folder = mkdtempSync(join(tmpdir(), "pledgegraph-package-"));
const command = join(folder, "elsewhere", "node_modules", ".bin", "pledgegraph");

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error("The process ended without a word.");
}

describe("the package, installed elsewhere", () => {
  beforeAll(() => {
    const npm = (args: string[], cwd: string) =>
      execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    npm(["pack", "--ignore-scripts", "--pack-destination", folder], packagePath());
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
    mkdirSync(join(folder, "elsewhere"));
    npm(["init", "-y"], join(folder, "elsewhere"));
    npm(
      ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", join(folder, tarball)],
      join(folder, "elsewhere"),
    );
    mkdirSync(join(folder, "my-reports"));
    copyFileSync(packagePath("seeds/000_23bff884eccc07c5.txt"), join(folder, "my-reports", "县.txt"));
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("serves a folder of reports: page, playground, API", async () => {
    const child = spawn(command, ["serve", "my-reports/", "--port", "0", "--json"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const ready = JSON.parse(await firstLine(child)) as {
        ready: boolean;
        url: string;
        graphql: string;
        reports: number;
      };
      expect(ready).toMatchObject({ ready: true, store: "memory", reports: 1 });
      const answer = await fetch(ready.graphql, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ reports(first: 5) { totalCount nodes { id } } }" }),
      });
      expect(await answer.json()).toMatchObject({ data: { reports: { totalCount: 1 } } });
      for (const path of ["", "graphql"]) {
        const page = await fetch(`${ready.url}${path}`, { headers: { accept: "text/html" } });
        expect(page.status).toBe(200);
        expect(page.headers.get("content-type")).toContain("text/html");
      }
    } finally {
      child.kill("SIGTERM");
      const code = await new Promise((resolve) => child.once("exit", resolve));
      expect(code).toBe(0);
    }
  });

  it("extracts and dumps the shipped seeds without a path", () => {
    const dump = execFileSync(command, ["dump"], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
    expect(
      dump.split("\n").filter((line) => line.includes('"label":"Report"') && line.includes('"planYear"')).length,
    ).toBe(30);
  });
});

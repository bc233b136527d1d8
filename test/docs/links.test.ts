import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { brokenLinks } from "../../scripts/docs/links.ts";

const folder = mkdtempSync(join(tmpdir(), "pledgegraph-links-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("links of the documents", () => {
  it("that lead nowhere are named with page and line", () => {
    mkdirSync(join(folder, "docs"));
    mkdirSync(join(folder, "node_modules"));
    writeFileSync(join(folder, "node_modules", "a.md"), "[gone](gone.md)");
    writeFileSync(
      join(folder, "docs", "model.md"),
      "# The model\n## 节点 (nodes)\n## 节点 (nodes)\n[up](../README.md)",
    );
    writeFileSync(
      join(folder, "README.md"),
      [
        "[model](docs/model.md#the-model) [nodes](docs/model.md#节点-nodes-1) [folder](docs) [web](https://example.com/a)",
        "[gone](docs/gone.md) ![picture](docs/images/gone.png)",
        "[no heading](docs/model.md#relations) [here](#nowhere)",
        "`docs/model.md` `schema/gone.tsv` `docs/**`",
        "```sh",
        "[code](docs/gone.md)",
        "```",
      ].join("\n"),
    );
    expect(brokenLinks(folder)).toEqual([
      "README.md:2 docs/gone.md",
      "README.md:2 docs/images/gone.png",
      "README.md:3 docs/model.md#relations",
      "README.md:3 #nowhere",
      "README.md:4 schema/gone.tsv",
    ]);
  });
});

import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { withModelExamples } from "../../scripts/docs/model-page.ts";
import { packagePath } from "../../src/domain/package-root.ts";

describe("the examples of docs/model.md", () => {
  let page: string;
  let made: string;
  beforeAll(async () => {
    page = await readFile(packagePath("docs", "model.md"), "utf8");
    made = await withModelExamples(page);
  });

  it("are what the reports give", () => {
    expect(page, "the graph changed: npm run model").toBe(made);
  });

  it("show one of each kind of node, and of each relation between any two kinds", () => {
    expect(made).not.toMatch(/\| none/);
  });
});

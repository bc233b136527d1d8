import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import { extractors } from "../../src/extract/all-extractors.ts";
import { READ_BY } from "../../src/extract/read-by.ts";

describe("kinds of nodes", () => {
  const stages = new Set<string>(Object.values(READ_BY));

  it("are read by every extractor that runs", () => {
    for (const stage of Object.keys(extractors)) expect([stage, stages.has(stage)]).toEqual([stage, true]);
  });

  it("have a folder for each extractor that reads one", () => {
    const folderOf = (stage: string) =>
      stage === "issuer" ? packagePath("src/resolve", stage) : packagePath("src/extract", stage);
    const read = [...stages].filter((stage) => stage !== "reading" && stage !== "vocabulary");
    expect(read.filter((stage) => !existsSync(folderOf(stage)))).toEqual([]);
  });
});

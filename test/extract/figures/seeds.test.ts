import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { packagePath } from "../../../src/domain/package-root.ts";
import type { Reading } from "../../../src/domain/reading.ts";
import type { FiguresRead } from "../../../src/extract/extractors.ts";
import { readFigures } from "../../../src/extract/figures/read-figures.ts";
import { readFile } from "../../../src/report/read-file.ts";
import { NO_ISSUER } from "./figures-of.ts";

const FILES = ["000_23bff884eccc07c5.txt", "002_dad5926ff9a4553d.txt", "004_a6a8f6c27dc122fe.txt"];

describe("whole reports", () => {
  const read: { readonly reading: Reading; readonly figures: FiguresRead }[] = [];
  beforeAll(async () => {
    for (const name of FILES) {
      const { documents } = await readFile(name, readFileSync(packagePath("seeds", name)));
      for (const { reading } of documents) read.push({ reading, figures: readFigures(reading, NO_ISSUER) });
    }
  });

  it("every row's clause holds its figure and its quote is cut from the text", () => {
    let rows = 0;
    for (const { reading, figures } of read)
      for (const row of [...figures.indicators, ...figures.commitments, ...figures.observations, ...figures.actions]) {
        rows++;
        expect(row.quote).toBe(reading.text.slice(...row.span));
        expect(row.count).toBe(row.evidence.length);
        expect(row.evidence).toContainEqual(row.at);
        expect(row.span[1] - row.span[0]).toBeLessThanOrEqual(80);
        expect(row.span[1]).toBeGreaterThan(row.span[0]);
      }
    expect(rows).toBeGreaterThan(300);
  });

  it("reading again gives the same", () => {
    for (const { reading, figures } of read) expect(readFigures(reading, NO_ISSUER)).toEqual(figures);
  });

  it("of 阜新蒙古族自治县: what 2023 brought and what 2024 is to bring", () => {
    const lines = read[0]!.figures.indicators.map((row) =>
      [row.indicator, row.modality, row.year, row.measure, row.value, row.unit, row.comparator].join(" "),
    );
    for (const line of [
      "gdp ACTUAL 2023 LEVEL 190 亿元 =",
      "gdp ACTUAL 2023 GROWTH 9.3 % =",
      "fixed_investment ACTUAL 2023 GROWTH 15 % =",
      "projects_signed ACTUAL 2023 LEVEL 31 个 =",
      "projects_started ACTUAL 2023 LEVEL 50 个 =",
      "projects_started ACTUAL 2023 LEVEL 14 个 =",
      "fdi ACTUAL 2023 LEVEL 1600 万美元 =",
      "new_market_entities ACTUAL 2023 LEVEL 11054 个 =",
      "grain_output ACTUAL 2023 LEVEL 32 亿斤 >=",
      "gdp TARGET 2024 LEVEL 208.5 亿元 =",
      "gdp TARGET 2024 GROWTH 9.5 % =",
      "projects_started TARGET 2024 LEVEL 50 个 >=",
    ])
      expect(lines).toContain(line);
    expect(lines).toHaveLength(41);
  });

  it("estimates are told from results", () => {
    const [gdp] = read[0]!.figures.indicators;
    expect([gdp?.indicator, gdp?.estimated]).toEqual(["gdp", true]);
  });
});

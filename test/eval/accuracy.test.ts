import { beforeAll, describe, expect, it } from "vitest";
import { type Accepted, acceptedOf, readAccepted } from "../../scripts/eval/accepted.ts";
import { extractNamed } from "../../scripts/eval/extract-named.ts";
import { readGold } from "../../scripts/eval/gold.ts";
import { scoreMasked } from "../../scripts/eval/masked.ts";
import { type AnnotatedReport, emptyScores, scoreReport } from "../../scripts/eval/score.ts";
import { scoreThemes } from "../../scripts/eval/themes.ts";
import { packagePath } from "../../src/domain/package-root.ts";

/** Thousandths by which a list may fall below the accepted table (docs/accuracy.md). */
const SLACK = 10;

describe("accuracy on the annotated reports", () => {
  let now: Accepted;
  beforeAll(async () => {
    const system = await extractNamed([packagePath("seeds")]);
    const scores = emptyScores();
    for (const [name, gold] of readGold(packagePath("test/gold/reports"))) {
      scoreReport(name, gold, (system.get(name) ?? null) as AnnotatedReport | null, scores);
    }
    now = acceptedOf(scores, scoreMasked(system), scoreThemes());
  });

  it.each(Object.entries(readAccepted()))("%s stays within 0.01 of %i thousandths", (row, accepted) => {
    if (row === "masked wrong") expect(now[row]).toBeLessThanOrEqual(accepted);
    else if (row === "masked right") expect(now[row]).toBeGreaterThanOrEqual(accepted);
    else expect(now[row]).toBeGreaterThanOrEqual(accepted - SLACK);
  });
});

import { readFileSync } from "node:fs";
import { packagePath } from "../../src/domain/package-root.ts";
import { classifySentence } from "../../src/extract/themes/classify-sentence.ts";
import type { Tally } from "./score.ts";

/** Micro-averaged counts of sentence–domain pairs over the annotated sentences (test/gold/sentence-themes.json). */
export function scoreThemes(): Tally {
  const sentences = JSON.parse(readFileSync(packagePath("test/gold/sentence-themes.json"), "utf8")) as {
    sentence: string;
    themes: string[];
  }[];
  const counts: Tally = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
  for (const { sentence, themes } of sentences) {
    const found = new Set(classifySentence(sentence));
    for (const theme of themes) {
      if (found.delete(theme)) counts.truePositives++;
      else counts.falseNegatives++;
    }
    counts.falsePositives += found.size;
  }
  return counts;
}

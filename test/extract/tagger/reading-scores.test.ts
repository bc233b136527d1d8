import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Span } from "../../../src/domain/span.ts";
import { characterFeatures } from "../../../src/extract/tagger/character-features.ts";
import { slotsOf } from "../../../src/extract/tagger/feature-groups.ts";
import { shippedFeatureSources } from "../../../src/extract/tagger/feature-sources.ts";
import { readingScores } from "../../../src/extract/tagger/reading-scores.ts";
import { labelScores } from "../../../src/extract/tagger/tagger.ts";
import { shippedModel, type TaggerModel } from "../../../src/extract/tagger/tagger-model.ts";
import { readFile } from "../../../src/report/read-file.ts";

interface Text {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly sections: readonly { heading: string; role: "PLAN" | "REVIEW"; span: Span }[];
}

function made(...sentences: string[]): Text {
  const text = sentences.join("");
  const spans: Span[] = [];
  for (const sentence of sentences) {
    const from = spans.at(-1)?.[1] ?? 0;
    spans.push([from, from + sentence.length]);
  }
  return { text, sentences: spans, sections: [{ heading: "", role: "PLAN", span: [0, text.length] }] };
}

/** The slow way: every feature of every unit. */
function expectSame(model: TaggerModel, reading: Parameters<typeof characterFeatures>[0]): void {
  const sources = shippedFeatureSources();
  const slow = labelScores(model, characterFeatures(reading, sources));
  expect(Buffer.compare(Buffer.from(readingScores(model, reading, sources).buffer), Buffer.from(slow.buffer))).toBe(0);
  expect(reading.text.length === 0 || slow.some((score) => score !== 0)).toBe(true);
}

describe("scores of the labels", () => {
  const model = shippedModel("enterprises");

  it("are the sums of the weights of all features, in a whole report and again in the next", async () => {
    const name = "004_a6a8f6c27dc122fe.txt";
    const { documents } = await readFile(name, readFileSync(`seeds/${name}`));
    for (const { reading } of documents.slice(0, 2)) expectSame(model, reading);
  });

  it("are so in sentences of a character or two, and beyond Han", () => {
    expectSame(
      model,
      made("。", "企业", "华川重工（集团）有限公司、ＸＸ集团和𠮷野家等3家企业落户。", "\u0000\uffff\uffff“", "A"),
    );
  });

  it("leave out the groups of templates that a model has not", () => {
    const reading = made("支持华川重工、北山药业等企业做大做强，", "引进玉泉市明湖科技有限公司。");
    for (const group of model.groups) expectSame({ ...model, groups: [group], slots: slotsOf([group]) }, reading);
  });
});

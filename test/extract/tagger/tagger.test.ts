import { describe, expect, it } from "vitest";
import { trainClassifier } from "../../../scripts/train/classifier-training.ts";
import { occurrences } from "../../../scripts/train/gold-labels.ts";
import { FIELD_SETTINGS, trainTagger } from "../../../scripts/train/tagger-training.ts";
import type { Reading } from "../../../src/domain/reading.ts";
import { CandidateScore, confidenceOf, withoutOverlap } from "../../../src/extract/tagger/candidate-classifier.ts";
import { characterFeatures } from "../../../src/extract/tagger/character-features.ts";
import { featureKey } from "../../../src/extract/tagger/feature-hash.ts";
import { candidates, labelScores, spanMargins, tag } from "../../../src/extract/tagger/tagger.ts";
import { taggerWords } from "../../../src/extract/tagger/word-lists.ts";

const sources = { words: taggerWords(), rarity: null, places: null };

function reading(text: string): Reading {
  const sentences: [number, number][] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++)
    if ("。\n".includes(text[i]!)) {
      sentences.push([from, i + 1]);
      from = i + 1;
    }
  return {
    text,
    documentId: "made-up",
    paragraphs: sentences,
    sentences,
    sections: [{ heading: "", role: "PLAN", span: [0, text.length] }],
    report: {
      title: "",
      kind: "GOVERNMENT_WORK_REPORT",
      jurisdiction: null,
      level: null,
      masked: true,
      reviewYear: null,
      planYear: null,
      deliveredOn: null,
      meeting: null,
      speaker: null,
      partial: false,
    },
    read: { characters: text.length, share: 1, damage: 0, masked: 0 },
    warnings: [],
  };
}

const NAMES = [
  "云川大道",
  "华川路",
  "东岭大道",
  "青溪路",
  "明湖大桥",
  "北塘大道",
  "锦江大桥",
  "文苑路",
  "沙坪路",
  "桃园大桥",
];
const training = reading(NAMES.map((name) => `加快推进${name}建设，切实改善交通。我们坚持为民服务。`).join(""));
const config = {
  list: "projects",
  groups: ["characters", "classes", "segments", "verbs", "suffixes"] as const,
  bias: 0,
  settings: { ...FIELD_SETTINGS, least: 1, sparsity: 0.05 },
};
const train = () => trainTagger(config, [{ reading: training, names: occurrences(training.text, NAMES) }], sources);

describe("the tagger", () => {
  const { model, bytes } = train();

  it("finds a name that it never saw by its surroundings", () => {
    const text = reading("我们坚持改革。加快推进玉泉大道建设，切实改善环境。");
    const spans = tag(model, text, characterFeatures(text, sources));
    expect(spans.map(({ at }) => text.text.slice(...at))).toEqual(["玉泉大道"]);
    expect(spans[0]!.score).toBeGreaterThan(0);
  });

  it("gives the same bytes from the same examples", () => {
    expect(train().bytes).toEqual(bytes);
  });

  it("finds more at a higher bias, and scores each by its own margin", () => {
    const text = reading("加快推进玉泉大道建设，支持玉泉广场改造。");
    const features = characterFeatures(text, sources);
    const few = tag(model, text, features);
    const many = candidates(model, text, features, [-2, 0, 2, 4, 6]);
    expect(many.length).toBeGreaterThanOrEqual(few.length);
    const margins = spanMargins(
      model,
      text,
      labelScores(model, features),
      many.map(({ at }) => at),
    );
    expect(margins).toEqual(many.map(({ score }) => score));
  });
});

describe("names in a text", () => {
  it("stand where they are printed, the longest first, white space passed over", () => {
    const text = "牧原 食品与牧原";
    expect(occurrences(text, ["牧原", "牧原食品"]).map((span) => text.slice(...span))).toEqual(["牧原 食品", "牧原"]);
  });
});

describe("the classifier of candidates", () => {
  it("learns a feature that tells names from others", () => {
    const good = 1;
    const bad = 2;
    const examples = Array.from({ length: 40 }, (_, i) => ({
      features: Int32Array.of(featureKey(1, i % 2 ? good : bad), featureKey(2, 0)),
      isName: i % 2 === 1,
    }));
    const { classifier } = trainClassifier("made-up", examples, 0);
    const sum = new CandidateScore(classifier);
    const scoreOf = (feature: number): number => {
      sum.begin();
      sum.add(1, feature);
      sum.add(2, 0);
      return sum.score;
    };
    expect(scoreOf(good)).toBeGreaterThan(0);
    expect(scoreOf(bad)).toBeLessThan(0);
    expect(confidenceOf(classifier, scoreOf(good))).toBeGreaterThan(500);
  });

  it("keeps the best of overlapping candidates", () => {
    const kept = withoutOverlap([
      { at: [0, 4], score: 5 },
      { at: [2, 6], score: 9 },
      { at: [6, 8], score: 1 },
    ]);
    expect(kept.map(({ at }) => at)).toEqual([
      [2, 6],
      [6, 8],
    ]);
  });
});

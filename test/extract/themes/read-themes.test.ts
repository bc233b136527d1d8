import { describe, expect, it } from "vitest";
import type { Span } from "../../../src/domain/span.ts";
import { readThemes } from "../../../src/extract/themes/read-themes.ts";

function reading(...sentences: string[]) {
  const spans: Span[] = [];
  let at = 0;
  for (const sentence of sentences) {
    spans.push([at, at + sentence.length]);
    at += sentence.length;
  }
  return { text: sentences.join(""), sentences: spans };
}

describe("readThemes", () => {
  it("gives each domain its share of the characters, a thousand in all", () => {
    const themes = readThemes(
      reading("新建改建中小学校十所。", "各位代表！", "发展学前教育事业工作。", "粮食总产量再获丰收。"),
    );
    expect(themes.map(({ id }) => id)).toEqual(["education", "agriculture"]);
    expect(themes.reduce((sum, { weight }) => sum + weight, 0)).toBe(1000);
    expect(themes[0]!.weight).toBe(687);
  });

  it("is empty where nothing is said", () => {
    expect(readThemes(reading("各位代表！"))).toEqual([]);
    expect(readThemes(reading())).toEqual([]);
  });
});

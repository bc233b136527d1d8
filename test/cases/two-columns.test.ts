import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/domain/extracted-document.ts";
import { extracted } from "./cases.ts";

const LEFT = ["农业产值增长5%，粮食产", "量达到30万吨，比上年", "增加1万吨。引进东方重", "工有限公司，支持朝阳区。"];
const RIGHT = ["工业投资完成12亿元，同", "比增长8%，新开工项", "目20个，建成云川至江", "北高速公路36公里。"];

/** Every fact of a text, its places in the text left out. */
function facts({ text, ...document }: ExtractedDocument): string[] {
  const { places, enterprises, projects, strategies, indicators, commitments, observations, actions } = document;
  const named = [...places, ...enterprises, ...projects, ...strategies].map(({ name }) => name);
  const figures = [...indicators, ...commitments, ...observations].map(
    ({ at, year, value, unit }) => `${text.slice(...at)} ${year} ${value} ${unit}`,
  );
  const quantities = indicators.map(({ indicator, value }) => `${indicator} ${value}`);
  return [...named, ...figures, ...quantities, ...actions.map((action) => action.text)].sort();
}

describe("two columns welded by row", () => {
  it.each(["    ", "\u3000\u3000", "\t"])("give the facts of the columns, none of their halves (gap %j)", (gap) => {
    const welded = extracted(LEFT.map((left, i) => left + gap + RIGHT[i]).join("\n"), { role: "REVIEW" });
    const columns = facts(extracted(`${LEFT.join("")}\n${RIGHT.join("")}`, { role: "REVIEW" }));
    expect(welded.report.warnings.map(({ code }) => code)).toEqual(["TWO_COLUMNS"]);
    expect(facts(welded)).toEqual(columns);
    expect(columns).toEqual(
      expect.arrayContaining(["东方重工有限公司", "朝阳区", "grain_output 30", "industrial_investment 12"]),
    );
  });
});

import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { storeOf } from "../../scripts/eval/store-of.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { outcomesOf } from "../../src/graph/outcome-on-reading.ts";
import { EVERYTHING } from "../../src/graph/pages.ts";
import { normalObject } from "../../src/resolve/outcome/normal-object.ts";

const FOLDER = packagePath("test", "data", "series");
const CITY = "cn-320200";
const DISTRICT = "cn-320202";

/** Rows of outcomes.tsv: what became of each promise, by hand. */
async function expectedOutcomes(): Promise<string[]> {
  const lines = (await readFile(`${FOLDER}/outcomes.tsv`, "utf8")).trimEnd().split("\n").slice(1);
  return lines.map((line) => {
    const [file, indicator, object, measure, year, status] = line.split("\t");
    const [place, planYear] = file!.split("-");
    const what = indicator || normalObject(object!);
    return `${place === "city" ? CITY : DISTRICT} ${planYear} ${what} ${measure} ${year} ${status}`;
  });
}

describe("a series of three years of a district and its city", () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await storeOf([FOLDER]);
  });

  it("gives what became of each promise as reckoned by hand", async () => {
    const promises = await store.list("Commitment", {
      where: [{ field: "kind", op: "eq", value: "QUANTITY" }],
      limit: EVERYTHING,
    });
    const outcomes = await outcomesOf(
      store,
      promises.map(({ id }) => id),
    );
    const found = promises.map(({ properties }, at) => {
      const { report, indicator, object, measure, dueYear } = properties;
      const [place, , planYear] = report.split("/");
      const what = indicator ?? normalObject(object!);
      return `${place} ${planYear} ${what} ${measure} ${dueYear} ${outcomes[at]!.status}`;
    });
    expect(found.sort()).toEqual((await expectedOutcomes()).sort());
  });

  it("shows the arithmetic, the margin and both places", async () => {
    const [promise] = await store.list("Commitment", {
      where: [
        { field: "report", op: "eq", value: `${DISTRICT}/GOVERNMENT_WORK_REPORT/2013` },
        { field: "indicator", op: "eq", value: "budget_revenue" },
      ],
      limit: 1,
    });
    const [outcome] = await outcomesOf(store, [promise!.id]);
    expect(outcome!.settling!.relation.properties.margin).toBe("-0.8");
    expect(outcome!.settling!.observation.properties).toMatchObject({ base: "11.2", year: 2013 });
    const [[promised], [stated]] = await Promise.all([
      store.related("PROMISES", "in", "Commitment", [promise!.id], { limit: 1 }).then((rows) => rows[0]!),
      store
        .related("STATES", "in", "Observation", [outcome!.settling!.observation.id], { limit: 1 })
        .then((rows) => rows[0]!),
    ]);
    for (const [row, figure] of [
      [promised!, "12%"],
      [stated!, "11.2%"],
    ] as const) {
      const print = row.relation.evidence[0]!;
      const [text] = await store.texts([print.document]);
      expect(text!.slice(...print.span)).toContain(figure);
    }
  });

  it("holds the district's targets against the city's", async () => {
    const addOns: string[] = [];
    for await (const { from, to, properties } of store.scan("UNDER"))
      addOns.push(`${from.id.split("/")[2]} ${from.id.split("/")[4]} ${to.id.split("/")[0]} ${properties.addOn}`);
    expect(addOns).toEqual(
      expect.arrayContaining([
        `2013 gdp ${CITY} 0.5`,
        `2013 budget_revenue ${CITY} 2`,
        `2013 urban_new_jobs ${CITY} null`,
        `2014 gdp ${CITY} 0.5`,
        `2015 gdp ${CITY} 0.5`,
      ]),
    );
    expect(addOns.every((line) => line.includes(CITY))).toBe(true);
  });

  it("finds the passage that the district took from the city's report, with the places in both", async () => {
    const shared: string[] = [];
    for await (const { from, to, properties } of store.scan("SHARES_TEXT_WITH"))
      for (const passage of properties.passages) {
        const texts = await store.texts([from.id, to.id]);
        const cuts = passage.split(" ").map((places, at) => texts[at]!.slice(...places.split("-").map(Number)));
        expect(cuts[0]).toBe(cuts[1]);
        shared.push(cuts[0]!);
      }
    expect(shared).toHaveLength(1);
    expect(shared[0]).toContain("沿古运河两岸打造十里水弄堂慢行步道系统，串起清名桥、南长街与惠山古镇三处历史街区");
  });

  it("ties a copy of a report to the longest text and counts what both say once", async () => {
    const report = `${DISTRICT}/GOVERNMENT_WORK_REPORT/2013`;
    const [texts] = await store.related("TEXT_OF", "in", "Report", [report], { limit: 5 });
    expect(texts).toHaveLength(2);
    const copies: string[][] = [];
    for await (const { from, to } of store.scan("DUPLICATE_OF")) copies.push([from.id, to.id]);
    expect(copies).toHaveLength(1);
    const [copy, longest] = await store.texts(copies[0]!);
    expect(copy!.length).toBeLessThan(longest!.length);
    const [promises] = await store.related("PROMISES", "out", "Report", [report], {
      kind: "Commitment",
      where: [{ field: "indicator", op: "eq", value: "gdp" }],
      limit: 5,
    });
    expect(promises).toHaveLength(1);
    expect(new Set(promises![0]!.relation.evidence.map(({ document }) => document)).size).toBe(2);
  });

  it("ties the two pages of one report, each with its number", async () => {
    const report = "cn-320203/GOVERNMENT_WORK_REPORT/2014";
    const parts: [string, number | null][] = [];
    for await (const { from, properties } of store.scan("TEXT_OF", { to: [report] }))
      parts.push([from.id, properties.part]);
    const tied: string[][] = [];
    for await (const { from, to } of store.scan("CONTINUES")) tied.push([from.id, to.id]);
    const pages = parts.sort((a, b) => a[1]! - b[1]!);
    expect(pages.map(([, part]) => part)).toEqual([1, 2]);
    expect(tied).toEqual([[pages[1]![0], pages[0]![0]]]);
  });

  it("ties a firm and its project that two districts of the city name", async () => {
    const tied: string[][] = [];
    for await (const { from, to, properties } of store.scan("SAME_AS")) tied.push([from.id, to.id, properties.basis]);
    expect(tied).toEqual(
      [
        ["锡云精工集团", "NAME_AND_REGION"],
        ["锡云精工集团精密齿轮箱项目", "ENTERPRISE_AND_NAME"],
      ].map(([name, basis]) => [`${DISTRICT}/${name}`, `cn-320203/${name}`, basis]),
    );
  });

  it("gives null for what is no commitment", async () => {
    expect(await outcomesOf(store, ["nobody"])).toEqual([null]);
  });
});

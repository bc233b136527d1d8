import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseExample } from "../../src/api/http/examples.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { CHECKS, checkAnswer, type Question } from "../questions/question-checks.ts";
import { type TestServer, testServer } from "./http-client.ts";
import { type LoadedSeeds, loadSeeds } from "./seeds-store.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field
type Data = any;

const names = readdirSync(packagePath("examples")).filter((name) => name.endsWith(".graphql"));

const questions = JSON.parse(readFileSync(packagePath("test", "data", "questions.json"), "utf8")) as Question[];

let seeds: LoadedSeeds;
/** Report id → name of its document as extracted files are named. */
let reportNames: ReadonlyMap<string, string>;
let server: TestServer;
/** Source files of the seeds, by base name, without blanks and digits: page numbers stand inside sentences there. */
const sources = new Map<string, string>();
const bare = (text: string) => text.replace(/[\s\d]/g, "");

beforeAll(async () => {
  seeds = await loadSeeds();
  server = await testServer(seeds.store);
  const { data } = await server.ask("{ reports(first: 200) { nodes { id documents { nodes { id } } } } }");
  reportNames = new Map(
    data.reports.nodes.map((report: Data) => [report.id, seeds.names.get(report.documents.nodes[0].id)!]),
  );
  for (const file of readdirSync(packagePath("seeds")).filter((name) => name.endsWith(".txt"))) {
    sources.set(file.replace(/\.txt$/, ""), bare(readFileSync(packagePath("seeds", file), "utf8")));
  }
}, 120_000);
afterAll(() => server.close());

interface Quoted {
  readonly documentId: string;
  readonly quote: string;
}

/** Every object of an answer that quotes a document. */
function quotesIn(value: unknown, found: Quoted[] = []): Quoted[] {
  if (Array.isArray(value)) for (const each of value) quotesIn(each, found);
  else if (value !== null && typeof value === "object") {
    const { documentId, quote } = value as Partial<Quoted>;
    if (typeof documentId === "string" && typeof quote === "string") found.push({ documentId, quote });
    for (const each of Object.values(value)) quotesIn(each, found);
  }
  return found;
}

/** What was found by reading the reports, and must be in the answer. */
const READ: Readonly<Record<string, (data: Data) => void>> = {
  "counties-citing-a-national-strategy": ({ strategy }) => {
    expect(strategy.name).toBe("乡村振兴");
    expect(strategy.citedBy.length).toBeGreaterThanOrEqual(12);
    expect(strategy.citedBy.map((row: Data) => row.jurisdiction.name)).toContain("阜新蒙古族自治县");
  },
  "targets-side-by-side": ({ indicator }) => {
    const rows = new Map<string, Data>(indicator.compare.rows.map((row: Data) => [row.report.id, row]));
    expect(rows.get("cn-210921/GOVERNMENT_WORK_REPORT/2024").figure.value).toBe("9.5");
    expect(rows.get("cn-210902/DEVELOPMENT_PLAN_REPORT/2024").figure.value).toBe("6.5");
    expect(indicator.compare.withNumber).toBeGreaterThanOrEqual(22);
  },
  "everything-about-one-county": ({ jurisdiction }) => {
    expect(jurisdiction.name).toBe("阜新蒙古族自治县");
    expect(jurisdiction.reports.totalCount).toBe(2);
    const [first, second] = jurisdiction.reports.nodes;
    expect([first.planYear, second.planYear]).toEqual([2022, 2024]);
    expect(first.documents.nodes[0]).toMatchObject({ speaker: "包峰", deliveredOn: "2021-12-08" });
    expect(second.documents.nodes[0]).toMatchObject({ deliveredOn: "2023-12-21" });
  },
  "projects-of-one-enterprise": ({ enterprise }) => {
    expect(enterprise.name).toContain("比亚迪");
    expect(enterprise.footprint.apart).toBe(3);
    const projects = enterprise.projects.nodes.map((row: Data) => row.name);
    expect(projects).toContain("比亚迪新能源汽车动力系统扩产");
  },
  "phrase-with-counts": ({ phrase }) => expect(phrase.rows[0].reportCount).toBe(29),
  "jurisdictions-and-strategies-network": ({ network }) => {
    expect(network.nodes).toHaveLength(100);
    expect(network.cut).toBe(true);
    expect(network.totalNodes).toBeGreaterThan(100);
    const ids = new Set(network.nodes.map((row: Data) => row.node.id));
    for (const { sourceId, targetId } of network.edges) expect(ids.has(sourceId) && ids.has(targetId)).toBe(true);
  },
  "central-groups-in-several-reports": ({ sharedEnterprises }) =>
    expect(sharedEnterprises.map((row: Data) => row.head.name)).toContain("中国能源建设集团有限公司"),
  "particular-strategies": ({ shared }) => {
    expect(shared.unitsCount).toBe(6);
    expect(shared.common.map((term: Data) => term.label)).toContain("乡村振兴");
  },
  "high-standard-farmland": ({ promised }) => {
    const rows = promised.byReport.map((row: Data) => [row.report.label, row.largest]);
    expect(rows).toContainEqual(["阜新蒙古族自治县2022年政府工作报告", "34"]);
    expect(rows).toContainEqual(["济南市2024年政府工作报告", "21.5"]);
    expect(promised.most[0].largest).toBe("50");
  },
  "ledger-of-promises": ({ jurisdiction }) =>
    expect(jurisdiction.ledger.map((row: Data) => [row.year, row.reportsCount])).toEqual([
      [2022, 1],
      [2023, 0],
      [2024, 1],
    ]),
  "regions-named": ({ placesNamed }) => expect(placesNamed.map((row: Data) => row.places.length)).toEqual([1, 1, 1]),
  "partners-of-paired-ties": ({ placesNamed }) => {
    const huizhou = placesNamed.find((row: Data) => row.name === "惠州");
    expect(huizhou.namings[0].roles[0].role).toBe("PARTNER");
  },
  "a-panel-of-targets": ({ panel }) => {
    expect(panel.totalCount).toBe(29 * 3);
    const county = panel.nodes.find(
      (row: Data) => row.jurisdiction.name === "阜新蒙古族自治县" && row.indicatorId === "budget_revenue",
    );
    expect(county).toMatchObject({ state: "STATED", figure: { value: "10" } });
  },
  "what-was-reported": ({ indicator }) => expect(indicator.compare.highest[0].figure.value).toBe("9.3"),
  "how-a-phrase-spread": ({ diffusion }) => {
    const last = diffusion.years.at(-1);
    expect(last).toMatchObject({ year: 2024, newcomersCount: 17 });
  },
  "what-is-covered": ({ coverage }) => expect(coverage).toMatchObject({ expected: 31, found: 30 }),
  "the-way-between-two-places": ({ path }) => expect(path[0].length).toBe(4),
  "round-a-strategy": ({ neighbourhood }) => expect(neighbourhood.nodes.length).toBeGreaterThanOrEqual(20),
  "search-by-pinyin": ({ search }) => expect(search[0].node.name).toBe("商丘市"),
  "search-in-the-texts": ({ search }) => expect(search[0].node.name).toBe("乡村振兴"),
  "what-is-loaded": ({ stats }) => {
    expect(stats.nodes.find((row: Data) => row.kind === "REPORT").count).toBe(30);
    expect(stats.reportsByYear).toEqual([
      { key: "2022", count: 1 },
      { key: "2023", count: 1 },
      { key: "2024", count: 28 },
    ]);
  },
  "what-was-built": ({ achieved }) => {
    const built = new Map(achieved.byReport.map((row: Data) => [row.report.label.replace(/\d.*/, ""), row.largest]));
    const read = { 辽阳市: "28.5", 济南市: "23.4", 长沙市: "18.04", 阜新蒙古族自治县: "13.4", 盱眙县: "9.07" };
    const small = { 肇源县: "7.32", 灌云县: "6.8", 张家川回族自治县: "6", 本溪市: "5.25", 桐城市: "5", 隆德县: "3.45" };
    const least = { 江阴市: "2.36", 高港区: "1.42", 锡山区: "0.76" };
    expect(Object.fromEntries(built)).toEqual({ ...read, ...small, ...least });
    expect(achieved.most[0].largest).toBe("28.5");
    expect(achieved.least[0].largest).toBe("0.76");
  },
  "projects-that-moved-on": ({ changes }) => {
    const row = (name: string) => changes.projects.find((each: Data) => each.node.name === name);
    expect(row("阜奈高速")).toMatchObject({ change: "STAYED", beforeStatus: "STARTED", afterStatus: "COMPLETED" });
    expect(row("启智学校新址").alike).toEqual([{ name: "启智学校" }]);
    expect(row("辽西北供水工程").alike).toEqual([{ name: "辽西北供水配套工程" }]);
  },
  "common-in-one-province": ({ shared }) => {
    expect(shared.common).toEqual([{ label: "专精特新" }]);
    expect(shared.particular).toEqual([
      { unit: { report: { label: "锡山区2024年政府工作报告" } }, term: { label: "东西部协作" } },
    ]);
    expect(shared.terms.map((row: Data) => row.holdersCount)).toEqual([6, 4, 5, 3, 1, 2, 3]);
  },
  "ceilings-of-unemployment": ({ indicator }) => {
    const stated = indicator.compare.rows.filter((row: Data) => row.state === "STATED");
    expect(indicator.compare.measure).toBe("SHARE");
    expect(
      Object.fromEntries(stated.map((row: Data) => [row.report.label.replace(/\d.*/, ""), row.figure.value])),
    ).toEqual({ 萨尔图区: "6", 海曙区: "3.5", 奉化区: "3.5", 来安县: "3", 商丘市: "5.5" });
    for (const row of stated) expect(row.figure.amount.comparator).toBe("AT_MOST");
  },
  "incomes-of-town-and-country": ({ panel }) => {
    const stated = panel.nodes.filter((row: Data) => row.state === "STATED");
    const of = (id: string) =>
      Object.fromEntries(
        stated
          .filter((row: Data) => row.indicatorId === id)
          .map((row: Data) => [row.jurisdiction.name, row.figure.value]),
      );
    const both = { 桐城市: "5.5", 来安县: "8.5", 宁德市: "5", 济南市: "5.5", 张家川回族自治县: "7", 隆德县: "8" };
    expect(of("income_urban")).toEqual(both);
    expect(of("income_rural")).toEqual({
      ...{ 桐城市: "7", 来安县: "10", 宁德市: "8", 济南市: "6.5", 张家川回族自治县: "8", 隆德县: "10" },
      ...{ 高港区: "7.2", 阜新蒙古族自治县: "8.5" },
    });
  },
  "lifts-parking-charging": ({ lifts, parking, charging }) => {
    const of = (answer: Data) =>
      Object.fromEntries(answer.byReport.map((row: Data) => [row.report.label.replace(/\d.*/, ""), row.largest]));
    expect(of(lifts)).toEqual({ 长沙市: "300", 李沧区: "70", 锡山区: "40", 江阴市: "30" });
    expect(of(parking)).toMatchObject({
      长沙市: "150000",
      XX区: "6000",
      海曙区: "3500",
      江阴市: "3000",
      桐城市: "1000",
    });
    expect(of(parking)).toMatchObject({ 锡山区: "800", 绩溪县: "600", 高港区: "400" });
    expect(of(charging)).toMatchObject({ 济南市: "16000", 李沧区: "980", 鹤岗市: "455", 海曙区: "250", 桐城市: "120" });
    expect([lifts.least[0].largest, parking.least[0].largest, charging.least[0].largest]).toEqual(["30", "400", "50"]);
  },
  "countries-named": ({ phrase }) => {
    const reports = phrase.rows.map((row: Data) =>
      row.reports.map((each: Data) => each.report.label.replace(/\d.*/, "")).sort(),
    );
    expect(reports).toEqual([["萨尔图区", "辽阳市", "鹤岗市"], ["济南市"], ["济南市"]]);
  },
  "beside-the-level-above": ({ panel }) =>
    expect(panel.nodes.map((row: Data) => [row.indicatorId, row.parentTarget.amount.value, row.addOn])).toEqual([
      ["budget_revenue", "5", "5"],
      ["fixed_investment", "10", "0"],
      ["industrial_value_added", "6", "9"],
      ["retail_sales", "8", "4.5"],
    ]),
  "who-names-whom": ({ network }) => {
    expect(network.cut).toBe(false);
    const ties = new Set(network.edges.map((edge: Data) => `${edge.sourceId} ${edge.targetId}`));
    for (const tie of ["cn-320281 cn-320723", "cn-320723 cn-320281"]) expect(ties.has(tie), tie).toBe(true);
  },
  "firms-by-their-prints": ({ enterprisesNamed }) => {
    const labels = (rows: Data[]): string[] => rows.map((each: Data) => each.report.label);
    const prints = enterprisesNamed.map((row: Data) => labels(row.otherPrints));
    expect(labels(enterprisesNamed[0].mentions)).toEqual(["长沙市2024年政府工作报告"]);
    expect(prints[0]).toEqual([]);
    expect(prints[1]).toEqual(["XX区2024年政府工作报告"]);
    expect(prints[2].length).toBeGreaterThan(10);
  },
  "masked-issuers": ({ documents }) => expect(documents.totalCount).toBe(26),
};

describe("example queries over HTTP, on the seeds", () => {
  it("ask every question whose answer was found by reading", () => {
    expect(questions.map(({ id }) => id).sort()).toEqual(Object.keys(CHECKS).sort());
    for (const [name] of Object.values(CHECKS)) expect(names).toContain(`${name}.graphql`);
  });

  it("are forty at least", () => expect(names.length).toBeGreaterThanOrEqual(40));

  for (const file of names) {
    const name = file.replace(/\.graphql$/, "");
    it(name, async () => {
      const example = parseExample(name, readFileSync(packagePath("examples", file), "utf8"));
      expect(example.zh).toMatch(/\p{Script=Han}/u);
      expect(example.en.length).toBeGreaterThan(8);
      const { data, errors } = await server.ask(example.query, { ...example.variables });
      expect(errors).toBeUndefined();
      for (const { documentId, quote } of quotesIn(data)) {
        const source = sources.get(seeds.names.get(documentId)!.replace(/\.\d+$/, ""))!;
        expect(quote.length).toBeGreaterThan(0);
        expect(source.includes(bare(quote)), `${name}: ${quote}`).toBe(true);
      }
      READ[name]?.(data);
      const question = questions.find(({ id }) => CHECKS[id]![0] === name);
      if (!question) return;
      const { wrong } = checkAnswer(question, reportNames, data);
      expect(wrong.length, `${question.id}\n${wrong.join("\n")}`).toBe(0);
    });
  }
});

describe.each(["README.md", "README.zh.md"])("the question of %s", (name) => {
  const page = readFileSync(packagePath(name), "utf8");

  it("has the answer that the page shows", async () => {
    const [, query = ""] = /```graphql\n([\s\S]*?)```/.exec(page) ?? [];
    const { data } = await server.ask(query);
    const { withNumber, median, rows } = data.indicator.compare;
    const shown = [...page.matchAll(/^\| (\d+) \| (.+?) \| ([\d.]+) \| (.*?) ?\| (.+?) \|$/gm)].map(
      ([, ...cells]) => cells,
    );
    expect(shown.length).toBeGreaterThan(2);
    const told = new Map(
      rows.map(({ rank, report, figure }: Data) => [
        report.label,
        [String(rank), report.label, figure && String(figure.value), figure?.wording, figure?.evidence[0].quote],
      ]),
    );
    for (const [rank, label, value, wording, quote] of shown) {
      const row = told.get(label) as string[];
      expect(row.slice(0, 4)).toEqual([rank, label, value, wording]);
      expect(row[4]).toContain(quote);
    }
    expect(page).toMatch(new RegExp(`\\b${withNumber} (?:of the|份给出)`));
    expect(page).toMatch(new RegExp(`(?:median is|中位数) ${median} %`));
  });
});

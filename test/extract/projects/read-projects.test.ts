import { expect, test } from "vitest";
import { readEnterprises } from "../../../src/extract/enterprises/read-enterprises.ts";
import { readProjects } from "../../../src/extract/projects/read-projects.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";

const NO_PLACES = { places: [], mentionsWithinNames: [], unread: [] };
const read = (text: string, role: "REVIEW" | "PLAN") => {
  const reading = readFragment(text, { year: 2024, role });
  const enterprises = readEnterprises(reading, NO_PLACES);
  return { reading, rows: readProjects(reading, enterprises, NO_PLACES) };
};
const status = (text: string, role: "REVIEW" | "PLAN") => read(text, role).rows.map((row) => [row.name, row.status]);

test.each([
  ["REVIEW", "云川至江北高速竣工通车。", "云川至江北高速", "COMPLETED"],
  ["REVIEW", "城南污水处理厂二期开工建设。", "城南污水处理厂二期", "STARTED"],
  ["REVIEW", "市第三实验小学建成投用。", "市第三实验小学", "OPERATING"],
  ["REVIEW", "抽水蓄能电站前期工作有序推进。", "抽水蓄能电站", "PLANNED"],
  ["REVIEW", "云川综合保税区封关运行。", "云川综合保税区", "OPERATING"],
  ["REVIEW", "加快建设滨江科创产业园。", "滨江科创产业园", "STARTED"],
  ["PLAN", "加快滨江科创产业园建设。", "滨江科创产业园", "STARTED"],
  ["PLAN", "开工建设滨江科创产业园。", "滨江科创产业园", "PLANNED"],
  ["PLAN", "推动滨江科创产业园开工建设。", "滨江科创产业园", "PLANNED"],
  ["PLAN", "启动城北水厂扩建工程。", "城北水厂扩建工程", "PLANNED"],
  ["PLAN", "确保城北水厂扩建工程建成投用。", "城北水厂扩建工程", "PLANNED"],
  ["PLAN", "推进城北水厂扩建工程前期工作。", "城北水厂扩建工程", "PLANNED"],
] as const)("%s: %s", (role, text, name, expected) => {
  expect(status(text, role)).toEqual([[name, expected]]);
});

test("members of a list share the verbs round it", () => {
  expect(status("滨江路、锡河大桥、城东变电站等12个项目开工建设。", "REVIEW")).toEqual([
    ["滨江路", "STARTED"],
    ["锡河大桥", "STARTED"],
    ["城东变电站", "STARTED"],
  ]);
});

test.each([
  ["PLAN", "加快琼山、洋塘等片区综合开发。", ["琼山、洋塘等片区综合开发"]],
  ["REVIEW", "完成滨江路、七里庄等34处积水点改造工程。", ["滨江路、七里庄等34处积水点改造工程"]],
  ["REVIEW", "建成滨江路、锡河大道、城东路等6条道路。", ["滨江路", "锡河大道", "城东路"]],
] as const)("a list of places of one act is one work, one of roads is several: %s %s", (role, text, names) => {
  expect(read(text, role).rows.map(({ name }) => name)).toEqual(names);
});

test.each([
  ["①新建滨江公园项目。③启动东湖湿地公园项目。", ["滨江公园项目", "东湖湿地公园项目"]],
  [
    "1.续建城北水厂扩建工程；（2）启动东湖湿地公园项目；3、建成长江路小学。",
    ["城北水厂扩建工程", "东湖湿地公园项目", "长江路小学"],
  ],
  ["一是新建滨江公园项目，二要启动东湖湿地公园项目。", ["滨江公园项目", "东湖湿地公园项目"]],
  ["建设3.5万千瓦风电项目。", ["3.5万千瓦风电项目"]],
  ["十里长街改造工程开工。", ["十里长街改造工程"]],
  ["五要素保障中心开工。", ["五要素保障中心"]],
  ["[22]建设拒马河创新驿站。", ["拒马河创新驿站"]],
] as const)("what counts an enumeration is no part of a name, a number is: %s", (text, names) => {
  expect(read(text, "PLAN").rows.map(({ name }) => name)).toEqual(names);
});

test.each([
  ["建设好大青山实验室。", "大青山实验室"],
  ["建设好莱坞影视基地。", "好莱坞影视基地"],
])("好 behind a verb says how, unless a name begins with it: %s", (text, name) => {
  expect(read(text, "PLAN").rows.map((row) => row.name)).toEqual([name]);
});

test("a work printed twice is one row with the furthest status", () => {
  const { rows } = read("云川湿地公园开工建设。全县文旅事业蓬勃发展，云川湿地公园建成开放。", "REVIEW");
  expect(rows.map((row) => [row.name, row.status, row.count])).toEqual([["云川湿地公园", "OPERATING", 2]]);
});

test("investments are exact, and only those of the one work", () => {
  const one = read("总投资3.7亿元的区中心医院迁建项目顺利推进。", "REVIEW").rows;
  expect(one.map((row) => [row.investmentYuan, row.investmentBase])).toEqual([[370_000_000, "370000000"]]);
  const wind = read("投资11.4亿元的华润新德20万千瓦风电项目落地开工。", "REVIEW").rows;
  expect(wind.map((row) => [row.investmentBase, row.status])).toEqual([["1140000000", "STARTED"]]);
  const many = read("加快实施中化云谷产业园等总投资780.5亿元的95个重点项目。", "PLAN").rows;
  expect(many.every((row) => row.investmentYuan === null)).toBe(true);
  const masked = read("总投资XX亿元的中环高效电池项目现场签约。", "REVIEW").rows;
  expect(masked.every((row) => row.investmentYuan === null)).toBe(true);
});

test("counts, campaigns, policies and classes of works are no projects", () => {
  expect(status("新开工50个亿元以上项目，签约项目80个。", "REVIEW")).toEqual([]);
  expect(status("开展爱国卫生运动，落实各项惠企政策。", "PLAN")).toEqual([]);
  expect(status("改造老旧小区12个，新建口袋公园8座。", "PLAN")).toEqual([]);
});

test("a work belongs to the firms in its name", () => {
  const { rows } = read("比亚迪半导体产业园建成投产。", "REVIEW");
  expect(rows.map((row) => [row.enterprises, row.status])).toEqual([[["比亚迪"], "OPERATING"]]);
});

test("quotes are the text at their spans", () => {
  const { reading, rows } = read("🏗️“两河源头”核心区治理工程全面完工，阜奈高速竣工通车。", "REVIEW");
  expect(rows.length).toBeGreaterThanOrEqual(2);
  for (const row of rows) {
    expect(reading.text.slice(...row.span)).toBe(row.quote);
    expect(row.span[0]).toBeLessThanOrEqual(row.at[0]);
    expect(row.span[1]).toBeGreaterThanOrEqual(row.at[1]);
  }
});

test("long lists are read in proportion to their length", () => {
  const sign = (i: number) => String.fromCharCode(0x5000 + (i % 4000), 0x5f00 + ((i * 7) % 3000));
  const list = Array.from({ length: 1500 }, (_, i) => `${sign(i)}科技产业园`).join("、");
  const begun = performance.now();
  expect(read(`推进${list}等项目建设。`, "PLAN").rows).toHaveLength(1500);
  expect(performance.now() - begun).toBeLessThan(15_000);
});

test.each([
  "城东动物园获评国家4A级旅游景区。",
  "与江北大学、云川大学等高校签订合作协议。",
  "宏川科技、云江电气等企业上市融资。",
])("only honoured or tied in: %s", (text) => {
  expect(read(text, "REVIEW").rows).toEqual([]);
});

test("what has been spent on a finished work counts; the sum of a counted list is no one's", () => {
  const sums = (text: string) => read(text, "REVIEW").rows.map((row) => [row.name, row.investmentYuan]);
  expect(sums("城南污水处理厂二期竣工投用，完成投资1.5亿元。")).toEqual([["城南污水处理厂二期", 150_000_000]]);
  expect(sums("总投资130亿元的滨江路、锡河大桥、城东变电站等12个项目开工建设。").map(([, sum]) => sum)).toEqual([
    null,
    null,
    null,
  ]);
});

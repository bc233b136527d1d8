import type { DocumentContribution, FactEvidence, GraphNode, GraphRelation } from "../../src/domain/graph-model.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { node, relation } from "../graph/sample-graph.ts";

const liaoning = node("Jurisdiction", "cn-210000", {
  name: "辽宁省",
  nameEn: "Liaoning",
  code: "210000",
  level: "PROVINCE",
});
const fuxin = node("Jurisdiction", "cn-210900", {
  name: "阜新市",
  nameEn: "Fuxin",
  code: "210900",
  level: "PREFECTURE",
  province: "辽宁省",
});
const fumeng = node("Jurisdiction", "cn-210921", {
  name: "阜新蒙古族自治县",
  nameEn: "Fuxin County",
  code: "210921",
  level: "COUNTY",
  province: "辽宁省",
});
const zhangwu = node("Jurisdiction", "cn-210922", {
  name: "彰武县",
  nameEn: "Zhangwu",
  code: "210922",
  level: "COUNTY",
  province: "辽宁省",
});
const xishan = node("Jurisdiction", "cn-320205", {
  name: "锡山区",
  nameEn: "Xishan",
  code: "320205",
  level: "COUNTY",
  province: "江苏省",
});
const jiangsu = node("Jurisdiction", "cn-320000", {
  name: "江苏省",
  nameEn: "Jiangsu",
  code: "320000",
  level: "PROVINCE",
});
const places = [liaoning, fuxin, fumeng, zhangwu, xishan, jiangsu];
const lies = (from: GraphNode, to: GraphNode) => relation("PART_OF", from, to, { from: null, to: null });
const closure = [lies(fuxin, liaoning), lies(fumeng, fuxin), lies(zhangwu, fuxin), lies(xishan, jiangsu)];

const rural = node("Strategy", "sample-rural", {
  name: "乡村振兴",
  nameEn: "rural revitalisation",
  forms: ["乡村全面振兴"],
  level: "NATIONAL",
});
const northeast = node("Strategy", "sample-northeast", { name: "东北振兴", level: "NATIONAL" });
const muyuan = node("Enterprise", "sample-muyuan", {
  name: "牧原集团",
  aliases: ["牧原"],
  registryId: "sample-muyuan",
  ownership: "OTHER",
});
const gdp = node("Indicator", "sample-gdp", {
  name: "地区生产总值",
  nameEn: "GDP",
  unit: "yuan",
  family: "economy",
  goodSide: "more",
});
const wind = node("Project", "cn-210921/牧原生猪养殖项目", { name: "牧原生猪养殖项目", home: "cn-210921" });
const agriculture = node("PolicyTheme", "sample-agriculture", {
  prefLabelZh: "农业农村",
  prefLabelEn: "agriculture",
  top: true,
});

interface Draft {
  readonly document: string;
  readonly issuer: GraphNode<"Jurisdiction">;
  readonly year: number;
  readonly review: string;
  readonly plan: string;
  readonly cites: readonly [GraphNode, string][];
  readonly names: readonly [GraphNode, string, GraphRelation<"MENTIONS">["properties"]][];
  readonly target: readonly [value: string, form: string];
  readonly actual: readonly [value: string, form: string];
}

const mention = (over: Partial<GraphRelation<"MENTIONS">["properties"]> = {}) => ({
  role: null,
  status: null,
  investmentYuan: null,
  part: null,
  ...over,
});

function draft({ document, issuer, year, review, plan, cites, names, target, actual }: Draft): DocumentContribution {
  const text = `政府工作报告\n${review}\n${plan}\n`;
  const print = (form: string): FactEvidence => {
    const start = text.indexOf(form);
    if (start < 0) throw new Error(`${document} does not print ${form}`);
    const end = start + form.length;
    return { document, at: [start, end], span: [Math.max(0, start - 6), Math.min(text.length - 1, end + 6)], form };
  };
  const id = `${issuer.id}/GOVERNMENT_WORK_REPORT/${year}`;
  const documentNode = node("Document", document, {
    title: "政府工作报告",
    planYear: year,
    reviewYear: year - 1,
    text,
    characters: text.length,
    readShare: 980,
  });
  const report = node("Report", id, { planYear: year, issuer: issuer.id });
  const reviewStart = text.indexOf(review);
  const planStart = text.indexOf(plan);
  const sections = [
    node("Section", `${document}/1`, {
      document,
      ordinal: 1,
      heading: "工作回顾",
      role: "REVIEW",
      start: reviewStart,
      end: planStart,
    }),
    node("Section", `${document}/2`, {
      document,
      ordinal: 2,
      heading: "工作安排",
      role: "PLAN",
      start: planStart,
      end: text.length,
    }),
  ];
  const amount = (value: string) => ({
    form: "POINT",
    value,
    unit: "%",
    base: value,
    baseUnit: "percent",
    comparator: "=" as const,
  });
  const commitment = node("Commitment", `${id}/gdp/GROWTH/${year}/${target[0]}`, {
    report: id,
    indicator: gdp.id,
    measure: "GROWTH",
    dueYear: year,
    ...amount(target[0]),
  });
  const observation = node("Observation", `${id}/gdp/GROWTH/${year - 1}/${actual[0]}`, {
    report: id,
    indicator: gdp.id,
    measure: "GROWTH",
    year: year - 1,
    ...amount(actual[0]),
  });
  const fact = (form: string) => ({ evidence: [print(form)], confidence: 950 });
  return {
    document,
    nodes: [
      documentNode,
      report,
      ...sections,
      ...places,
      ...cites.map(([each]) => each),
      ...names.map(([each]) => each),
      gdp,
      agriculture,
      commitment,
      observation,
    ],
    relations: [
      ...closure,
      relation("TEXT_OF", documentNode, report, { part: null }),
      ...sections.map((section) => relation("HAS_SECTION", documentNode, section, {})),
      relation("ISSUED_BY", report, issuer, { resolution: "STATED" }, { confidence: 1000 }),
      relation("ADDRESSES", report, agriculture, { weight: 200 }),
      ...cites.map(([each, form]) => relation("CITES", report, each, {}, fact(form))),
      ...names.map(([each, form, properties]) =>
        relation("MENTIONS", report, each, properties, { key: properties.role ?? "", ...fact(form) }),
      ),
      relation("PROMISES", report, commitment, { wording: "", text: target[1], scope: null }, fact(target[1])),
      relation("STATES", report, observation, { wording: "", text: actual[1], scope: null }, fact(actual[1])),
      relation("OF", commitment, gdp, {}),
      relation("OF", observation, gdp, {}),
    ],
  };
}

/** Four reports of three counties: enough for every kind of question. */
export const SAMPLE_CONTRIBUTIONS: readonly DocumentContribution[] = [
  draft({
    document: "d-fumeng-2022",
    issuer: fumeng,
    year: 2022,
    review: "过去一年，地区生产总值增长6.1%，全面推进乡村振兴。",
    plan: "今年，地区生产总值增长7.5%。推进牧原生猪养殖项目签约，打造示范村20个。",
    cites: [[rural, "乡村振兴"]],
    names: [
      [wind, "牧原生猪养殖项目", mention({ status: "SIGNED", part: "PLAN", investmentYuan: "200000000" })],
      [muyuan, "牧原", mention()],
    ],
    target: ["7.5", "地区生产总值增长7.5%"],
    actual: ["6.1", "地区生产总值增长6.1%"],
  }),
  draft({
    document: "d-fumeng-2024",
    issuer: fumeng,
    year: 2024,
    review: "过去一年，地区生产总值增长9.3%，牧原生猪养殖项目建成投产。",
    plan: "今年，地区生产总值增长9.5%。深入实施乡村振兴，抢抓东北振兴机遇，赴锡山区招商。",
    cites: [
      [rural, "乡村振兴"],
      [northeast, "东北振兴"],
    ],
    names: [
      [wind, "牧原生猪养殖项目", mention({ status: "OPERATING", part: "REVIEW" })],
      [xishan, "锡山区", mention({ role: "MARKET" })],
      [muyuan, "牧原", mention()],
    ],
    target: ["9.5", "地区生产总值增长9.5%"],
    actual: ["9.3", "地区生产总值增长9.3%"],
  }),
  draft({
    document: "d-zhangwu-2024",
    issuer: zhangwu,
    year: 2024,
    review: "过去一年，地区生产总值增长5.2%，牧原二期开工。",
    plan: "今年，地区生产总值增长6%。推进乡村振兴，融入东北振兴。",
    cites: [
      [rural, "乡村振兴"],
      [northeast, "东北振兴"],
    ],
    names: [[muyuan, "牧原", mention()]],
    target: ["6", "地区生产总值增长6%"],
    actual: ["5.2", "地区生产总值增长5.2%"],
  }),
  draft({
    document: "d-xishan-2024",
    issuer: xishan,
    year: 2024,
    review: "过去一年，地区生产总值增长6.2%。",
    plan: "今年，地区生产总值增长6.5%。推进乡村振兴，与阜新市开展对口合作。",
    cites: [[rural, "乡村振兴"]],
    names: [[fuxin, "阜新市", mention({ role: "PARTNER" })]],
    target: ["6.5", "地区生产总值增长6.5%"],
    actual: ["6.2", "地区生产总值增长6.2%"],
  }),
];

/** A memory store that holds the sample reports. */
export async function sampleStore(order: readonly DocumentContribution[] = SAMPLE_CONTRIBUTIONS): Promise<GraphStore> {
  const store = openMemoryStore();
  for (const contribution of order) await store.load(contribution, null);
  await store.derive();
  return store;
}

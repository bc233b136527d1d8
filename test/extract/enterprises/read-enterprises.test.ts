import { expect, test } from "vitest";
import { readEnterprises } from "../../../src/extract/enterprises/read-enterprises.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";

const NO_PLACES = { places: [], mentionsWithinNames: [], unread: [] };
const read = (text: string, role: "REVIEW" | "PLAN" = "REVIEW") => {
  const reading = readFragment(text, { year: 2024, role });
  return { reading, rows: readEnterprises(reading, NO_PLACES) };
};
const names = (text: string, role?: "REVIEW" | "PLAN") => read(text, role).rows.map((row) => row.name);

test("a name over a line's end is one firm, and its span covers both lines", () => {
  const { reading, rows } = read("全年引进东方\n重工有限公司，总投资12亿元。");
  expect(rows.map((row) => row.name)).toEqual(["东方重工有限公司"]);
  expect(reading.text.slice(...rows[0]!.at)).toBe("东方重工有限公司");
});

test("verbs and common words are no firms", () => {
  expect(names("依法公开政府信息，辖区有中学五所。")).toEqual([]);
  expect(names("培育壮大龙头企业，支持中小企业发展，新增规上企业12家。")).toEqual([]);
  expect(names("县人民医院、实验小学、滨河公园建成投用。")).toEqual([]);
});

test("a group and its share company are one, a seat in brackets is another", () => {
  const { rows } = read(
    "华川重工集团股份有限公司产值突破百亿元。支持华川重工集团扩产。推动华川重工（江北）有限公司上市。",
  );
  const forms = rows.map((row) => [row.name, ...row.aliases]);
  expect(forms).toContainEqual(["华川重工集团股份有限公司", "华川重工集团"]);
  expect(forms.some((row) => row[0] === "华川重工（江北）有限公司" && row.length === 1)).toBe(true);
});

test("members of a list of firms, each by itself", () => {
  expect(names("支持双良节能、兴澄特钢、金禾实业等龙头企业做大做强。", "PLAN")).toEqual([
    "双良节能",
    "兴澄特钢",
    "金禾实业",
  ]);
  expect(names("合利电气、立光电子等5家企业获评省级专精特新企业。")).toEqual(["合利电气", "立光电子"]);
});

test("the name ends where the product begins", () => {
  expect(names("推进比亚迪新能源汽车二期、牧原生猪屠宰等项目建设。", "PLAN")).toEqual(["比亚迪", "牧原"]);
});

test("short and full form are one row of the registry's firm", () => {
  const { rows } = read("引进国家电投落户我县。与国家电力投资集团有限公司签订战略合作协议。");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    name: "国家电力投资集团有限公司",
    aliases: ["国家电投"],
    registryId: "spic",
    count: 2,
  });
});

test("every row's quote is the text at its span and holds the name", () => {
  const { reading, rows } = read("东鼎集团、云川重工有限公司等企业落户，🏭工商银行云川支行开业。");
  for (const row of rows) {
    expect(reading.text.slice(...row.span)).toBe(row.quote);
    expect(row.quote).toContain(reading.text.slice(...row.at));
    expect(row.span[1] - row.span[0]).toBeLessThanOrEqual(80);
    expect(row.evidence).toHaveLength(row.count);
  }
  expect(rows.length).toBeGreaterThanOrEqual(2);
});

test("the same text reads the same", () => {
  const text = "推动利安科技、云科时尚等项目竣工投产，北京银行云川支行开业。";
  expect(read(text).rows).toEqual(read(text).rows);
});

import { describe, expect, it } from "vitest";
import { continuations, type PartRow, partSigns } from "../../src/graph/derive/continuations.ts";
import { fingerprintsOf } from "../../src/graph/derive/fingerprints.ts";
import { saysMoreThanFormulas } from "../../src/graph/derive/formulas.ts";
import { textRelations } from "../../src/graph/derive/text-relations.ts";

/** Texts of different words, so that only what is put in on purpose is shared. */
function prose(seed: number, length: number): string {
  let text = "";
  for (let at = 0; at < length; at++) {
    let mixed = Math.imul(seed * 100003 + at, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    text += String.fromCharCode(0x4e00 + ((mixed >>> 8) % 6000));
  }
  return text;
}

const COPIED = "沿古运河两岸打造十里水弄堂慢行步道系统，串起清名桥、南长街与惠山古镇三处历史街区";

interface TextRow {
  readonly id: string;
  readonly text: string;
}
const row = (id: string, text: string): TextRow => ({ id, text });

/** The relations between these texts, of which so many are compared at once. */
function relationsOf(rows: readonly TextRow[], block?: number) {
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return textRelations([...texts.keys()], async (ids) => ids.map((id) => texts.get(id)!), block);
}

describe("copied passages", () => {
  it("gives the places in both texts, from the smaller id", async () => {
    const left = `${prose(1, 400)}。${COPIED}，${prose(2, 300)}`;
    const right = `${prose(3, 50)}；${COPIED}。${prose(4, 900)}`;
    const [found, ...others] = await relationsOf([row("b", right), row("a", left)]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ type: "SHARES_TEXT_WITH", from: { id: "a" }, to: { id: "b" } });
    const length = COPIED.length;
    expect(found!.properties).toEqual({ passages: [`401-${401 + length} 51-${51 + length}`] });
  });

  it("finds every run of 30 units and none that is shorter", async () => {
    for (let shift = 0; shift < 40; shift++) {
      const run = prose(500 + shift, 30);
      const texts = (own: string) => [
        row("a", `${prose(7, 100 + shift)}A${own}B${prose(8, 90)}`),
        row("b", `${prose(9, 31 * shift)}C${own}D${prose(10, 200)}`),
      ];
      expect(await relationsOf(texts(run))).toHaveLength(1);
      expect(await relationsOf(texts(run.slice(0, 29)))).toHaveLength(0);
    }
  });

  it("takes no formula for a copy, nor what most documents print", async () => {
    const formula =
      "以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念";
    expect(saysMoreThanFormulas(formula)).toBe(false);
    expect(saysMoreThanFormulas(COPIED)).toBe(true);
    expect(await relationsOf([row("a", prose(1, 90) + formula), row("b", prose(2, 90) + formula)])).toEqual([]);
    const many = Array.from({ length: 7 }, (_, at) => row(`d${at}`, `${prose(20 + at, 200)}。${COPIED}。`));
    expect(await relationsOf(many)).toEqual([]);
    expect(await relationsOf(many.slice(0, 3))).toHaveLength(3);
  });

  it("cuts a passage at the end of a paragraph", async () => {
    const two = `${COPIED}。\n${prose(99, 40)}`;
    const [found] = await relationsOf([row("a", `${prose(1, 60)}，${two}。`), row("b", `${prose(2, 60)}；${two}！`)]);
    expect((found!.properties as { passages: string[] }).passages).toHaveLength(2);
  });

  it("answers the same in any order of the documents", async () => {
    const rows = [1, 2, 3, 4].map((n) => row(`d${n}`, `${prose(n, 300)}${n % 2 ? COPIED : ""}${prose(9, 60)}`));
    expect(await relationsOf([...rows].reverse())).toEqual(await relationsOf(rows));
  });

  it("answers the same however many texts are compared at once", async () => {
    const body = prose(42, 2000);
    const rows = Array.from({ length: 9 }, (_, n) => {
      const text = n % 4 === 0 ? body + prose(n, 90) : `${prose(n, 300)}${n % 2 ? COPIED : ""}${prose(3, 60)}${n}`;
      return row(`d${n}`, text);
    });
    const whole = await relationsOf(rows);
    expect(new Set(whole.map(({ type }) => type))).toEqual(new Set(["DUPLICATE_OF", "SHARES_TEXT_WITH"]));
    for (const block of [1, 2, 4]) expect(await relationsOf(rows, block)).toEqual(whole);
  });

  it("picks a fingerprint in every 30 units", () => {
    const text = prose(5, 2000);
    const { starts } = fingerprintsOf(text);
    for (let at = 0; at + 30 <= text.length; at++)
      expect(starts.some((start) => start >= at && start + 16 <= at + 30)).toBe(true);
    expect(starts.length).toBeLessThan(2000 / 5);
  });
});

describe("near-equal texts", () => {
  const body = prose(42, 3000);
  it("leads from each copy to the longest of its group, of equal ones to the smaller id", async () => {
    const masked = body.replaceAll(body.slice(100, 103), "XX县");
    const longer = `${body}（本文转自网络）`;
    const found = await relationsOf([row("c", longer), row("a", body), row("b", masked), row("z", prose(77, 3000))]);
    expect(found.map(({ type, from, to }) => `${type} ${from.id} ${to.id}`)).toEqual([
      "DUPLICATE_OF a c",
      "DUPLICATE_OF b c",
    ]);
    const equal = await relationsOf([row("y", `${body}甲`), row("x", `${body}乙`)]);
    expect(equal.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(["y x"]);
  });

  it("takes neither a short extract nor half a text for a copy", async () => {
    const extract = await relationsOf([row("a", body), row("b", body.slice(0, 900))]);
    expect(extract.map(({ type }) => type)).toEqual(["SHARES_TEXT_WITH"]);
    const half = await relationsOf([row("a", body), row("b", body.slice(0, 1500) + prose(6, 1500))]);
    expect(half.map(({ type }) => type)).toEqual(["SHARES_TEXT_WITH"]);
  });
});

describe("parts of a report", () => {
  const part = (id: string, text: string, more: Partial<PartRow> = {}): PartRow => ({
    id,
    issuer: "cn-210921",
    planYear: 2024,
    reviewYear: 2023,
    ...partSigns(text),
    ...more,
  });
  const first = part("a", "一、回顾。（下转四版）");
  const second = part("b", "（上接一版）二、安排。", { planYear: null, reviewYear: null });

  it("ties the part that goes on to the part that went before", () => {
    expect(continuations([second, first])).toMatchObject([{ type: "CONTINUES", from: { id: "b" }, to: { id: "a" } }]);
  });

  it("ties neither parts of other years or places, nor where there is a choice", () => {
    expect(continuations([first, part("b", "（上接一版）二、安排。", { planYear: 2022, reviewYear: 2021 })])).toEqual(
      [],
    );
    expect(continuations([first, { ...second, issuer: "masked-b" }])).toEqual([]);
    expect(continuations([first, second, part("c", "（下转第2版）")])).toEqual([]);
    expect(continuations([first, second, { ...second, id: "d" }])).toEqual([]);
  });
});

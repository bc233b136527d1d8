import { describe, expect, it } from "vitest";
import { NameUses } from "../../src/resolve/issuer/name-use.ts";
import type { PrintedName } from "../../src/resolve/issuer/printed-name.ts";
import { printedNames } from "../../src/resolve/issuer/printed-names.ts";
import { placeForms } from "../../src/resolve/place-forms.ts";

const print = (text: string, name: string): [uses: NameUses, start: number, end: number] => {
  const start = text.indexOf(name);
  return [new NameUses(text), start, start + name.length];
};

const use = (text: string, name: string) => {
  const [uses, start, end] = print(text, name);
  return uses.at(start, end);
};

const names = (found: ReadonlyMap<number, PrintedName>) =>
  [...found.values()].map(({ form }) => placeForms().forms[form]!.form);

describe("names of places that a text prints", () => {
  it("are read the longest first, without overlap", () => {
    const { divisions, townships } = printedNames("江阴市长泾镇建成新水厂，长泾镇、周庄镇通水。");
    expect(names(divisions)).toEqual(["江阴市"]);
    expect(names(townships)).toEqual(["长泾镇", "周庄镇"]);
    expect([...townships.values()].map(({ count }) => count)).toEqual([2, 1]);
  });

  it("are none within 雄安新区, nor where only part of a word looks like one", () => {
    expect(names(printedNames("支持雄安新区建设。").divisions)).toEqual([]);
    const { divisions, townships } = printedNames("建设全国示范县城，振兴乡村。");
    expect(names(divisions)).not.toContain("范县");
    expect(names(townships)).not.toContain("振兴乡");
    expect(names(printedNames("在范县开工，振兴乡通水。").divisions)).toContain("范县");
    expect(names(printedNames("在范县开工，振兴乡通水。").townships)).toContain("振兴乡");
  });

  it("know villages by their townships", () => {
    const [village] = printedNames("修缮冉庄村旧址。").villages;
    expect(village?.stem).toBe("冉庄");
    expect(village?.codes).toContain("130608101");
  });

  it("hold no villages where none are asked for", () => {
    expect([...printedNames("修缮冉庄村旧址。", false).villages]).toEqual([]);
  });

  it("know villages by the longest name before each word for their kind, whatever was asked before", () => {
    const stems = (text: string) => [...printedNames(text).villages].map(({ stem }) => stem);
    expect(stems("走进庄村。")).toEqual(["进庄"]);
    expect(stems("冉庄村、在冉庄村、冉庄社区。")).toEqual(["冉庄"]);
    expect(stems("村里。")).toEqual([]);
  });

  it("name a village once, however many other words stand before 村 between its prints", () => {
    const han = (number: number) => String.fromCharCode(0x4e00 + number);
    const others = Array.from({ length: 160 * 160 }, (_, i) => `${han(i % 160)}${han(Math.floor(i / 160))}村。`).join(
      "",
    );
    const stems = [...printedNames(`冉庄村。${others}冉庄村。`).villages].map(({ stem }) => stem);
    expect(stems.filter((stem) => stem === "冉庄")).toHaveLength(1);
  });
});

describe("the use of a print", () => {
  it("is a partner's beside words of help and visits in the same sentence", () => {
    expect(use("对口帮扶阜平县工作有序推进", "阜平县")).toBe("abroad");
    expect(use("招商推介会在江阴市举行", "江阴市")).toBe("foreign");
    expect(use("对口帮扶成效明显。阜平县增收", "阜平县")).toBe("own");
  });

  it("is part of a body's name where only Han characters stand between", () => {
    expect(use("引入江阴农村商业银行", "江阴")).toBe("foreign");
    expect(use("江阴、农业银行", "江阴")).toBe("own");
  });

  it("is borne out by a list and by what goes with a place", () => {
    const isSupported = (text: string) => {
      const [uses, start, end] = print(text, "周庄");
      return uses.isSupported(start, end);
    };
    expect(isSupported("完成周庄片区改造")).toBe(true);
    expect(isSupported("完成周庄等3个镇改造")).toBe(true);
    expect(isSupported("改造周庄一带")).toBe(false);
  });

  it("is a road's before 路 and 街", () => {
    const isRoad = (text: string) => {
      const [uses, , end] = print(text, "周庄");
      return uses.isRoad(end);
    };
    expect(isRoad("打通周庄东路")).toBe(true);
    expect(isRoad("改造周庄街道")).toBe(false);
    expect(isRoad("完成周庄片区改造")).toBe(false);
  });
});

describe("a name", () => {
  it("is a road's only where every print is, and supported by a print that is none", () => {
    const town = (text: string) => printedNames(text).divisions.get(placeForms().trie.get("江阴"));
    expect(town("打通江阴路。")).toMatchObject({ count: 1, road: true, supported: false });
    expect(town("打通江阴路，江阴、宜兴受益。")).toMatchObject({ count: 2, road: false, supported: true });
  });
});

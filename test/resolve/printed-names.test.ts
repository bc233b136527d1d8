import { describe, expect, it } from "vitest";
import { NameUses } from "../../src/resolve/issuer/name-use.ts";
import { printedNames } from "../../src/resolve/issuer/printed-names.ts";

const use = (text: string, name: string) => {
  const start = text.indexOf(name);
  return new NameUses(text).at(start, start + name.length);
};

describe("names of places that a text prints", () => {
  it("are read the longest first, without overlap", () => {
    const { divisions, townships } = printedNames("江阴市长泾镇建成新水厂，长泾镇、周庄镇通水。");
    expect([...divisions.keys()]).toEqual(["江阴市"]);
    expect([...townships].map(([form, { kind, count }]) => [form, kind, count])).toEqual([
      ["长泾镇", "FULL", 2],
      ["周庄镇", "FULL", 1],
    ]);
  });

  it("are none within 雄安新区, nor where only part of a word looks like one", () => {
    expect([...printedNames("支持雄安新区建设。").divisions.keys()]).toEqual([]);
    const { divisions, townships } = printedNames("建设全国示范县城，振兴乡村。");
    expect(divisions.has("范县")).toBe(false);
    expect(townships.has("振兴乡")).toBe(false);
    expect(printedNames("在范县开工，振兴乡通水。").divisions.has("范县")).toBe(true);
    expect(printedNames("在范县开工，振兴乡通水。").townships.has("振兴乡")).toBe(true);
  });

  it("know villages by their townships", () => {
    expect(printedNames("修缮冉庄村旧址。").villages.get("冉庄")?.townships).toContain("130608101");
  });
});

describe("the use of a print", () => {
  it("is a partner's beside words of help and visits in the same sentence", () => {
    expect(use("对口帮扶阜平县工作有序推进", "阜平县")).toMatchObject({ foreign: true, abroad: true });
    expect(use("招商推介会在江阴市举行", "江阴市")).toMatchObject({ foreign: true, abroad: false });
    expect(use("对口帮扶成效明显。阜平县增收", "阜平县")).toMatchObject({ foreign: false, abroad: false });
  });

  it("is part of a body's name where only Han characters stand between", () => {
    expect(use("引入江阴农村商业银行", "江阴").foreign).toBe(true);
    expect(use("江阴、农业银行", "江阴").foreign).toBe(false);
  });

  it("is borne out by a list and by what goes with a place, and is a road's before 路 and 街", () => {
    expect(use("完成周庄片区改造", "周庄")).toMatchObject({ supported: true, road: false });
    expect(use("完成周庄等3个镇改造", "周庄").supported).toBe(true);
    expect(use("打通周庄东路", "周庄").road).toBe(true);
    expect(use("改造周庄街道", "周庄").road).toBe(false);
    expect(use("改造周庄一带", "周庄").supported).toBe(false);
  });
});

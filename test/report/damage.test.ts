import { describe, expect, it } from "vitest";
import { readFile } from "../../src/report/read-file.ts";
import { readFragment } from "../../src/report/read-fragment.ts";
import { DamagedTextError, GarbledTextError } from "../../src/text/text-error.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

const BODY = [
  "各位代表：",
  "现在，我代表县人民政府向大会报告工作，请予审议。",
  "一、2023年工作回顾",
  "过去一年，云川县经济平稳增长，地区生产总值完成126亿元，增长6%。云川县入选全国文明城市提名城市。",
  "二、2024年工作安排",
  "新建高标准农田5万亩。让我们团结奋斗，为建设美丽云川县作出新的更大贡献！",
].join("\n");

describe("a text with holes", () => {
  it("takes the place of a damaged title from the body, with the place where it stands", async () => {
    const { documents } = await readFile("a.txt", bytes(`\uFFFD\uFFFD县2024年政府工作报告\n${BODY}`));
    const { report, read, warnings, text } = documents[0]!.reading;
    expect(report.planYear).toBe(2024);
    expect(report.jurisdiction).toBe("云川县");
    expect(report.level).toBe("COUNTY");
    expect(read.damage).toBe(2);
    const found = warnings.find(({ code }) => code === "PLACE_FROM_BODY");
    expect(text.slice(...found!.span)).toBe("云川县");
    expect(warnings.map(({ code }) => code)).toContain("DAMAGED");
  });

  it.each([
    ["(cid:…) of a PDF", "(cid:2381)(cid:77)县2024年政府工作报告", "云川县"],
    ["question marks", "??县2024年政府工作报告", "云川县"],
    ["锟斤拷", "锟斤拷县2024年政府工作报告", "云川县"],
  ])("counts %s in the title as holes", async (_, title, place) => {
    const { documents } = await readFile("a.txt", bytes(`${title}\n${BODY}`));
    expect(documents[0]!.reading.report.jurisdiction).toBe(place);
    expect(documents[0]!.reading.read.damage).toBeGreaterThan(0);
  });

  it("is refused past a share, which the error names", async () => {
    const lost = bytes(`${"锟斤拷锟斤拷2023锟斤拷锟斤拷锟斤拷120锟斤拷元".repeat(20)}`);
    await expect(readFile("gaoyang.txt", lost)).rejects.toThrow(DamagedTextError);
    await expect(readFile("gaoyang.txt", lost)).rejects.toMatchObject({ code: "DAMAGED_TEXT" });
    const error: unknown = await readFile("gaoyang.txt", lost).catch((reason: unknown) => reason);
    expect((error as DamagedTextError).facts.share).toBeGreaterThan(0.3);
    expect((error as DamagedTextError).message).toMatch(/gaoyang\.txt.*\d+(\.\d)? %/);
  });

  it("is refused when it was saved in an encoding without Chinese", async () => {
    const lost = bytes(`${BODY.replace(/\P{ASCII}/gu, "?")}\n`.repeat(3));
    await expect(readFile("a.txt", lost)).rejects.toMatchObject({ code: "DAMAGED_TEXT" });
    const portal = bytes(`云川县2024年政府工作报告\n${BODY.replaceAll("过去一年", "????过去一年")}`);
    expect((await readFile("a.txt", portal)).documents).toHaveLength(1);
  });

  it("is refused when a GBK report was once saved as UTF-8", async () => {
    // What a program writes that reads GBK bytes as UTF-8: U+FFFD for every character.
    const gbk = new TextDecoder("utf-8").decode(
      Uint8Array.from(Buffer.from("c8abcfd8b9a4d2b5beadbcc3ceb2bdd4f6b3a4".repeat(30), "hex")),
    );
    await expect(readFile("a.txt", bytes(`政府工作报告\n${gbk}`))).rejects.toThrow(DamagedTextError);
    expect(() => readFragment(gbk)).toThrow(DamagedTextError);
  });

  it.each([
    ["UTF-8 read as GBK", new TextDecoder("gb18030").decode(Buffer.from(BODY.repeat(3)))],
    [
      "GBK read as Latin-1",
      new TextDecoder("latin1").decode(Buffer.from("c8abcfd8b9a4d2b5beadbcc3ceb2bdd4f6b3a4".repeat(20), "hex")),
    ],
  ])("is refused when a wrong encoding made other characters of it: %s", async (_, text) => {
    await expect(readFile("a.txt", bytes(text))).rejects.toThrow(GarbledTextError);
  });

  it("keeps a single question mark as it stands", async () => {
    const { documents } = await readFile(
      "a.txt",
      bytes(`云川县2024年政府工作报告\n${BODY}\n实施?“揭榜挂帅”项目12个，麦?镇、麦㙦镇各1个。`),
    );
    expect(documents[0]!.reading.text).toContain("实施?“揭榜挂帅”项目12个，麦?镇、麦㙦镇各1个。");
    expect(documents[0]!.reading.read.damage).toBe(0);
  });
});

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type FileRead, readFile } from "../../src/report/read-file.ts";

const seed = (name: string): Promise<FileRead> => readFile(name, readFileSync(`seeds/${name}`));

describe("the readable text of the seeds", () => {
  let columns: FileRead;
  let pages: FileRead;
  beforeAll(async () => {
    columns = await seed("000_23bff884eccc07c5.txt");
    pages = await seed("003_3995b373fa6e6aa5.txt");
  });
  const text = (read: FileRead, ordinal: number): string => read.documents[ordinal - 1]!.reading.text;

  it("joins the columns of a newspaper, also over blank lines", () => {
    expect(text(columns, 1)).toContain(
      "即将过去的2023年，面对严峻复杂的国内外发展形势和多重超预期的风险挑战，在县委的坚强领导下",
    );
    expect(text(columns, 1)).toContain("（二）走好创新升级路径，构建现代产业体系\n（下转四版）");
  });

  it("closes blanks beside figures and Latin letters, not within quoted names", () => {
    expect(text(columns, 1)).toContain("投资11.4亿元的华润新德20万千瓦风电项目落地开工");
    expect(text(columns, 1)).toContain("解决融资贷款、要素保障、用工用地等实际问题235项");
    expect(text(columns, 1)).toContain("“数字辽宁 智造强省”项目");
    expect(text(pages, 3)).toContain("收益XX；泰州国投集团获双“AAA”主体信用评级");
  });

  it("takes page numbers out of sentences and figures", () => {
    expect(text(pages, 20)).toContain("新建改造城乡供水、污水、燃气管网累计达620公里");
    expect(text(pages, 5)).toContain("457个事项“即时即办”");
    const lone = pages.documents.flatMap(({ reading }) =>
      reading.text.split("\n").filter((line) => /^\d{1,3}$/.test(line)),
    );
    expect(lone).toEqual([]);
  });

  it("keeps headings and paragraphs apart", () => {
    expect(text(pages, 3).split("\n").slice(0, 4)).toEqual([
      "2024年XX区政府工作报告",
      "各位代表：",
      "现在，我代表区人民政府向大会作工作报告，请予审议，并请区政协委员和其他列席人员提出意见。",
      "2023年工作回顾",
    ]);
    expect(text(pages, 6).split("\n")).toContain("三、不负时代、奋发有为，在新征程上展现服务型政府新作为");
  });

  it("maps every paragraph back to the bytes that it was made from", () => {
    for (const [name, read] of [
      ["000_23bff884eccc07c5.txt", columns],
      ["003_3995b373fa6e6aa5.txt", pages],
    ] as const) {
      const bytes = readFileSync(`seeds/${name}`);
      for (const { reading, sourceRange } of read.documents)
        for (const span of reading.paragraphs) {
          const range = sourceRange(span);
          const source = bytes.subarray(range.start, range.end).toString().replace(/\s+/g, "");
          const made = reading.text.slice(...span).replace(/\s+/g, "");
          // What was left out inside (page numbers) may stand in the source only.
          if (source !== made) expect(source.replace(/\d{2,3}/g, "")).toBe(made.replace(/\d{2,3}/g, ""));
        }
    }
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "../../src/report/read-file.ts";
import { sourceTexts } from "../../src/text/source-texts.ts";
import { BinaryFileError, UnreadableFormatError } from "../../src/text/text-error.ts";
import { walkPaths } from "../../src/text/walk-paths.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const BODY = [
  "——2024年1月18日在云川县第十八届人民代表大会第三次会议上",
  "云川县人民政府县长　林 远",
  "各位代表：",
  "现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协委员和列席人员提出意见。",
  "一、2023年工作回顾",
  "过去一年，全县地区生产总值完成126.4亿元，增长5.8%；城镇新增就业3200人。",
  "二、2024年工作安排",
  "新建高标准农田5万亩。让我们团结奋斗，为建设美丽云川作出新的更大贡献！",
];

describe("Word", () => {
  it("reads paragraphs and keeps the rows of tables", async () => {
    const { documents } = await readFile("a.docx", readFileSync("test/data/reading/yunchuan-2024.docx"));
    const { text, report } = documents[0]!.reading;
    expect(report).toMatchObject({
      title: "云川县2024年政府工作报告",
      jurisdiction: "云川县",
      deliveredOn: "2024-01-18",
      meeting: "第十八届人民代表大会第三次会议",
      speaker: "林远",
      partial: false,
    });
    expect(text).toContain("指标（亿元）\t2023年\n地区生产总值\t126.4\n一般公共预算收入\t7.2\n");
    expect(documents[0]!.sourceRange([0, 4]).kind).toBe("TEXT");
  });

  it("names a file that is no Word document", async () => {
    await expect(sourceTexts("a.docx", bytes("PK\u0003\u0004 and nothing more"))).rejects.toThrow(
      UnreadableFormatError,
    );
    await expect(sourceTexts("a.docx", bytes("just text"))).rejects.toThrow(BinaryFileError);
  });
});

describe("PDF", () => {
  it("reads a font that is not embedded, maps radicals back, joins over the page and names the empty page", async () => {
    const { documents } = await readFile("a.pdf", readFileSync("test/data/reading/yunchuan-2023.pdf"));
    const { text, report, warnings } = documents[0]!.reading;
    expect(text).toContain("过去一年，全县工作扎实推进，生产总值增长6.2%");
    expect(text).toContain("改造提升供水管网累计达620公里，城乡供水");
    expect(report).toMatchObject({ jurisdiction: "云川县", planYear: 2023, speaker: "林远" });
    expect(warnings).toContainEqual({ code: "UNREAD_PAGE", span: [0, 0], message: "page 3 gave no text" });
    const at = text.indexOf("城乡供水");
    expect(documents[0]!.sourceRange([at, at + 4])).toMatchObject({ kind: "PAGE", page: 2 });
  });

  it("names a file that is no PDF inside", async () => {
    await expect(sourceTexts("a.pdf", bytes("%PDF-1.4\nnothing"))).rejects.toThrow(UnreadableFormatError);
  });
});

describe("HTML", () => {
  const page = `<!DOCTYPE html><html><head><meta charset="gb2312"><title>政府工作报告_云川县人民政府</title><style>.a{}</style></head>
<body><div class="header nav">首页 领导之窗 政务公开 网站地图</div><div class="crumb">当前位置：首页 &gt; 政府工作报告</div>
<h1>云川县2024年政府工作报告</h1><div class="content">${BODY.map((line) => `<p>&emsp;&emsp;${line.replace("126.4", "126<b>.4</b>")}</p>`).join("\n")}
<table><tr><td>指标（亿元）</td><td>2024年目标</td></tr><tr><td>地区生产总值</td><td>134.0</td></tr></table></div>
<div id="footer">版权所有：云川县人民政府 ICP备案号</div><script>var a = "各位代表";</script></body></html>`;

  it("takes the article, leaves navigation, head and foot, and leads back to the bytes", async () => {
    const source = bytes(page);
    const { documents } = await readFile("a.html", source);
    const { text, report } = documents[0]!.reading;
    expect(text).not.toMatch(/首页|版权所有|当前位置|var a/);
    expect(text).toContain("全县地区生产总值完成126.4亿元，增长5.8%");
    expect(text).toContain("地区生产总值\t134.0");
    expect(report).toMatchObject({ jurisdiction: "云川县", planYear: 2024, speaker: "林远" });
    const at = text.indexOf("高标准农田");
    const range = documents[0]!.sourceRange([at, at + 5]);
    expect(Buffer.from(source.subarray(range.start, range.end)).toString()).toBe("高标准农田");
  });
});

describe("texts made to break a reader", () => {
  it.each([
    [
      "one line of 200,000 figures",
      `云川县2024年政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n${"人民币8亿元".repeat(200_000)}`,
    ],
    ["a million blanks", `政府工作报告\n各位代表：\n${" \u3000".repeat(500_000)}增长`],
    ["100,000 lines of page numbers", `政府工作报告\n各位代表：\n${"1\n2\n3\n".repeat(33_000)}`],
    ["20,000 titles", "2024年XX县政府工作报告\n".repeat(20_000)],
    [
      "rules with words behind them",
      `政府工作报告\n${`${"-".repeat(5_000)}增长\n${"|---".repeat(5_000)}增长\n`.repeat(5)}`,
    ],
    ["a line of blanks", `政府工作报告\n${" ".repeat(200_000)}|${" ".repeat(200_000)}增长`],
    ["brackets and dashes", `政府工作报告${"—".repeat(100_000)}\n${"（".repeat(100_000)}${"[".repeat(100_000)}`],
  ])("are read in seconds: %s", async (_, text) => {
    const start = performance.now();
    await readFile("a.txt", bytes(text));
    await readFile("a.md", bytes(text));
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("names a page whose elements are nested without end", async () => {
    await expect(readFile("a.html", bytes(`<html><body>${"<div>".repeat(20_000)}各位代表`))).rejects.toThrow(
      UnreadableFormatError,
    );
  });
});

describe("Markdown", () => {
  it("leaves its marks out of names and headings and keeps tables", async () => {
    const source = bytes(
      `# 云川县2024年政府工作报告\n\n${BODY.slice(2, 4)
        .map((line) => `**${line}**`)
        .join(
          "\n\n",
        )}\n\n## 一、2023年工作回顾\n\n引进[东方重工](https://example.cn/a)有限公司，**投资3亿元**。\n\n| 指标（亿元） | 2024年目标 |\n|---|---|\n| 地区生产总值 | 650 |\n\n## 二、2024年工作安排\n\n> 建设农田3万亩，让我们团结奋斗！`,
    );
    const { documents } = await readFile("a.md", source);
    const { text } = documents[0]!.reading;
    expect(text).toContain(
      "一、2023年工作回顾\n引进东方重工有限公司，投资3亿元。\n| 指标（亿元） | 2024年目标 |\n| 地区生产总值 | 650 |\n",
    );
    const at = text.indexOf("东方重工有限公司");
    const range = documents[0]!.sourceRange([at, at + 8]);
    expect(Buffer.from(source.subarray(range.start, range.end)).toString()).toBe(
      "东方重工](https://example.cn/a)有限公司",
    );
  });
});

describe("CSV", () => {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const long = (year: number): string =>
    BODY.join("\n")
      .replaceAll("2024", String(year))
      .replaceAll("2023", String(year - 1))
      .replace("美丽云川", '"美丽"云川');

  it("reads one report a row, the text column found by its content, with its place in the bytes", async () => {
    const rows = [2023, 2024].map((year) => [
      "云川县",
      String(year),
      `${year}年云川县政府工作报告`,
      long(year),
      "https://example.cn",
    ]);
    const table = `\uFEFFplace,year,title,body,url\n${rows.map((row) => row.map(quote).join(",")).join("\n")}\n`;
    const source = bytes(table);
    const { documents } = await readFile("a.csv", source);
    expect(documents.map(({ reading, ordinal }) => [ordinal, reading.report.planYear, reading.report.title])).toEqual([
      [1, 2023, "2023年云川县政府工作报告"],
      [2, 2024, "2024年云川县政府工作报告"],
    ]);
    const { text } = documents[1]!.reading;
    expect(text).toContain('为建设"美丽"云川');
    const at = text.indexOf("云川作出新");
    const range = documents[1]!.sourceRange([at, at + 5]);
    expect(Buffer.from(source.subarray(range.start, range.end)).toString()).toBe("云川作出新");
  });
});

describe("walkPaths", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "walk-"));
    mkdirSync(join(root, "b"));
    for (const name of [
      "z.txt",
      "a.md",
      "README.md",
      "notes.log",
      ".hidden.txt",
      "b/c.HTML",
      "b/readme.txt",
      "b/d.csv",
    ])
      writeFileSync(join(root, name), "x");
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("walks folders in order of names, passing over README and what is not read", () => {
    const { files, missing } = walkPaths([root]);
    expect(files.map((file) => file.slice(root.length + 1))).toEqual(["a.md", "b/c.HTML", "b/d.csv", "z.txt"]);
    expect(missing).toEqual([]);
  });

  it("always tries a file that is named, once, and names what is missing", () => {
    const named = join(root, "notes.log");
    const { files, missing } = walkPaths([named, join(root, "README.md"), named, join(root, "nowhere.txt")]);
    expect(files).toEqual([named, join(root, "README.md")]);
    expect(missing.map(({ code }) => code)).toEqual(["MISSING_PATH"]);
  });
});

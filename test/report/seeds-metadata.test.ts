import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/report/read-file.ts";

/** title, jurisdiction, level, review year, delivered on, meeting, speaker, partial. */
type Row = readonly [string, string, string, number, string | null, string | null, string | null, boolean];

const masked = (ending: string, level: string, partial = false): Row => [
  `2024年XX${ending}政府工作报告`,
  `XX${ending}`,
  level,
  2023,
  null,
  null,
  null,
  partial,
];

const EXPECTED: Readonly<Record<string, readonly Row[]>> = {
  "000_23bff884eccc07c5.txt": [
    ["政府工作报告", "阜新蒙古族自治县", "COUNTY", 2023, "2023-12-21", "第十七届人民代表大会第三次会议", "包峰", true],
  ],
  "001_e1a66f9f44a94b50.txt": [
    ["政府工作报告", "阜新蒙古族自治县", "COUNTY", 2021, "2021-12-08", "第十七届人民代表大会第一次会议", "包峰", true],
  ],
  "002_dad5926ff9a4553d.txt": [
    [
      "关于海州区2023年国民经济和社会发展规划执行情况与2024年计划草案的报告",
      "海州区",
      "COUNTY",
      2023,
      "2023-12-27",
      "第十九届人民代表大会第三次会议",
      "金鑫",
      false,
    ],
  ],
  "003_3995b373fa6e6aa5.txt": [
    ...Array.from({ length: 8 }, (_, i) => masked("区", "COUNTY", i === 6)),
    masked("市", "PREFECTURE"),
    masked("市", "COUNTY"),
    masked("市", "PREFECTURE"),
    masked("市", "COUNTY"),
    masked("市", "PREFECTURE"),
    masked("市", "PREFECTURE"),
    masked("市", "COUNTY"),
    masked("市", "PREFECTURE", true),
    masked("市", "PREFECTURE"),
    masked("市", "PREFECTURE"),
    ...Array.from({ length: 7 }, () => masked("县", "COUNTY")),
    masked("镇", "TOWNSHIP"),
  ],
  "004_a6a8f6c27dc122fe.txt": [["朝阳县2023年政府工作报告", "朝阳县", "COUNTY", 2022, null, null, null, true]],
};

describe("what the reports of the seeds say of themselves", () => {
  const files = readdirSync("seeds").filter((name) => name.endsWith(".txt"));

  it.each(files)("%s", async (name) => {
    const { documents, leftOut } = await readFile(name, readFileSync(`seeds/${name}`));
    expect(leftOut).toEqual([]);
    const found = documents.map(({ reading: { report } }): Row => {
      expect(report.planYear).toBe((report.reviewYear ?? 0) + 1);
      expect(report.masked).toBe(report.jurisdiction?.includes("XX"));
      return [
        report.title,
        report.jurisdiction ?? "",
        report.level ?? "",
        report.reviewYear ?? 0,
        report.deliveredOn,
        report.meeting,
        report.speaker,
        report.partial,
      ];
    });
    expect(found).toEqual(EXPECTED[name]);
  });

  it("tells plan reports from work reports, and 30 documents apart by their text", async () => {
    const ids = new Set<string>();
    const kinds: string[] = [];
    for (const name of files)
      for (const { reading } of (await readFile(name, readFileSync(`seeds/${name}`))).documents) {
        ids.add(reading.documentId);
        kinds.push(reading.report.kind);
      }
    expect(ids.size).toBe(30);
    expect(kinds.filter((kind) => kind === "DEVELOPMENT_PLAN_REPORT")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "GOVERNMENT_WORK_REPORT")).toHaveLength(29);
  });
});

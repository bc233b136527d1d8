import type { ReportDescription } from "../../src/domain/report.ts";
import type { GraphHeld } from "./corpus-graph.ts";
import type { Expected } from "./manifest.ts";

interface LeftOut {
  readonly file: string;
  readonly expected: Expected | null;
  readonly leftOut: string;
}

interface Read {
  readonly file: string;
  readonly expected: Expected | null;
  readonly leftOut: null;
  readonly report: ReportDescription;
  readonly reviewShare: number;
  readonly planShare: number;
  readonly readShare: number;
  readonly warnings: readonly string[];
  /** Null without a manifest. */
  readonly placeRight: boolean | null;
}

export type Found = LeftOut | Read;

/** Least share of a report that a part of it takes when it counts as found. */
const LEAST_PART = 0.1;

const isRead = (one: Found): one is Read => one.leftOut === null;

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function list(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? "" : `\n### ${title}\n\n${rows.map((row) => `- ${row}`).join("\n")}\n`;
}

function whyNoReview({ warnings, reviewShare }: Read): string {
  if (warnings.some((code) => code.startsWith("PARTIAL"))) return "the file holds only a part of the report";
  return reviewShare > 0 ? "a short review only" : "nothing in the text looks back";
}

function whyNoPlan({ warnings, report }: Read): string {
  if (report.partial || warnings.some((code) => code.startsWith("PARTIAL"))) return "the file ends before the plan";
  return "neither heading nor tense marks a plan";
}

/** The page of docs/reading.md. */
export function writeReadingPage(all: readonly Found[], graph: GraphHeld): string {
  const read = all.filter(isRead);
  const files = new Set(all.map(({ file }) => file)).size;
  const count = (holds: (one: Read) => boolean): string => String(read.filter(holds).length);
  const compared = read.filter(({ expected }) => expected !== null);
  const right = (holds: (one: Read, expected: Expected) => boolean): string => {
    const good = compared.filter((one) => one.expected !== null && holds(one, one.expected)).length;
    return `${good} of ${compared.length}`;
  };
  const rows: string[][] = [
    ["found", "reports"],
    ["title", count(({ warnings }) => !warnings.includes("TITLE_NOT_PRINTED"))],
    ["place", count(({ report }) => report.jurisdiction !== null)],
    ["level", count(({ report }) => report.level !== null)],
    ["plan year", count(({ report }) => report.planYear !== null)],
    ["day of delivery", count(({ report }) => report.deliveredOn !== null)],
    ["meeting", count(({ report }) => report.meeting !== null)],
    ["speaker", count(({ report }) => report.speaker !== null)],
    ["review section", count(({ reviewShare }) => reviewShare >= LEAST_PART)],
    ["plan section", count(({ planShare }) => planShare >= LEAST_PART)],
    ["at least 90 % of the text in sections of known role", count(({ readShare }) => readShare >= 0.9)],
    ["marked as a part of a report", count(({ report }) => report.partial)],
  ];
  const kinds = [...new Set(read.map(({ report }) => report.kind))].sort();
  const page = [
    "# How a corpus is read",
    "",
    "Written by `npm run corpus -- FOLDER`. Place, level, kind and year come from each text itself, never from its file name.",
    "",
    `${files} files: ${read.length} reports read, ${all.length - read.length} left out.`,
    "",
    table(rows),
    "",
    `Kinds: ${kinds.map((kind) => `${kind} ${count(({ report }) => report.kind === kind)}`).join(", ")}.`,
    "",
  ];
  if (compared.length > 0) {
    page.push(
      "Compared with the folder's manifest:",
      "",
      table([
        ["", "right"],
        ["place", right(({ placeRight }) => placeRight === true)],
        ["level", right(({ report }, expected) => report.level === expected.level)],
        ["plan year", right(({ report }, expected) => report.planYear === expected.year)],
      ]),
      "",
    );
  }
  page.push(
    `All of them extracted and loaded into one graph (${[...graph.outcomes].map(([status, documents]) => `${documents} ${status}`).join(", ")}), which holds:`,
    "",
    table([["kind", "nodes"], ...[...graph.nodes].map(([kind, nodes]) => [kind, String(nodes)])]),
    "",
  );
  const differing = compared.flatMap((one) => {
    const { report, expected, placeRight } = one;
    if (expected === null) return [];
    const said: string[] = [];
    if (!placeRight) said.push(`place ${report.jurisdiction ?? "none"}, not ${expected.jurisdiction}`);
    if (report.level !== expected.level) said.push(`level ${report.level ?? "none"}, not ${expected.level ?? "none"}`);
    if (report.planYear !== expected.year)
      said.push(
        `year ${report.planYear ?? "none"}, not ${expected.year}${report.deliveredOn ? ` (the text says that it was delivered on ${report.deliveredOn})` : ""}`,
      );
    return said.length === 0 ? [] : [`\`${one.file}\`: ${said.join("; ")}`];
  });
  page.push("## Which were not found, and why");
  page.push(list("Other than the manifest", differing));
  page.push(
    list(
      "No title",
      read
        .filter(({ warnings }) => warnings.includes("TITLE_NOT_PRINTED"))
        .map(({ file }) => `\`${file}\`: none is printed; the text begins with the meeting, the day or the greeting`),
    ),
  );
  page.push(
    list(
      "No place",
      read
        .filter(({ report }) => report.jurisdiction === null)
        .map(({ file }) => `\`${file}\`: the text names it only by its kind`),
    ),
  );
  page.push(
    list(
      "No plan year",
      read
        .filter(({ report }) => report.planYear === null)
        .map(({ file }) => `\`${file}\`: no year stands with a heading, title or day`),
    ),
  );
  page.push(
    list(
      "No review section",
      read.filter(({ reviewShare }) => reviewShare < LEAST_PART).map((one) => `\`${one.file}\`: ${whyNoReview(one)}`),
    ),
  );
  page.push(
    list(
      "No plan section",
      read.filter(({ planShare }) => planShare < LEAST_PART).map((one) => `\`${one.file}\`: ${whyNoPlan(one)}`),
    ),
  );
  page.push(
    list(
      "A tenth or more of the text in no section of known role",
      read
        .filter(({ readShare }) => readShare < 0.9)
        .map(({ file, readShare }) => `\`${file}\`: ${Math.round(readShare * 100)} % read`),
    ),
  );
  page.push(
    list(
      "Printed twice in the file, counted once",
      read.filter(({ warnings }) => warnings.includes("PRINTED_TWICE")).map(({ file }) => `\`${file}\``),
    ),
  );
  page.push(
    list(
      "Left out",
      all.filter((one): one is LeftOut => one.leftOut !== null).map(({ file, leftOut }) => `\`${file}\`: ${leftOut}`),
    ),
  );
  return `${page
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

import type { GraphNode } from "../domain/graph-model.ts";
import { groupBy } from "../domain/group-by.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import type { ReportScope } from "./report-scope.ts";

interface CoverageCell {
  readonly jurisdiction: GraphNode<"Jurisdiction">;
  /** Plan year; null where the report does not show it. */
  readonly year: number | null;
  readonly status: "READ" | "PARTIAL" | "MISSING";
  readonly reports: readonly ReportRecord[];
  /** Thousandths of the characters in sections of known role; null without a report. */
  readonly share: number | null;
  readonly characters: number;
  readonly damage: number;
  readonly maskedValues: number;
}

interface Coverage {
  /** Plan years that lie between two of a place's own, with those it has. */
  readonly expected: number;
  readonly found: number;
  readonly readable: number;
  readonly cells: readonly CoverageCell[];
}

function cellOf(
  jurisdiction: GraphNode<"Jurisdiction">,
  year: number | null,
  reports: readonly ReportRecord[],
): CoverageCell {
  const documents = reports.flatMap((report) => report.documents.map(({ node }) => node.properties));
  const characters = documents.reduce((sum, each) => sum + each.characters, 0);
  const read = documents.reduce((sum, each) => sum + each.characters * each.readShare, 0);
  const status = reports.length === 0 ? "MISSING" : documents.every((each) => each.partial) ? "PARTIAL" : "READ";
  return {
    jurisdiction,
    year,
    status,
    reports,
    share: reports.length === 0 ? null : characters === 0 ? 0 : Math.round(read / characters),
    characters,
    damage: documents.reduce((sum, each) => sum + each.damage, 0),
    maskedValues: documents.reduce((sum, each) => sum + each.maskedValues, 0),
  };
}

/** Which reports are there, by place and plan year: a year missing between two that a place has is a cell that says so. */
export async function coverage(store: GraphReader, scope: ReportScope): Promise<Coverage> {
  const corpus = await loadCorpus(store, scope);
  const cells: CoverageCell[] = [];
  for (const reports of groupBy(corpus.reports, (report) => report.issuer.id).values()) {
    const { issuer } = reports[0]!;
    const years = reports.flatMap((report) => report.node.properties.planYear ?? []);
    const undated = reports.filter((report) => report.node.properties.planYear === null);
    for (const report of undated) cells.push(cellOf(issuer, null, [report]));
    if (years.length === 0) continue;
    for (let year = Math.min(...years); year <= Math.max(...years); year++) {
      cells.push(
        cellOf(
          issuer,
          year,
          reports.filter((report) => report.node.properties.planYear === year),
        ),
      );
    }
  }
  return {
    expected: cells.length,
    found: cells.filter((cell) => cell.status !== "MISSING").length,
    readable: cells.filter((cell) => cell.share !== null && cell.share > 0).length,
    cells,
  };
}

import type { GraphNode, GraphRelation, Verdict } from "../domain/graph-model.ts";
import type { GoodSide } from "../resolve/outcome/judge-value.ts";
import { normalObject } from "../resolve/outcome/normal-object.ts";
import type { Progress } from "../resolve/outcome/progress.ts";
import { type PlaceRecord, placeRecords, type ReportRecord, type StatedCommitment } from "./derive/place-record.ts";
import { progressTowards } from "./derive/progress-towards.ts";
import { isOfTheSame, settlingReports } from "./derive/settling-reports.ts";
import { isTelling } from "./derive/telling-object.ts";
import type { GraphReader } from "./graph-store.ts";

/** A report of which less than this share (thousandths) was read may be silent because it was not read. */
const LEAST_READ = 500;

/** What became of a promise, worked out from the graph as it stands. */
export interface Outcome {
  readonly status: Verdict | "OPEN" | "UNREPORTED";
  /** What settles it, with verdict, margin and arithmetic; null unless a report gives a value. */
  readonly settling: {
    readonly observation: GraphNode<"Observation">;
    readonly relation: GraphRelation<"SETTLES">;
  } | null;
  /** Reports of the place that review the due year, of the promise's own kind first. */
  readonly settlingReports: readonly string[];
  /** Of a five-year goal that is OPEN: how far the place is on its way; null where the reports do not show it. */
  readonly progress: Progress | null;
}

/** Whether a promise is of a kind that reports' reviews are read for: indicators and things that tell what they are, with a number. */
function isReadInReviews({ node }: StatedCommitment): boolean {
  const { kind, form, indicator, object } = node.properties;
  if (kind !== "QUANTITY" || form === "MASKED" || form === "ABSENT") return false;
  return indicator !== null || isTelling(normalObject(object ?? ""));
}

/** The outcome of a promise that no value settles. */
export function silentOutcome(
  record: PlaceRecord,
  promisedIn: ReportRecord,
  promise: StatedCommitment,
  goodSide: GoodSide,
): Outcome {
  const { dueYear } = promise.node.properties;
  const later = dueYear === null ? [] : settlingReports(record, promisedIn, dueYear);
  const none = { settling: null, settlingReports: later.map((report) => report.id), progress: null };
  if (dueYear === null) return { ...none, status: "UNKNOWN" };
  if (later.length === 0) {
    const passed = record.reports.some((report) => report.reviewYears.some((year) => year > dueYear));
    if (passed) return { ...none, status: "UNKNOWN" };
    return { ...none, status: "OPEN", progress: progressTowards(record, promise, goodSide) };
  }
  const read = later.some((report) => report.whole && report.readShare >= LEAST_READ);
  const named = later.some((report) => report.observations.some((actual) => isOfTheSame(promise, actual)));
  const silent = read && !named && isReadInReviews(promise);
  return { ...none, status: silent ? "UNREPORTED" : "UNKNOWN" };
}

/** What became of each commitment, in order; null for an id that is no commitment. */
export async function outcomesOf(reader: GraphReader, commitments: readonly string[]): Promise<(Outcome | null)[]> {
  const nodes = await reader.nodesById("Commitment", commitments);
  const reports = await reader.nodesById("Report", [
    ...new Set(nodes.flatMap((node) => node?.properties.report ?? [])),
  ]);
  const issuers = new Set(reports.flatMap((report) => report?.properties.issuer ?? []));
  const records = new Map((await placeRecords(reader, [...issuers])).map((record) => [record.place, record]));
  const settled = await reader.related("SETTLES", "in", "Commitment", commitments, { limit: 1 });
  const issuerOf = new Map(
    reports.flatMap((report) => (report === null ? [] : [[report.id, report.properties.issuer]])),
  );
  const indicators = [...new Set(nodes.flatMap((node) => node?.properties.indicator ?? []))];
  const goodSides = new Map(
    (await reader.nodesById("Indicator", indicators)).flatMap((node) =>
      node === null ? [] : [[node.id, node.properties.goodSide] as const],
    ),
  );
  return nodes.map((node, at) => {
    const record = node === null ? undefined : records.get(issuerOf.get(node.properties.report) ?? "");
    const promisedIn = record?.reports.find((report) => report.id === node!.properties.report);
    const promise = promisedIn?.commitments.find((stated) => stated.node.id === node!.id);
    if (record === undefined || promisedIn === undefined || promise === undefined) return null;
    const { indicator } = promise.node.properties;
    const goodSide = indicator === null ? "more" : (goodSides.get(indicator) ?? "none");
    const silent = silentOutcome(record, promisedIn, promise, goodSide);
    const row = settled[at]![0];
    if (row === undefined) return silent;
    const relation = row.relation as GraphRelation<"SETTLES">;
    const observation = row.node as GraphNode<"Observation">;
    return { ...silent, status: relation.properties.verdict, settling: { observation, relation }, progress: null };
  });
}

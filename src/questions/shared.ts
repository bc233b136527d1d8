import type { GraphNode } from "../domain/graph-model.ts";
import { groupBy } from "../domain/group-by.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import type { Branch } from "../graph/graph-tree.ts";
import { type GrownCorpus, loadGrownCorpus, type ReportRecord } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";
import { evidenceOf } from "./evidence.ts";
import type { ReportScope } from "./report-scope.ts";
import { findTerms, type Print, type Term } from "./term.ts";

/** A report, or all reports of one place taken as one. */
interface Unit {
  readonly key: string;
  readonly report: GraphNode<"Report"> | null;
  readonly jurisdiction: GraphNode<"Jurisdiction">;
}

type SharedPrint = Omit<Print, "role">;

interface FoundTerm {
  readonly term: Term;
  readonly prints: readonly SharedPrint[];
}

interface SharedTerm {
  readonly term: Term;
  readonly holders: readonly { readonly unit: Unit; readonly prints: readonly SharedPrint[] }[];
}

interface SharedPair {
  /** 1 for the pairs that share most; equal counts have equal ranks. */
  readonly rank: number;
  readonly first: Unit;
  readonly second: Unit;
  readonly count: number;
  /** Listed for the first thousand pairs. */
  readonly terms: readonly Term[];
}

export interface Shared {
  readonly units: readonly Unit[];
  readonly terms: readonly SharedTerm[];
  /** Terms that every unit prints. */
  readonly common: readonly Term[];
  /** Terms that exactly one unit prints. */
  readonly particular: readonly { readonly unit: Unit; readonly term: Term }[];
  readonly pairs: readonly SharedPair[];
}

/** Pairs whose terms are listed; the rest only count. */
const LISTED_PAIRS = 1000;

/** How many terms each two units share, by their places in `units`; only pairs that share any. */
function pairCounts(
  units: number,
  holders: readonly (readonly number[])[],
): [first: number, second: number, count: number][] {
  const counts = new Uint32Array(units * units);
  for (const list of holders) {
    for (const first of list) for (const second of list) if (first < second) counts[first * units + second]! += 1;
  }
  const pairs: [number, number, number][] = [];
  for (let first = 0; first < units; first++) {
    for (let second = first + 1; second < units; second++) {
      const count = counts[first * units + second]!;
      if (count > 0) pairs.push([first, second, count]);
    }
  }
  return pairs.sort((left, right) => right[2] - left[2]);
}

/** Ranks pairs by the number of terms that both print, most first; ties in the units' order. */
function rankPairs(units: readonly Unit[], rows: readonly SharedTerm[]): SharedPair[] {
  const place = new Map(units.map((unit, at) => [unit.key, at]));
  const holders = rows.map((row) => row.holders.map((holder) => place.get(holder.unit.key)!));
  const held = holders.map((list) => new Set(list));
  let rank = 0;
  let last = -1;
  return pairCounts(units.length, holders).map(([first, second, count], at): SharedPair => {
    if (count !== last) rank += 1;
    last = count;
    const both = (_row: SharedTerm, term: number) => held[term]!.has(first) && held[term]!.has(second);
    const terms = at < LISTED_PAIRS ? rows.filter(both).map((row) => row.term) : [];
    return { rank, first: units[first]!, second: units[second]!, count, terms };
  });
}

/** What a report cites, with every place. */
const CITED: Branch = {
  type: "CITES",
  direction: "out",
  query: { kind: "Strategy", limit: EVERY_ROW, fields: ["name"] },
};

/** All strategies that any report of a corpus cites, with every citation. */
function citedStrategies({ corpus, grown }: GrownCorpus): FoundTerm[] {
  const found = new Map<string, { term: Term; prints: SharedPrint[] }>();
  for (const report of corpus.reports) {
    for (const { node, relation } of grown.get(report.node.id)![0]!.rows) {
      const { name } = (node as GraphNode<"Strategy">).properties;
      const held = found.get(node.id) ?? {
        term: { label: name, phrases: [], without: [], strategy: node.id, place: null },
        prints: [],
      };
      for (const fact of relation!.evidence)
        if (corpus.ofDocument(fact.document) !== null) held.prints.push({ ...evidenceOf(fact), report });
      found.set(node.id, held);
    }
  }
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => each);
}

/** What reports or places have in common: terms of a list, or (no list) every strategy that one of them cites. */
export async function shared(
  store: GraphReader,
  scope: ReportScope,
  by: "REPORT" | "JURISDICTION",
  terms: readonly Term[] | null,
): Promise<Shared> {
  const extent = terms ? {} : { sections: false, documents: [], branches: [CITED] };
  const grown = await loadGrownCorpus(store, scope, extent);
  const { corpus } = grown;
  const found: readonly FoundTerm[] = terms ? await findTerms(store, corpus, terms) : citedStrategies(grown);
  const unitOf = (report: ReportRecord): Unit =>
    by === "REPORT"
      ? { key: report.node.id, report: report.node, jurisdiction: report.issuer }
      : { key: report.issuer.id, report: null, jurisdiction: report.issuer };
  const units = [...new Map(corpus.reports.map((report) => [unitOf(report).key, unitOf(report)])).values()];
  const unitByKey = new Map(units.map((unit) => [unit.key, unit]));
  const rows = found.map(({ term, prints }): SharedTerm => {
    const holders = [...groupBy(prints, (print) => unitOf(print.report).key)].map(([key, list]) => ({
      unit: unitByKey.get(key)!,
      prints: list,
    }));
    return { term, holders };
  });
  const pairs = rankPairs(units, rows);
  return {
    units,
    terms: rows,
    common: rows.filter((row) => units.length > 0 && row.holders.length === units.length).map((row) => row.term),
    particular: rows
      .filter((row) => row.holders.length === 1)
      .map((row) => ({ unit: row.holders[0]!.unit, term: row.term })),
    pairs,
  };
}

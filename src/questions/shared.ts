import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import { groupBy } from "./phrase.ts";
import type { ReportScope } from "./report-scope.ts";
import { findTerms, type Print, type Term } from "./term.ts";

/** A report, or all reports of one place taken as one. */
interface Unit {
  readonly key: string;
  readonly report: GraphNode<"Report"> | null;
  readonly jurisdiction: GraphNode<"Jurisdiction">;
}

interface SharedTerm {
  readonly term: Term;
  readonly holders: readonly { readonly unit: Unit; readonly prints: readonly Print[] }[];
}

interface SharedPair {
  /** 1 for the pairs that share most; equal counts have equal ranks. */
  readonly rank: number;
  readonly first: Unit;
  readonly second: Unit;
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
  readonly pairCount: number;
}

/** Ranks pairs by the number of terms that both print, most first; ties in order of the units' keys. */
function rankPairs(units: readonly Unit[], holding: ReadonlyMap<string, ReadonlySet<Term>>, terms: readonly Term[]) {
  const pairs: Omit<SharedPair, "rank">[] = [];
  units.forEach((first, index) => {
    for (const second of units.slice(index + 1)) {
      const both = terms.filter((term) => holding.get(first.key)?.has(term) && holding.get(second.key)?.has(term));
      if (both.length > 0) pairs.push({ first, second, terms: both });
    }
  });
  pairs.sort((left, right) => right.terms.length - left.terms.length);
  let rank = 0;
  let last = -1;
  return pairs.map((pair): SharedPair => {
    if (pair.terms.length !== last) rank += 1;
    last = pair.terms.length;
    return { ...pair, rank };
  });
}

/** All strategies that any report of the scope cites, as terms. */
async function citedStrategies(store: GraphReader, reports: readonly ReportRecord[]): Promise<Term[]> {
  const ids = reports.map((report) => report.node.id);
  const rows = await store.related("CITES", "out", "Report", ids, { kind: "Strategy", limit: 1_000_000 });
  const nodes = new Map(rows.flat().map((row) => [row.node.id, row.node as GraphNode<"Strategy">]));
  return [...nodes.values()].map((node) => ({
    label: node.properties.name,
    phrases: [],
    without: [],
    strategy: node.id,
    place: null,
  }));
}

/** What reports or places have in common: terms of a list, or (no list) every strategy that one of them cites. */
export async function shared(
  store: GraphReader,
  scope: ReportScope,
  by: "REPORT" | "JURISDICTION",
  terms: readonly Term[] | null,
): Promise<Shared> {
  const corpus = await loadCorpus(store, scope);
  const wanted = terms ?? (await citedStrategies(store, corpus.reports));
  const found = await findTerms(store, corpus, wanted);
  const unitOf = (report: ReportRecord): Unit =>
    by === "REPORT"
      ? { key: report.node.id, report: report.node, jurisdiction: report.issuer }
      : { key: report.issuer.id, report: null, jurisdiction: report.issuer };
  const units = [...new Map(corpus.reports.map((report) => [unitOf(report).key, unitOf(report)])).values()];
  const unitByKey = new Map(units.map((unit) => [unit.key, unit]));
  const holding = new Map<string, Set<Term>>(units.map((unit) => [unit.key, new Set()]));
  const rows = found.map(({ term, prints }): SharedTerm => {
    const holders = [...groupBy(prints, (print) => unitOf(print.report).key)].map(([key, list]) => {
      holding.get(key)!.add(term);
      return { unit: unitByKey.get(key)!, prints: list };
    });
    return { term, holders };
  });
  const pairs = rankPairs(units, holding, wanted);
  return {
    units,
    terms: rows,
    common: rows.filter((row) => units.length > 0 && row.holders.length === units.length).map((row) => row.term),
    particular: rows
      .filter((row) => row.holders.length === 1)
      .map((row) => ({ unit: row.holders[0]!.unit, term: row.term })),
    pairs,
    pairCount: pairs.length,
  };
}

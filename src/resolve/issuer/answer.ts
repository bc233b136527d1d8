import type { Division } from "../../domain/division.ts";
import type { IssuerCandidate, ResolutionStatus, ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { Candidate } from "./weigh-candidates.ts";

/** Ranked candidates that are told. */
const TOLD = 5;

/** The resolved issuer: `division` where one is told, else `name` as printed and what is certain above it. */
export function answer(
  status: ResolutionStatus,
  reading: Reading,
  division: Division | null,
  ancestor: Division | null,
  candidates: readonly Candidate[],
  name: string | null,
  table: Gazetteer,
): ResolvedIssuer {
  const year = reading.report.planYear;
  return {
    status,
    code: division === null ? null : table.codeIn(division, year),
    name: division === null ? name : table.nameIn(division, year),
    id: division === null ? `masked-${reading.documentId}` : division.id,
    ancestor:
      ancestor === null || ancestor.level === "NATION"
        ? null
        : { code: table.codeIn(ancestor, year), name: table.nameIn(ancestor, year) },
    candidates: told(candidates, table, year),
  };
}

/** Score of a candidate in thousandths: its part of what speaks for it and for the one that comes next to it. */
function told(candidates: readonly Candidate[], table: Gazetteer, year: number | null): IssuerCandidate[] {
  const list = candidates.filter((candidate) => candidate.score > 0).slice(0, TOLD);
  return list.map((candidate, index) => {
    const rival = (index === 0 ? list[1] : list[0])?.score ?? 0;
    const names = [...candidate.names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    return {
      code: table.codeIn(candidate.division, year),
      name: table.nameIn(candidate.division, year),
      score: Math.round((1000 * candidate.score) / (candidate.score + rival + 400)),
      evidence: [...new Set([...names.slice(0, 12), ...candidate.above])],
    };
  });
}

/** A candidate that needs no evidence. */
export function sure(division: Division): Candidate {
  return { division, score: 100_000, own: 100_000, names: new Map(), above: [], stationed: false };
}

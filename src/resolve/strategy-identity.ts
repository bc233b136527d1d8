import type { ExtractedReport, StrategyRow } from "../domain/extracted-document.ts";
import { registryStrategy } from "../extract/strategies/registry.ts";

/** Whose strategy it is, and the id of its node. */
export interface StrategyIdentity {
  readonly id: string;
  /** Node id of the division that owns it; null where the text does not tell, and for national ones. */
  readonly owner: string | null;
}

/** A name as identities hold it: half width, without blanks, quotation marks and middle dots, without what only says that it is one (战略). */
export function strategyNormalForm(name: string): string {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉·•]/gu, "");
  const short = plain.replace(/(?:建设|战略)$/u, "");
  return short.length >= 4 ? short : plain;
}

/** Length of a code's part that tells a province, a prefecture, a county. */
const CODE_PART = { PROVINCIAL: 2, PREFECTURE: 4, COUNTY: 6 } as const;
const RANK = { NATION: 0, PROVINCE: 2, PREFECTURE: 4, COUNTY: 6, TOWNSHIP: 9 } as const;

function ownerOf(row: StrategyRow, report: Pick<ExtractedReport, "resolved" | "level">): string | null {
  if (row.level === "UNKNOWN" || row.level === "NATIONAL" || report.level === null) return null;
  const part = CODE_PART[row.level];
  if (RANK[report.level] === part) return report.resolved.id;
  if (RANK[report.level] < part) return null;
  const { resolved } = report;
  if (resolved.code !== null) return `cn-${resolved.code.slice(0, part).padEnd(6, "0")}`;
  const ancestor = resolved.ancestor?.code ?? null;
  if (ancestor === null) return null;
  const known = ancestor.endsWith("0000") ? 2 : ancestor.endsWith("00") ? 4 : 6;
  return known >= part ? `cn-${ancestor.slice(0, part).padEnd(6, "0")}` : null;
}

/**
 * Identity of a strategy that a report cites: the registry's slug; for a local one `<owner id>/<normal form>`, the owner being
 * the issuer or its ancestor at the strategy's level; where the owner is unknown `<report id>/<normal form>`.
 */
export function strategyId(
  row: StrategyRow,
  report: Pick<ExtractedReport, "id" | "resolved" | "level">,
): StrategyIdentity {
  if (row.registryId !== null) return { id: row.registryId, owner: registryStrategy(row.registryId)?.owner ?? null };
  const owner = ownerOf(row, report);
  return { id: `${owner ?? report.id}/${strategyNormalForm(row.name)}`, owner };
}

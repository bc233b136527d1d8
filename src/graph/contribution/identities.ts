import type { EnterpriseRow, ProjectRow, StrategyRow } from "../../domain/extracted-document.ts";
import { foldName } from "../search/fold-name.ts";
import type { ContributionContext } from "./contribution-context.ts";

export function enterpriseId(row: EnterpriseRow, issuer: string): string {
  if (row.registryId !== null) return row.registryId;
  const name = foldName(row.name);
  return /..(有限(责任)?公司|股份公司)$/.test(name) ? name : `${issuer}/${name}`;
}

export function projectId(row: ProjectRow, issuer: string): string {
  return `${row.locatedIn ?? issuer}/${foldName(row.name)}`;
}

export function strategyIdentity(
  row: StrategyRow,
  context: ContributionContext,
): { readonly id: string; readonly owner: string | null; readonly name: string } {
  const name = foldName(row.name);
  if (row.registryId !== null) return { id: row.registryId, owner: null, name };
  const own = context.extracted.report.level === row.level;
  const owner = own ? context.issuer.id : null;
  return { id: `${owner ?? context.report.id}/${name}`, owner, name };
}

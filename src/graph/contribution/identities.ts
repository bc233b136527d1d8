import type {
  ActionRow,
  CommitmentRow,
  EnterpriseRow,
  IndicatorRow,
  ObservationRow,
  ProjectRow,
  StrategyRow,
} from "../../domain/extracted-document.ts";
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

function value(row: IndicatorRow | CommitmentRow | ObservationRow): string {
  const { form, base, baseLow, baseHigh, baseUnit, relativeTo } = row.amount;
  return [form, base ?? `${baseLow ?? ""}~${baseHigh ?? ""}`, baseUnit ?? "", relativeTo ?? ""].join("/");
}

export function observationId(row: IndicatorRow | ObservationRow, report: string): string {
  const what = "modality" in row ? row.indicator : (row.indicator ?? foldName(row.object));
  const measure = "graphMeasure" in row ? row.graphMeasure : row.measure;
  return `${report}/states/${what}/${measure}/${row.year ?? ""}/${value(row)}`;
}

export function commitmentId(row: IndicatorRow | CommitmentRow | ActionRow, report: string): string {
  if ("verb" in row) return `${report}/does/${row.verbClass}/${foldName(row.object)}/${row.year ?? ""}`;
  const what = row.indicator ?? foldName(row.object ?? "");
  const measure = "graphMeasure" in row ? row.graphMeasure : row.measure;
  return `${report}/promises/${what}/${measure}/${row.year}/${value(row)}`;
}

import type { PlaceRole, RowEvidence } from "../../domain/extracted-document.ts";
import type { NodeReference } from "../../domain/graph-model.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { disambiguate, regionOf } from "../../resolve/place.ts";
import { divisionClosure, partOf } from "../vocabulary/divisions.ts";
import type { ContributionBuilder } from "./contribution-builder.ts";
import { type ContributionContext, evidenceOf } from "./contribution-context.ts";

/** Brings a division of the tables with all that lies above it; null where no table has it. */
export function bringDivision(builder: ContributionBuilder, id: string): NodeReference<"Jurisdiction"> | null {
  const closure = divisionClosure(id);
  if (closure === null) return null;
  for (const node of closure.nodes) builder.addNode(node);
  for (const relation of closure.relations) builder.addRelation(relation);
  return { kind: "Jurisdiction", id };
}

/** An issuer that nothing identifies: a node of its own under the nearest certain ancestor. */
function bringMaskedIssuer({ extracted, builder, issuer }: ContributionContext): void {
  const { jurisdiction, level, planYear, resolved } = extracted.report;
  const certain = resolved.ancestor === null ? null : gazetteer().divisionByCode(resolved.ancestor.code, planYear);
  const above = certain === null ? null : divisionClosure(certain.id);
  const ancestor = above?.nodes[0] ?? null;
  builder.node("Jurisdiction", issuer.id, {
    name: jurisdiction ?? "",
    nameEn: null,
    code: null,
    level: level ?? "COUNTY",
    codes: [],
    names: [],
    province: ancestor?.properties.province ?? null,
    masked: true,
  });
  if (ancestor === null) return;
  bringDivision(builder, ancestor.id);
  builder.addRelation(partOf(issuer.id, { id: ancestor.id, from: null, to: null }));
}

function mention(
  context: ContributionContext,
  id: string | null | undefined,
  role: PlaceRole | "WITHIN_NAME",
  row: RowEvidence,
) {
  if (id === null || id === undefined) return;
  const place = bringDivision(context.builder, id);
  if (place === null) return;
  const properties = { role, status: null, investmentYuan: null, part: null };
  const extras = { key: role, evidence: evidenceOf(context, row), confidence: row.confidence };
  context.builder.relation("MENTIONS", context.report, place, properties, extras);
}

/** The division that a name inside a longer name means, where it can mean one only. */
function meantWithin({ extracted }: ContributionContext, name: string): string | null {
  const { planYear: year, resolved } = extracted.report;
  const { status, division } = disambiguate(name, { issuer: regionOf(resolved, year), year });
  return status === "RESOLVED" ? (division?.id ?? null) : null;
}

/** The issuer and every place named, with what lies above them. A name that no table decides makes no node. */
export function contributeJurisdictions(context: ContributionContext): void {
  if (bringDivision(context.builder, context.issuer.id) === null) bringMaskedIssuer(context);
  for (const row of context.extracted.places) mention(context, row.id, row.role, row);
  for (const row of context.extracted.mentionsWithinNames) {
    mention(context, row.id ?? meantWithin(context, row.name), "WITHIN_NAME", row);
  }
}

import type { EnterpriseRow } from "../../domain/extracted-document.ts";
import type { NodeReference } from "../../domain/graph-model.ts";
import { registryEnterprise } from "../vocabulary/enterprises.ts";
import type { ContributionBuilder } from "./contribution-builder.ts";
import { type ContributionContext, evidenceOf } from "./contribution-context.ts";
import { enterpriseId } from "./enterprise-identity.ts";

/** Brings a firm of the registry with its groups, up to the topmost. */
function bringRegistered(builder: ContributionBuilder, id: string): NodeReference<"Enterprise"> | null {
  const known = registryEnterprise(id);
  if (known === null) return null;
  builder.addNode(known.node);
  const firm = { kind: "Enterprise", id } as const;
  if (known.group !== null && known.group !== id) {
    const group = bringRegistered(builder, known.group);
    if (group !== null) builder.relation("BELONGS_TO", firm, group, { basis: "REGISTRY" });
  }
  return firm;
}

/** The node of a firm of this document's list. */
export function enterpriseReference(context: ContributionContext, row: EnterpriseRow): NodeReference<"Enterprise"> {
  return { kind: "Enterprise", id: enterpriseId(row, context.issuer.id) };
}

/** Every firm named, with its groups. A local firm's name follows from its identity; its printed forms are evidence. */
export function contributeEnterprises(context: ContributionContext): void {
  const { builder, extracted, issuer, report } = context;
  for (const row of extracted.enterprises) {
    const firm = enterpriseReference(context, row);
    if (bringRegistered(builder, firm.id) === null) {
      const own = `${issuer.id}/`;
      const name = firm.id.startsWith(own) ? firm.id.slice(own.length) : firm.id;
      builder.node("Enterprise", firm.id, { name, aliases: [], registryId: null, ownership: "UNKNOWN" });
      const group = row.groupId === null ? null : bringRegistered(builder, row.groupId);
      if (group !== null) builder.relation("BELONGS_TO", firm, group, { basis: "NAME" });
    }
    const properties = { role: null, status: null, investmentYuan: null, part: null };
    const extras = { evidence: evidenceOf(context, row), confidence: row.confidence };
    builder.relation("MENTIONS", report, firm, properties, extras);
  }
}

import type { PanelRow } from "../questions/panel.ts";

export type ColumnType = "string" | "integer";

export interface PanelColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (row: PanelRow) => string | number | null;
}

function text(name: string, of: (row: PanelRow) => string | null | undefined): PanelColumn {
  return { name, type: "string", of: (row) => of(row) ?? null };
}

/**
 * Columns of the panel, a row a place, year, indicator and measure. Amounts are decimal strings: `value` in the printed `unit`,
 * `base` in the base unit. `state` says why a cell is empty.
 */
export const PANEL_COLUMNS: readonly PanelColumn[] = [
  text("jurisdiction", ({ jurisdiction }) => jurisdiction.id),
  text("code", ({ jurisdiction }) => jurisdiction.properties.code),
  text("name", ({ jurisdiction }) => jurisdiction.properties.name),
  text("level", ({ jurisdiction }) => jurisdiction.properties.level),
  text("province", ({ jurisdiction }) => jurisdiction.properties.province),
  { name: "year", type: "integer", of: (row) => row.year },
  text("indicator", (row) => row.indicator),
  text("measure", (row) => row.measure),
  text("modality", (row) => row.modality),
  text("state", (row) => row.state),
  text("form", ({ figure }) => figure?.node.properties.form),
  text("value", ({ figure }) => figure?.node.properties.value),
  text("low", ({ figure }) => figure?.node.properties.low),
  text("high", ({ figure }) => figure?.node.properties.high),
  text("unit", ({ figure }) => figure?.node.properties.unit),
  text("base", ({ figure }) => figure?.node.properties.base),
  text("baseUnit", ({ figure }) => figure?.node.properties.baseUnit),
  text("currency", ({ figure }) => figure?.node.properties.currency),
  text("comparator", ({ figure }) => figure?.node.properties.comparator),
  text("wording", ({ figure }) => figure?.wording),
  text("scope", ({ figure }) => figure?.scope),
  text("outcome", ({ outcome }) => outcome?.status),
  text("outcomeValue", ({ outcome }) => outcome?.observation?.properties.value),
  text("arithmetic", ({ outcome }) => outcome?.settling?.properties.arithmetic),
  text("parentTarget", ({ parentTarget }) => parentTarget?.properties.value),
  text("addOn", (row) => row.addOn),
  text("report", ({ report }) => report?.node.id),
  text("document", ({ figure }) => figure?.prints[0]?.documentId),
  { name: "start", type: "integer", of: ({ figure }) => figure?.prints[0]?.start ?? null },
  { name: "end", type: "integer", of: ({ figure }) => figure?.prints[0]?.end ?? null },
  text("quote", ({ quote }) => quote),
  { name: "confidence", type: "integer", of: ({ figure }) => figure?.confidence ?? null },
];

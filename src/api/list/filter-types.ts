import { type ClassType, Field, InputType, registerEnumType } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { OrderDirectionEnum } from "../vocabulary/enums.ts";
import { FILTERS, ORDERS } from "./filters.ts";
import { REACHING_FILTERS } from "./reaching-filters.ts";

function filterType(kind: NodeKind): ClassType {
  class KindFilter {}
  for (const field of [...FILTERS[kind], ...(REACHING_FILTERS[kind] ?? [])]) {
    Field(field.type, { nullable: true, description: field.description })(KindFilter.prototype, field.name);
  }
  InputType(`${kind}Filter`, { description: `Which ${kind} nodes: every condition that is given must hold.` })(
    KindFilter,
  );
  return KindFilter;
}

/** `planYear` → `PLAN_YEAR`. */
function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function orderType(kind: NodeKind): ClassType {
  const fields = ["id", ...ORDERS[kind]];
  const values = Object.fromEntries(fields.map((field) => [constantCase(field), field]));
  registerEnumType(values, {
    name: `${kind}OrderField`,
    description: `What ${kind} nodes may be ordered by; the id decides among equals.`,
    valuesConfig: Object.fromEntries(fields.map((field) => [constantCase(field), { description: `By ${field}.` }])),
  });
  class KindOrder {}
  Field(() => values, { description: "By what." })(KindOrder.prototype, "field");
  Field(() => OrderDirectionEnum, { nullable: true, description: "Ascending unless said." })(
    KindOrder.prototype,
    "direction",
  );
  InputType(`${kind}Order`, { description: `Order of a list of ${kind} nodes; missing values come last.` })(KindOrder);
  return KindOrder;
}

type PerKind = { readonly [K in NodeKind]: ClassType };
const kinds = Object.keys(FILTERS) as NodeKind[];

export const FILTER_TYPES = Object.fromEntries(kinds.map((kind) => [kind, filterType(kind)])) as PerKind;
export const ORDER_TYPES = Object.fromEntries(kinds.map((kind) => [kind, orderType(kind)])) as PerKind;

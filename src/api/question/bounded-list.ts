import { type ClassType, Int } from "type-graphql";
import type { Evidence } from "../../questions/evidence.ts";
import { pageSize } from "../connection/page-size.ts";
import { EvidenceType } from "../evidence/evidence.type.ts";
import { type CostParts, registerField } from "../register/register-field.ts";
import { present } from "./present.ts";

/** Rows of a question's list when none are asked for, and at most. */
const DEFAULT_ROWS = 100;
const MAX_ROWS = 1000;
/** Rows that a list without `first` is reckoned with when a query's cost is counted. */
const LIKELY_ROWS = 15;

function listCost({ args, childComplexity }: CostParts): number {
  const first = typeof args.first === "number" ? Math.max(0, args.first) : LIKELY_ROWS;
  return 1 + first * Math.max(1, childComplexity);
}

const firstArgument = (rows: number, max: number) => ({
  name: "first",
  type: () => Int,
  description: `How many: ${rows} unless said, at most ${max}.`,
});

/** A list of an answer; one that is worked out only where it is asked for stands as a function. */
function rowsOf(root: unknown, name: string): readonly unknown[] | Promise<readonly unknown[]> {
  const held = (root as Record<string, unknown>)[name];
  if (typeof held === "function") return held().then((rows: unknown) => present(rows) as unknown[]);
  return (held as readonly unknown[] | undefined) ?? [];
}

/** Lists of an answer: each with `first` (at most `max`, else 1000), and beside it its full count as `<name>Count`. */
export function boundedLists(
  on: ClassType,
  lists: Readonly<Record<string, readonly [type: () => object, description: string, max?: number]>>,
): ClassType[] {
  return Object.entries(lists).flatMap(([name, [type, description, max = MAX_ROWS]]) => [
    registerField({
      on,
      name,
      type: () => [type()],
      description,
      args: [firstArgument(DEFAULT_ROWS, max)],
      cost: listCost,
      resolve: ({ root, args }) => {
        const size = pageSize((args.first as number | null) ?? DEFAULT_ROWS, max);
        const rows = rowsOf(root, name);
        return rows instanceof Promise ? rows.then((all) => all.slice(0, size)) : rows.slice(0, size);
      },
    }),
    registerField({
      on,
      name: `${name}Count`,
      type: () => Int,
      description: `How many ${name} there are in all.`,
      resolve: ({ root }) => {
        const rows = rowsOf(root, name);
        return rows instanceof Promise ? rows.then((all) => all.length) : rows.length;
      },
    }),
  ]);
}

/** `evidence` and `evidenceCount` of rows that rest on places in texts; `property` holds them. */
export function evidenceFields(on: ClassType, property = "prints", name = "evidence"): ClassType[] {
  const prints = (root: unknown) => (root as Record<string, readonly Evidence[] | undefined>)[property] ?? [];
  return [
    registerField({
      on,
      name,
      type: () => [EvidenceType],
      description: "Places in the texts that show it, in order of report and place.",
      args: [firstArgument(20, 200)],
      cost: ({ args, childComplexity }) =>
        1 + (typeof args.first === "number" ? args.first : 5) * Math.max(1, childComplexity),
      resolve: ({ root, args }) => prints(root).slice(0, pageSize(args.first as number | null)),
    }),
    registerField({
      on,
      name: `${name}Count`,
      type: () => Int,
      description: "How many places show it.",
      resolve: ({ root }) => prints(root).length,
    }),
  ];
}

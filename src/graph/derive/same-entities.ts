import type { GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { relationByRule } from "../relation-by-rule.ts";
import { distinctivePart } from "./distinctive-name.ts";
import { areTied } from "./region-tie.ts";

/** A firm of no registry, as far as its reports name it. */
export interface EnterpriseFacts {
  readonly id: string;
  readonly name: string;
  /** Printed forms, folded. */
  readonly forms: ReadonlySet<string>;
  /** Who issued the reports that name it. */
  readonly issuers: readonly string[];
  /** Its groups: registry id and folded names. */
  readonly groups: readonly { readonly id: string; readonly names: readonly string[] }[];
}

export interface ProjectFacts {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  /** Names of the firms that undertake it. */
  readonly enterprises: ReadonlySet<string>;
  /** Investments that reports give, in yuan. */
  readonly investments: ReadonlySet<string>;
}

/** Least length of a distinctive name, in UTF-16 units: 金凯 alone may be many firms. */
const LEAST_FIRM = 3;
/** The same beside the name of its group. */
const LEAST_IN_GROUP = 2;
const LEAST_PROJECT = 5;

function groupsBy<Row>(rows: readonly Row[], keysOf: (row: Row) => Iterable<string>): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  return [...groups.values()];
}

function pairsOf<Row extends { readonly id: string }>(groups: readonly Row[][]): [Row, Row][] {
  const pairs = new Map<string, [Row, Row]>();
  for (const group of groups)
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        if (one.id === other.id) continue;
        const pair: [Row, Row] = byCodeUnit(one.id, other.id) < 0 ? [one, other] : [other, one];
        pairs.set(`${pair[0].id} ${pair[1].id}`, pair);
      }
  return [...pairs.values()];
}

function tied(left: EnterpriseFacts, right: EnterpriseFacts): boolean {
  return left.issuers.some((one) => right.issuers.some((other) => areTied(one, other)));
}

/** What is left of a name without its group's name and generic words: 华润新德 → 新德, 华润燃气 → "". */
function partBesideGroup(name: string, names: readonly string[]): string {
  const held = names.filter((group) => name.includes(group)).sort((left, right) => right.length - left.length);
  return distinctivePart(held[0] === undefined ? name : name.replace(held[0], ""));
}

/** Whether both belong to one group and are called the same beside its name. */
function sharesGroup(left: EnterpriseFacts, right: EnterpriseFacts): boolean {
  return left.groups.some(
    ({ id, names }) =>
      right.groups.some((group) => group.id === id) && partBesideGroup(left.name, names).length >= LEAST_IN_GROUP,
  );
}

/**
 * What shows that two firms are one: GROUP_AND_NAME, the same distinctive name within one registered group; NAME_AND_REGION,
 * the same distinctive name in reports of one region; SHORT_FORM, there one report prints the other's name beside the full one.
 */
function firmBasis(left: EnterpriseFacts, right: EnterpriseFacts): string | null {
  const same = left.name === right.name;
  if (same && sharesGroup(left, right)) return "GROUP_AND_NAME";
  const distinctive = distinctivePart(left.name.length < right.name.length ? left.name : right.name);
  if (distinctive.length < LEAST_FIRM || !tied(left, right)) return null;
  if (same) return "NAME_AND_REGION";
  return left.forms.has(right.name) || right.forms.has(left.name) ? "SHORT_FORM" : null;
}

/** What shows that two projects of one name are one: the same firm, or the same investment, in places of one region. */
function projectBasis(left: ProjectFacts, right: ProjectFacts): string | null {
  if (left.name !== right.name || left.name.length < LEAST_PROJECT || !areTied(left.home, right.home)) return null;
  if ([...left.enterprises].some((name) => right.enterprises.has(name))) return "ENTERPRISE_AND_NAME";
  return [...left.investments].some((amount) => right.investments.has(amount)) ? "INVESTMENT_AND_NAME" : null;
}

function sameAs<Row extends { readonly id: string }>(
  kind: "Enterprise" | "Project",
  pairs: readonly [Row, Row][],
  basisOf: (left: Row, right: Row) => string | null,
): GraphRelation<"SAME_AS">[] {
  return pairs.flatMap(([left, right]) => {
    const basis = basisOf(left, right);
    return basis === null ? [] : [relationByRule("SAME_AS", { kind, id: left.id }, { kind, id: right.id }, { basis })];
  });
}

/** SAME_AS between firms without a registry id, on evidence only, from the smaller id. */
export function sameEnterprises(rows: readonly EnterpriseFacts[]): GraphRelation<"SAME_AS">[] {
  return sameAs("Enterprise", pairsOf(groupsBy(rows, (row) => new Set([row.name, ...row.forms]))), firmBasis);
}

/** SAME_AS between projects, on evidence only, from the smaller id. */
export function sameProjects(rows: readonly ProjectFacts[]): GraphRelation<"SAME_AS">[] {
  return sameAs("Project", pairsOf(groupsBy(rows, (row) => [row.name])), projectBasis);
}

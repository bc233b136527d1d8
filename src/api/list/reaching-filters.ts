import { ID, Int } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import type { Condition, GraphReader } from "../../graph/graph-store.ts";
import {
  enterprisesConcerning,
  enterprisesNamedBy,
  enterprisesOfProjects,
  projectsConcerning,
  projectsLyingIn,
  projectsNamedBy,
  projectsWithStatus,
} from "../../questions/project-scope.ts";
import { issuersOf, reportsOf } from "../../questions/report-scope.ts";
import { LevelEnum, ProjectStatusEnum } from "../vocabulary/enums.ts";

/** A filter that reaches beyond the node's own properties: the ids that its value stands for. */
export interface ReachingFilter {
  readonly name: string;
  readonly type: () => object;
  readonly property: string;
  readonly description: string;
  readonly ids: (store: GraphReader, value: never) => Promise<readonly string[]>;
}

const byIssuer = (property: "report" | "id", words: string): ReachingFilter[] => [
  {
    name: "level",
    type: () => [LevelEnum],
    property,
    description: `${words} jurisdictions of these levels.`,
    ids: (store, levels: string[]) => reportsOf(store, { levels }),
  },
  {
    name: "province",
    type: () => String,
    property,
    description: `${words} jurisdictions of this province (name, code or id).`,
    ids: (store, province: string) => reportsOf(store, { province }),
  },
  {
    name: "within",
    type: () => ID,
    property,
    description: `${words} this jurisdiction or one that lies in it.`,
    ids: (store, within: string) => reportsOf(store, { within }),
  },
];

const ofReports: readonly ReachingFilter[] = [
  ...byIssuer("report", "From reports of"),
  {
    name: "jurisdictions",
    type: () => [ID],
    property: "report",
    description: "From reports of these jurisdictions.",
    ids: (store, jurisdictions: string[]) => reportsOf(store, { jurisdictions }),
  },
  {
    name: "planYear",
    type: () => [Int],
    property: "report",
    description: "From reports of these plan years.",
    ids: (store, years: number[]) => reportsOf(store, { years }),
  },
];

export const REACHING_FILTERS: { readonly [K in NodeKind]?: readonly ReachingFilter[] } = {
  Report: byIssuer("id", "Issued by"),
  Observation: ofReports,
  Commitment: ofReports,
  Jurisdiction: [
    {
      name: "hasReport",
      type: () => Boolean,
      property: "id",
      description: "true: only those that issued a loaded report.",
      ids: (store) => issuersOf(store),
    },
  ],
  Project: [
    {
      name: "theme",
      type: () => ID,
      property: "id",
      description: "Concerns this theme or one under it.",
      ids: (store, theme: string) => projectsConcerning(store, theme),
    },
    {
      name: "place",
      type: () => ID,
      property: "id",
      description: "Lies in this jurisdiction or in one that lies in it.",
      ids: (store, place: string) => projectsLyingIn(store, place),
    },
    {
      name: "namedBy",
      type: () => [ID],
      property: "id",
      description: "Named by a report of one of these jurisdictions.",
      ids: (store, jurisdictions: string[]) => projectsNamedBy(store, jurisdictions),
    },
    {
      name: "status",
      type: () => [ProjectStatusEnum],
      property: "id",
      description: "Of one of these statuses in some report.",
      ids: (store, statuses: string[]) => projectsWithStatus(store, statuses),
    },
  ],
  Enterprise: [
    {
      name: "theme",
      type: () => ID,
      property: "id",
      description: "Undertakes a project that concerns this theme or one under it.",
      ids: (store, theme: string) => enterprisesConcerning(store, theme),
    },
    {
      name: "namedBy",
      type: () => [ID],
      property: "id",
      description: "Named by a report of one of these jurisdictions.",
      ids: (store, jurisdictions: string[]) => enterprisesNamedBy(store, jurisdictions),
    },
    {
      name: "projectStatus",
      type: () => [ProjectStatusEnum],
      property: "id",
      description: "Undertakes a project of one of these statuses.",
      ids: async (store, statuses: string[]) => enterprisesOfProjects(store, await projectsWithStatus(store, statuses)),
    },
  ],
};

/** The reaching fields that a filter gives, with their values. */
function given(kind: NodeKind, filter: Readonly<Record<string, unknown>>): [ReachingFilter, unknown][] {
  return (REACHING_FILTERS[kind] ?? []).flatMap((field): [ReachingFilter, unknown][] => {
    const value = filter[field.name];
    return value === undefined || value === null || value === false ? [] : [[field, value]];
  });
}

/** Whether a filter holds a reaching field. */
export function reachesBeyond(kind: NodeKind, filter: Readonly<Record<string, unknown>>): boolean {
  return given(kind, filter).length > 0;
}

/** The conditions that a filter's reaching fields stand for. */
export async function reachingConditions(
  store: GraphReader,
  kind: NodeKind,
  filter: Readonly<Record<string, unknown>>,
): Promise<Condition[]> {
  const conditions: Condition[] = [];
  for (const [field, value] of given(kind, filter))
    conditions.push({ field: field.property, op: "in", value: await field.ids(store, value as never) });
  return conditions;
}

import type { Measure } from "../domain/amount.ts";
import type { GraphNode, GraphRelation, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { alikeProjects } from "./alike.ts";
import { Corpus, loadCorpus, type ReportRecord } from "./corpus.ts";
import { type CountedChange, countedChanges } from "./counted-change.ts";
import { EVERY_ROW } from "./every-row.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { bestOf, type Direction, differenceOf, directionOf, type Figure, figuresOf, ownYear } from "./figure.ts";
import { ArgumentInvalidError } from "./question-error.ts";

interface ChangedNode {
  readonly node: GraphNode;
  readonly change: "CAME" | "STAYED" | "WENT";
  readonly before: readonly Evidence[];
  readonly after: readonly Evidence[];
  readonly beforeStatus: string | null;
  readonly afterStatus: string | null;
  readonly beforeWeight: number | null;
  readonly afterWeight: number | null;
}

interface ChangedTarget {
  readonly indicator: string;
  readonly measure: Measure;
  readonly before: Figure | null;
  readonly after: Figure | null;
  readonly change: Direction;
  readonly difference: string | null;
}

/** A goal for several years of the earlier report beside one year of the later. */
interface GoalAgainstYear {
  readonly indicator: string;
  readonly goal: Figure;
  readonly actual: Figure | null;
  readonly target: Figure | null;
  readonly actualIs: Direction;
  readonly targetIs: Direction;
}

/** A project in one of two reports or in both; `alike`: those of the other report that may be it, by name. */
interface ChangedProject extends ChangedNode {
  readonly alike: readonly GraphNode[];
}

export interface Changes {
  readonly from: readonly ReportRecord[];
  readonly to: readonly ReportRecord[];
  readonly strategies: readonly ChangedNode[];
  readonly themes: readonly ChangedNode[];
  readonly projects: readonly ChangedProject[];
  readonly targets: readonly ChangedTarget[];
  readonly counted: readonly CountedChange[];
  readonly goals: readonly GoalAgainstYear[];
}

interface Held {
  readonly node: GraphNode;
  readonly relation: GraphRelation;
}

async function held(
  store: GraphReader,
  reports: readonly ReportRecord[],
  type: RelationType,
  kind: NodeKind,
): Promise<Map<string, Held>> {
  const ids = reports.map((report) => report.node.id);
  const rows = await store.related(type, "out", "Report", ids, { kind, limit: EVERY_ROW });
  return new Map(rows.flat().map((row) => [row.node.id, row] as const));
}

function changed(before: ReadonlyMap<string, Held>, after: ReadonlyMap<string, Held>): ChangedNode[] {
  const property = (row: Held | undefined, name: string) =>
    row ? ((row.relation.properties as Record<string, unknown>)[name] ?? null) : null;
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    return {
      node: (now ?? old)!.node,
      change: old && now ? "STAYED" : now ? "CAME" : "WENT",
      before: old?.relation.evidence.map(evidenceOf) ?? [],
      after: now?.relation.evidence.map(evidenceOf) ?? [],
      beforeStatus: property(old, "status") as string | null,
      afterStatus: property(now, "status") as string | null,
      beforeWeight: property(old, "weight") as number | null,
      afterWeight: property(now, "weight") as number | null,
    };
  });
}

function withAlike(rows: readonly ChangedNode[]): ChangedProject[] {
  const alone = (change: ChangedNode["change"]) => rows.filter((row) => row.change === change);
  const [came, went] = [alone("CAME"), alone("WENT")];
  const nameOf = ({ node }: ChangedNode) => (node as GraphNode<"Project">).properties.name;
  return rows.map((row) => {
    const others = row.change === "CAME" ? went : row.change === "WENT" ? came : [];
    return {
      ...row,
      alike: others.filter((other) => alikeProjects(nameOf(row), nameOf(other))).map((other) => other.node),
    };
  });
}

/** Each report's yearly figures, by indicator and measure. */
function yearly(figures: readonly Figure[], modality: "TARGET" | "ACTUAL"): Map<string, Figure> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { indicator, object } = figure.node.properties;
    if (indicator === null || figure.measure === null || figure.year !== ownYear(figure.report, modality)) continue;
    if (figure.measure === "GROWTH_AVG") continue;
    const key = `${indicator} ${figure.measure} ${object ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return new Map([...groups].map(([key, list]) => [key, bestOf(list)!] as const));
}

function changedTargets(before: ReadonlyMap<string, Figure>, after: ReadonlyMap<string, Figure>): ChangedTarget[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((key) => {
    const [old, now] = [before.get(key) ?? null, after.get(key) ?? null];
    const one = (now ?? old)!;
    return {
      indicator: one.node.properties.indicator!,
      measure: one.measure!,
      before: old,
      after: now,
      change: directionOf(old, now),
      difference: differenceOf(old, now),
    };
  });
}

function goalsAgainst(
  goals: readonly Figure[],
  actual: ReadonlyMap<string, Figure>,
  targets: ReadonlyMap<string, Figure>,
): GoalAgainstYear[] {
  const averages = goals.filter(
    (figure) => figure.measure === "GROWTH_AVG" && figure.node.properties.indicator !== null,
  );
  const byIndicator = new Map<string, Figure[]>();
  for (const figure of averages) {
    const id = figure.node.properties.indicator!;
    byIndicator.set(id, [...(byIndicator.get(id) ?? []), figure]);
  }
  return [...byIndicator].map(([indicator, figures]) => {
    const goal = bestOf(figures)!;
    const growth = (rows: ReadonlyMap<string, Figure>) => rows.get(`${indicator} GROWTH `) ?? null;
    return {
      indicator,
      goal,
      actual: growth(actual),
      target: growth(targets),
      actualIs: directionOf(goal, growth(actual)),
      targetIs: directionOf(goal, growth(targets)),
    };
  });
}

/** What changed between two reports of one place: from the report for plan year `from` to that for `to`; none given: the first and the last. */
export async function changes(
  store: GraphReader,
  jurisdiction: string,
  from: number | null,
  to: number | null,
): Promise<Changes> {
  const corpus = await loadCorpus(store, { jurisdictions: [jurisdiction] });
  const years = [...new Set(corpus.reports.flatMap((report) => report.node.properties.planYear ?? []))].sort(
    (a, b) => a - b,
  );
  const [first, last] = [from ?? years[0] ?? null, to ?? years.at(-1) ?? null];
  const of = (year: number | null) => corpus.reports.filter((report) => report.node.properties.planYear === year);
  const [earlier, later] = [of(first), of(last)];
  if (earlier.length === 0 || later.length === 0 || first === last) {
    throw new ArgumentInvalidError(
      `${jurisdiction} has no two reports to compare (plan years: ${years.join(", ") || "none"}).`,
      {
        planYears: years,
      },
    );
  }
  const compareNodes = async (type: RelationType, kind: NodeKind) =>
    changed(await held(store, earlier, type, kind), await held(store, later, type, kind));
  const [before, after] = [new Corpus(earlier), new Corpus(later)];
  const [oldTargets, newTargets, newActuals] = [
    await figuresOf(store, before, "TARGET"),
    await figuresOf(store, after, "TARGET"),
    await figuresOf(store, after, "ACTUAL"),
  ];
  const targetsAfter = yearly(newTargets, "TARGET");
  return {
    from: earlier,
    to: later,
    strategies: await compareNodes("CITES", "Strategy"),
    themes: await compareNodes("ADDRESSES", "PolicyTheme"),
    projects: withAlike(await compareNodes("MENTIONS", "Project")),
    targets: changedTargets(yearly(oldTargets, "TARGET"), targetsAfter),
    counted: countedChanges(oldTargets, newTargets),
    goals: goalsAgainst(oldTargets, yearly(newActuals, "ACTUAL"), targetsAfter),
  };
}

import type { GraphNode } from "../domain/graph-model.ts";
import { add } from "../extract/quantity/decimal.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import { foldEnterprises } from "./enterprise-fold.ts";
import { EVERY_ROW } from "./every-row.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { ancestorsOf, countApart } from "./overlapping.ts";
import { reachedFrom } from "./project-scope.ts";
import { NodeNotFoundError } from "./question-error.ts";
import type { EnterpriseMention } from "./shared-enterprises.ts";

interface ProjectMention {
  readonly project: GraphNode<"Project">;
  readonly report: ReportRecord;
  readonly status: string | null;
  readonly part: string | null;
  readonly investmentYuan: string | null;
  readonly prints: readonly Evidence[];
}

export interface Footprint {
  readonly group: GraphNode<"Enterprise">;
  readonly ownership: string;
  readonly members: readonly GraphNode<"Enterprise">[];
  readonly jurisdictions: readonly GraphNode<"Jurisdiction">[];
  readonly apart: number;
  readonly mentions: readonly EnterpriseMention[];
  readonly projects: readonly ProjectMention[];
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  /** Sum of each project's largest investment, by currency. */
  readonly investment: readonly { readonly currency: string; readonly sum: string; readonly projects: number }[];
}

async function membersOf(store: GraphReader, id: string, whole: boolean): Promise<GraphNode<"Enterprise">[]> {
  const [node] = await store.nodesById("Enterprise", [id]);
  if (!node) throw new NodeNotFoundError("Enterprise", id);
  if (!whole) return [node];
  const groups = await reachedFrom(store, "BELONGS_TO", "out", "Enterprise", [id], { kind: "Enterprise" });
  const heads = [id, ...groups];
  const members = await reachedFrom(store, "BELONGS_TO", "in", "Enterprise", heads, { kind: "Enterprise" });
  const same = await Promise.all(
    (["out", "in"] as const).map((way) =>
      reachedFrom(store, "SAME_AS", way, "Enterprise", [id], { kind: "Enterprise" }),
    ),
  );
  const all = await store.nodesById("Enterprise", [...new Set([...heads, ...members, ...same.flat()])]);
  return all.filter((each) => each !== null);
}

/** Where a business is named and what it builds; with `whole`, its group and all members of it. */
export async function footprint(store: GraphReader, id: string, whole: boolean): Promise<Footprint> {
  const members = await membersOf(store, id, whole);
  const ids = members.map((member) => member.id);
  const corpus = await loadCorpus(store, {});
  const named = await store.related("MENTIONS", "in", "Enterprise", ids, { kind: "Report", limit: EVERY_ROW });
  const mentions = named.flatMap((rows, index) =>
    rows.flatMap((row) => {
      const report = corpus.report(row.node.id);
      const prints = row.relation.evidence.map(evidenceOf);
      return report ? [{ report, enterprise: members[index]!, prints }] : [];
    }),
  );
  const projectIds = await reachedFrom(store, "UNDERTAKES", "out", "Enterprise", ids, { kind: "Project" });
  const told = await store.related("MENTIONS", "in", "Project", projectIds, { kind: "Report", limit: EVERY_ROW });
  const nodes = await store.nodesById("Project", projectIds);
  const projects = told.flatMap((rows, index) =>
    rows.flatMap((row): ProjectMention[] => {
      const report = corpus.report(row.node.id);
      const project = nodes[index];
      if (!report || !project) return [];
      const { status, part, investmentYuan } = row.relation.properties as ProjectMention;
      return [{ project, report, status, part, investmentYuan, prints: row.relation.evidence.map(evidenceOf) }];
    }),
  );
  const jurisdictions = [...new Map(mentions.map(({ report }) => [report.issuer.id, report.issuer])).values()];
  const issuerIds = jurisdictions.map((each) => each.id);
  const fold = (await foldEnterprises(store, members, whole ? "ALL" : "NONE")).get(id)!;
  return {
    group: fold.head,
    ownership: fold.ownership,
    members,
    jurisdictions,
    apart: countApart(issuerIds, await ancestorsOf(store, issuerIds)),
    mentions,
    projects,
    statuses: statusCounts(projects),
    investment: investmentSums(projects),
  };
}

function statusCounts(projects: readonly ProjectMention[]): { status: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { status } of projects) if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .map(([status, count]) => ({ status, count }))
    .sort((left, right) => (left.status < right.status ? -1 : 1));
}

function investmentSums(projects: readonly ProjectMention[]): Footprint["investment"] {
  const largest = new Map<string, string>();
  for (const { project, investmentYuan } of projects) {
    const held = largest.get(project.id);
    if (investmentYuan && (!held || Number(investmentYuan) > Number(held))) largest.set(project.id, investmentYuan);
  }
  if (largest.size === 0) return [];
  const sum = [...largest.values()].reduce((total, each) => add(total, each), "0");
  return [{ currency: "CNY", sum, projects: largest.size }];
}

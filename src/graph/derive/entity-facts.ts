import type { GraphNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../graph-store.ts";
import { pagesOf, relatedOf } from "../pages.ts";
import { foldName } from "../search/fold-name.ts";
import { namesOf } from "../search/node-names.ts";
import type { EnterpriseFacts, ProjectFacts } from "./same-entities.ts";

type Asked = Pick<GraphReader, "list" | "related">;

/** Every firm that no registry knows, with what the reports show of it. */
export async function enterpriseFacts(reader: Asked): Promise<EnterpriseFacts[]> {
  const facts: EnterpriseFacts[] = [];
  const unregistered = { where: [{ field: "registryId", op: "isNull" }], fields: ["name"] } as const;
  for await (const firms of pagesOf(reader, "Enterprise", unregistered)) {
    const ids = firms.map(({ id }) => id);
    const mentions = await relatedOf(reader, "MENTIONS", "in", "Enterprise", ids, { fields: ["issuer"] });
    const groups = await relatedOf(reader, "BELONGS_TO", "out", "Enterprise", ids);
    for (const { id, properties } of firms) {
      const named = mentions.get(id)!;
      facts.push({
        id,
        name: foldName(properties.name),
        forms: new Set(named.flatMap((row) => row.relation.evidence.map((print) => foldName(print.form)))),
        issuers: [...new Set(named.map((row) => (row.node as GraphNode<"Report">).properties.issuer))],
        groups: groups.get(id)!.map(({ node }) => ({ id: node.id, names: namesOf(node).map(foldName) })),
      });
    }
  }
  return facts;
}

/** Every project, with what the reports show of it. */
export async function projectFacts(reader: Asked): Promise<ProjectFacts[]> {
  const facts: ProjectFacts[] = [];
  for await (const projects of pagesOf(reader, "Project", { fields: ["name", "home"] })) {
    const ids = projects.map(({ id }) => id);
    const mentions = await relatedOf(reader, "MENTIONS", "in", "Project", ids, { fields: [] });
    const firms = await relatedOf(reader, "UNDERTAKES", "in", "Project", ids, { fields: ["name"] });
    for (const { id, properties } of projects) {
      const sums = mentions
        .get(id)!
        .map((row) => (row.relation.properties as { investmentYuan: string | null }).investmentYuan);
      const undertaking = firms.get(id)!.map((row) => (row.node as GraphNode<"Enterprise">).properties.name);
      facts.push({
        id,
        name: foldName(properties.name),
        home: properties.home,
        enterprises: new Set(undertaking.map(foldName)),
        investments: new Set(sums.filter((sum): sum is string => sum !== null)),
      });
    }
  }
  return facts;
}

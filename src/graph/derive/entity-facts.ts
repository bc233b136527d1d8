import type { GraphNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../graph-store.ts";
import { foldName } from "../search/fold-name.ts";
import { namesOf } from "../search/node-names.ts";
import { EVERYTHING, relatedOf } from "./place-record.ts";
import type { EnterpriseFacts, ProjectFacts } from "./same-entities.ts";

type Asked = Pick<GraphReader, "list" | "related">;

/** Every firm that no registry knows, with what the reports show of it. */
export async function enterpriseFacts(reader: Asked): Promise<EnterpriseFacts[]> {
  const firms = await reader.list("Enterprise", { where: [{ field: "registryId", op: "isNull" }], limit: EVERYTHING });
  const ids = firms.map(({ id }) => id);
  const mentions = await relatedOf(reader, "MENTIONS", "in", "Enterprise", ids);
  const groups = await relatedOf(reader, "BELONGS_TO", "out", "Enterprise", ids);
  return firms.map(({ id, properties }) => {
    const named = mentions.get(id)!;
    return {
      id,
      name: foldName(properties.name),
      forms: new Set(named.flatMap((row) => row.relation.evidence.map((print) => foldName(print.form)))),
      issuers: [...new Set(named.map((row) => (row.node as GraphNode<"Report">).properties.issuer))],
      groups: groups.get(id)!.map(({ node }) => ({ id: node.id, names: namesOf(node).map(foldName) })),
    };
  });
}

/** Every project, with what the reports show of it. */
export async function projectFacts(reader: Asked): Promise<ProjectFacts[]> {
  const projects = await reader.list("Project", { limit: EVERYTHING });
  const ids = projects.map(({ id }) => id);
  const mentions = await relatedOf(reader, "MENTIONS", "in", "Project", ids);
  const firms = await relatedOf(reader, "UNDERTAKES", "in", "Project", ids);
  return projects.map(({ id, properties }) => {
    const sums = mentions
      .get(id)!
      .map((row) => (row.relation.properties as { investmentYuan: string | null }).investmentYuan);
    return {
      id,
      name: foldName(properties.name),
      home: properties.home,
      enterprises: new Set(
        firms.get(id)!.map((row) => foldName((row.node as GraphNode<"Enterprise">).properties.name)),
      ),
      investments: new Set(sums.filter((sum): sum is string => sum !== null)),
    };
  });
}

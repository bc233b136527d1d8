import type { GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import type { GraphReader } from "../graph-store.ts";
import { pagesOf, relatedOf } from "../pages.ts";
import { continuations, type PartRow, partSigns } from "./continuations.ts";
import { textRelations } from "./text-relations.ts";

/** DUPLICATE_OF, SHARES_TEXT_WITH and CONTINUES of all documents. */
export async function* deriveOfTexts(reader: GraphReader): AsyncGenerator<GraphRelation> {
  const documents: string[] = [];
  const parts: PartRow[] = [];
  const textsOf = async (ids: readonly string[]) => (await reader.texts(ids)).map((text) => text ?? "");
  for await (const page of pagesOf(reader, "Document", { fields: ["partial", "planYear", "reviewYear"] })) {
    for (const { id } of page) documents.push(id);
    const partial = page.filter(({ properties }) => properties.partial);
    parts.push(...(await partRows(reader, partial, textsOf)));
  }
  yield* await textRelations(documents, textsOf);
  yield* continuations(parts);
}

async function partRows(
  reader: GraphReader,
  documents: readonly GraphNode<"Document">[],
  textsOf: (ids: readonly string[]) => Promise<string[]>,
): Promise<PartRow[]> {
  const ids = documents.map(({ id }) => id);
  const reports = await relatedOf(reader, "TEXT_OF", "out", "Document", ids, { fields: ["issuer"], evidence: false });
  const texts = await textsOf(ids);
  return documents.map(({ id, properties: { planYear, reviewYear } }, at) => {
    const report = reports.get(id)![0]!.node as GraphNode<"Report">;
    return { id, issuer: report.properties.issuer, planYear, reviewYear, ...partSigns(texts[at]!) };
  });
}

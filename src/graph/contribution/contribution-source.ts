import type { DocumentContribution } from "../../domain/graph-model.ts";

/** Which report a contribution's document belongs to. */
export function reportOf(contribution: DocumentContribution): string | null {
  return contribution.relations.find((relation) => relation.type === "TEXT_OF")?.to.id ?? null;
}

/** Version of the extractor that read a contribution's document. */
export function extractorOf(contribution: DocumentContribution): string | null {
  const node = contribution.nodes.find(({ kind, id }) => kind === "Document" && id === contribution.document);
  return node === undefined ? null : (node.properties as { extractor: string }).extractor;
}

import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { roleAt } from "../../domain/reading.ts";
import type { SectionRole } from "../../domain/report.ts";
import type { Evidence } from "../../questions/evidence.ts";
import type { ApiContext } from "../context.ts";
import { DocumentType } from "../document/document.type.ts";
import { apiError } from "../errors/api-error.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { ReportType } from "../report/report.type.ts";
import { SectionType } from "../section/section.type.ts";
import { SectionRoleEnum } from "../vocabulary/enums.ts";
import { EvidenceType } from "./evidence.type.ts";

const ALL = 10_000;
/** Characters of context at most, each side. */
const MAX_AROUND = 400;

async function textOf(context: ApiContext, evidence: Evidence): Promise<string> {
  const text = await context.loaders.text(evidence.documentId);
  if (text === null) throw apiError("NOT_FOUND", `The text of document ${evidence.documentId} is not loaded.`);
  return text;
}

function around(size: number): number {
  if (size < 0 || size > MAX_AROUND) {
    throw apiError("ARGUMENT_INVALID", `characters must be 0 to ${MAX_AROUND} (is ${size}).`, { limit: MAX_AROUND });
  }
  return size;
}

async function sectionsOf(context: ApiContext, document: string): Promise<NodeShape<"Section">[]> {
  const rows = await context.loaders.related(
    { type: "HAS_SECTION", direction: "out", near: "Document", query: { kind: "Section", limit: ALL } },
    document,
  );
  const sections = rows.map((row) => shapeOf(row.node) as NodeShape<"Section">);
  return sections.sort((left, right) => left.start - right.start);
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => String, {
    description: "The clause that shows the fact, verbatim: cut from the document's text.",
  })
  async quote(@Root() evidence: Evidence, @Ctx() context: ApiContext): Promise<string> {
    return (await textOf(context, evidence)).slice(evidence.quoteStart, evidence.quoteEnd);
  }

  @FieldResolver(() => String, { description: "The name or figure itself, as printed here." })
  async form(@Root() evidence: Evidence, @Ctx() context: ApiContext): Promise<string> {
    return (await textOf(context, evidence)).slice(evidence.start, evidence.end);
  }

  @FieldResolver(() => String, { description: "Words before the quote." })
  async before(
    @Root() evidence: Evidence,
    @Ctx() context: ApiContext,
    @Arg("characters", () => Int, { defaultValue: 60, description: "How many characters, at most 400." }) size: number,
  ): Promise<string> {
    const text = await textOf(context, evidence);
    return text.slice(Math.max(0, evidence.quoteStart - around(size)), evidence.quoteStart);
  }

  @FieldResolver(() => String, { description: "Words after the quote." })
  async after(
    @Root() evidence: Evidence,
    @Ctx() context: ApiContext,
    @Arg("characters", () => Int, { defaultValue: 60, description: "How many characters, at most 400." }) size: number,
  ): Promise<string> {
    const text = await textOf(context, evidence);
    return text.slice(evidence.quoteEnd, evidence.quoteEnd + around(size));
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: "The document that prints it." })
  async document(@Root() evidence: Evidence, @Ctx() context: ApiContext): Promise<NodeShape | null> {
    const node = await context.loaders.node("Document", evidence.documentId);
    return node ? shapeOf(node) : null;
  }

  @FieldResolver(() => ReportType, { nullable: true, description: "The report that prints it." })
  async report(@Root() evidence: Evidence, @Ctx() context: ApiContext): Promise<NodeShape | null> {
    const rows = await context.loaders.related(
      { type: "TEXT_OF", direction: "out", near: "Document", query: { kind: "Report", limit: 1 } },
      evidence.documentId,
    );
    return rows[0] ? shapeOf(rows[0].node) : null;
  }

  @FieldResolver(() => SectionType, { nullable: true, description: "The section that it stands in." })
  async section(@Root() evidence: Evidence, @Ctx() context: ApiContext): Promise<NodeShape | null> {
    const sections = await sectionsOf(context, evidence.documentId);
    return sections.find(({ start, end }) => start <= evidence.start && evidence.start < end) ?? null;
  }

  @FieldResolver(() => SectionRoleEnum, { description: "Role of the section that it stands in." })
  async role(@Root() evidence: Evidence, @Ctx() context: ApiContext): Promise<SectionRole> {
    const sections = await sectionsOf(context, evidence.documentId);
    return roleAt(
      { sections: sections.map(({ heading, role, start, end }) => ({ heading, role, span: [start, end] })) },
      evidence.start,
    );
  }
}

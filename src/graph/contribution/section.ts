import type { ContributionContext } from "./contribution-context.ts";

/** The document's sections, `<document id>/<ordinal, two digits>`, from 01. */
export function contributeSections({ extracted, builder, document }: ContributionContext): void {
  for (const [at, { heading, role, span }] of extracted.report.sections.entries()) {
    const ordinal = at + 1;
    const section = builder.node("Section", `${document.id}/${String(ordinal).padStart(2, "0")}`, {
      document: document.id,
      ordinal,
      heading,
      role,
      start: span[0],
      end: span[1],
    });
    builder.relation("HAS_SECTION", document, section, {});
  }
}

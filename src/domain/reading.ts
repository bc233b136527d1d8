import type { ReadShare, ReportDescription, Section, SectionRole, Warning } from "./report.ts";
import type { Span } from "./span.ts";

/** One document made ready for the extractors: the readable text and what it says of itself. Pure data. */
export interface Reading {
  readonly text: string;
  /** Hash of `text`: the document's id. */
  readonly documentId: string;
  /** Paragraphs of `text`, in order, without line ends. */
  readonly paragraphs: readonly Span[];
  /** Sentences (ended by 。！？； or a paragraph's end), in order, the final mark included. */
  readonly sentences: readonly Span[];
  /** In order, disjoint; what lies before the first or between is of role OTHER. */
  readonly sections: readonly Section[];
  readonly report: ReportDescription;
  readonly read: ReadShare;
  readonly warnings: readonly Warning[];
}

/** The section that holds `offset`, or null. */
function sectionAt({ sections }: Pick<Reading, "sections">, offset: number): Section | null {
  let low = 0;
  let high = sections.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = sections[middle]!;
    if (offset < section.span[0]) high = middle - 1;
    else if (offset >= section.span[1]) low = middle + 1;
    else return section;
  }
  return null;
}

/** The role of the section that holds `offset`; UNKNOWN outside every section. */
export function roleAt(reading: Pick<Reading, "sections">, offset: number): SectionRole {
  return sectionAt(reading, offset)?.role ?? "UNKNOWN";
}

/** The same, asked of many offsets in order: the next is mostly of the section of the one before. */
export class Roles {
  private section: Section | null = null;

  constructor(private readonly reading: Pick<Reading, "sections">) {}

  at(offset: number): SectionRole {
    const { section } = this;
    if (section !== null && offset >= section.span[0] && offset < section.span[1]) return section.role;
    this.section = sectionAt(this.reading, offset);
    return this.section?.role ?? "UNKNOWN";
  }
}

import { hash } from "node:crypto";
import type { Reading } from "../domain/reading.ts";
import type { ReportDescription, ReportKind, Section, Warning } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import type { MappedText } from "../text/mapped-text.ts";
import { countHoles } from "../text/mend-characters.ts";
import type { Reflowed } from "../text/reflow.ts";
import { sentencesOf } from "../text/sentences.ts";
import { titleIn } from "../text/title-line.ts";
import { type TextUnits, utf8Of } from "../text/units.ts";
import { readHeadBlock, tailBlock } from "./head-block.ts";
import { levelOf } from "./level.ts";
import { maskedValues } from "./masked-values.ts";
import { partialReason } from "./partial.ts";
import { ownPlace } from "./place.ts";
import { isMasked } from "./place-name.ts";
import { sectionsOf } from "./sections.ts";
import { yearsOf } from "./years.ts";

/** Document id: the first 24 hexadecimal digits of the SHA-256 of its readable text in UTF-8. */
export function documentIdOf(text: TextUnits): string {
  return hash("sha256", utf8Of(text), "hex").slice(0, 24);
}

/** Share of a text in sections of known role. */
function sharedKnown(sections: readonly Section[], length: number): number {
  const known = sections.reduce((sum, { role, span }) => sum + (role === "UNKNOWN" ? 0 : span[1] - span[0]), 0);
  return length === 0 ? 0 : Math.round((known / length) * 1000) / 1000;
}

interface Titled {
  readonly title: string;
  readonly kind: ReportKind;
}

function findTitle(lines: readonly string[]): Titled | null {
  for (const line of lines) {
    const found = titleIn(line.replace(/[\s\u3000]+/g, ""));
    if (found !== null) return found;
  }
  for (let i = 1; i < lines.length; i++) {
    const found = titleIn(`${lines[i - 1]}${lines[i]}`.replace(/[\s\u3000]+/g, ""));
    if (found !== null) return found;
  }
  return null;
}

/** Where no title is printed: what the opening shows that it is (代表省人民政府向大会报告工作), else "". */
function titleByOpening(text: string, paragraphs: readonly Span[]): string {
  const shows = paragraphs
    .slice(0, 20)
    .some(([start, end]) => /代表.{0,30}政府.{0,24}(?:报告|汇报)/.test(text.slice(start, Math.min(end, start + 120))));
  return shows ? "政府工作报告" : "";
}

/** One part of a file made readable, with what stood round it. */
export interface Part {
  readonly reflowed: Reflowed;
  /** Paragraphs of title and head at the start. */
  readonly headCount: number;
  /** Titles of the page itself or of a table's row. */
  readonly pageTitles: readonly string[];
  /** The file holds U+FFFD. */
  readonly damaged: boolean;
  readonly warnings: readonly Warning[];
}

/** A part as a reading, and whether it has a title of its own. */
export interface PartRead {
  readonly reading: Reading;
  readonly mapped: MappedText;
  readonly hasTitle: boolean;
}

/** Reads title, place, years, meeting, speaker and sections of one part. Pure. */
export function readPart({ reflowed, headCount, pageTitles, damaged, warnings: before }: Part): PartRead {
  const { mapped, paragraphs } = reflowed;
  const { text, units } = mapped;
  const lineOf = ([start, end]: Span): string => text.slice(start, end);
  const head = paragraphs.slice(0, headCount).map(lineOf);
  const tail = tailBlock(text, paragraphs, headCount).map(lineOf);
  const headTitle = findTitle(head);
  const tailTitle = headTitle === null ? findTitle(tail) : null;
  const pageTitle = findTitle([...pageTitles].reverse());
  const titled = headTitle ?? tailTitle ?? pageTitle;
  const block = readHeadBlock(tailTitle === null ? head : [...head, ...tail]);
  const title = titled?.title ?? titleByOpening(text, paragraphs);
  const kind: ReportKind = titled?.kind ?? "GOVERNMENT_WORK_REPORT";
  const years = yearsOf(title, pageTitles, block.deliveredOn, text, paragraphs);
  const place = ownPlace(text, paragraphs, block, title, pageTitles);
  const sections = sectionsOf(text, paragraphs, headCount, years);
  const hasPlan = sections.some(({ role }) => role === "PLAN" || role === "REQUIREMENTS");
  const partial = partialReason(text, paragraphs, kind, hasPlan);
  const damage = damaged ? countHoles(units) : 0;
  const warnings: Warning[] = [...before];
  if (titled === null)
    warnings.push({ code: "TITLE_NOT_PRINTED", span: [0, Math.min(text.length, 1)], message: "no title is printed" });
  if (place?.evidence)
    warnings.push({
      code: "PLACE_FROM_BODY",
      span: place.evidence,
      message: `place taken from the text: ${place.name}`,
    });
  if (partial !== null)
    warnings.push({
      code: `PARTIAL_${partial}`,
      span: [0, Math.min(text.length, 1)],
      message: "only a part of the report is in the file",
    });
  if (damage > 0) {
    const at = text.indexOf("\uFFFD");
    warnings.push({
      code: "DAMAGED",
      span: [at, at + 1],
      message: `${damage} characters were lost before the file was saved`,
    });
  }
  const report: ReportDescription = {
    title,
    kind,
    jurisdiction: place?.name ?? null,
    level: levelOf(place?.name ?? null, mapped, years.planYear),
    masked: place !== null && isMasked(place.name),
    ...years,
    deliveredOn: block.deliveredOn,
    meeting: block.meeting,
    speaker: block.speaker,
    partial: partial !== null,
  };
  const { sentences, masks } = sentencesOf(units, paragraphs);
  const reading: Reading = {
    text,
    documentId: documentIdOf(mapped),
    paragraphs,
    sentences,
    sections,
    report,
    read: {
      characters: text.length,
      share: sharedKnown(sections, text.length),
      damage,
      masked: maskedValues(text, masks),
    },
    warnings,
  };
  const hasTitle = headTitle !== null || tailTitle !== null || pageTitle !== null;
  return { reading, mapped, hasTitle };
}

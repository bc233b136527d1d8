import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import { foundAs, scanAmounts } from "../quantity/scan-amounts.ts";
import { unitAt } from "../quantity/unit.ts";
import type { Figure } from "./figure.ts";
import type { OwnNames } from "./own-names.ts";
import { predicateSense } from "./predicate-sense.ts";
import { signsIn } from "./signs.ts";
import { parseSubject, withoutBrackets } from "./subject.ts";

/** One number of a table: the figure, and what the head of its column says (2024年目标, 增长（%）). */
export interface TableFigure {
  readonly figure: Figure;
  readonly column: string;
  /** Printed in the head of its column, else null. */
  readonly year: number | null;
}

export interface TableRows {
  readonly figures: readonly TableFigure[];
  /** Starts of the paragraphs that are rows or heads of tables. */
  readonly starts: ReadonlySet<number>;
}

interface Cell {
  readonly span: Span;
  readonly text: string;
}

interface Column {
  readonly title: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly isUnit: boolean;
}

interface Head {
  readonly columns: readonly Column[];
  /** Unit of the whole table, from its title or its first column. */
  readonly unit: string | null;
}

const PLAIN_NUMBER = /^[-+－]?[\d０-９][\d０-９.,，．]*$/;
const NUMBER_WITH_UNIT = /^[-+－]?[\d０-９][\d０-９.,，．]*(?:%|％|‰|[万亿]?[^\d\s]{1,5})$/;
const UNIT_IN_BRACKETS = /[（(](?:单位)?[:：]?([^（()）]{1,8})[)）]$/;
const LONGEST_ROW = 160;

/** The figures of every table: rows of a label and numbers under a head that gives the unit; rows go on after a page break. */
export function readTables(text: string, paragraphs: readonly Span[], ownNames: OwnNames): TableRows {
  const figures: TableFigure[] = [];
  const starts = new Set<number>();
  let head: Head | null = null;
  for (const [index, span] of paragraphs.entries()) {
    if (isProse(text, span)) {
      head = null;
      continue;
    }
    const line = text.slice(...span);
    if (/^\s*\d{1,4}\s*$/.test(line) || /^[|\s:—-]+$/.test(line)) continue;
    const cells = cellsOf(text, span);
    const next = headOf(cells, head, paragraphs[index + 1], text);
    if (next !== null) {
      head = next;
      starts.add(span[0]);
      continue;
    }
    const found = rowFigures(text, span, cells, head, ownNames);
    if (found.length === 0) {
      if (cells.length < 2) head = null;
      continue;
    }
    starts.add(span[0]);
    figures.push(...found);
  }
  return { figures, starts };
}

const stops = markTable([["。；！？", 1]]);

/** Most paragraphs are no row of a table, told by their length or their end. */
function isProse(text: string, [start, end]: Span): boolean {
  if (end - start > LONGEST_ROW || (end > start && stops[text.charCodeAt(end - 1)] === 1)) return true;
  return /[。；！？]/.test(text.slice(start, end));
}

function cellsOf(text: string, [start, end]: Span): Cell[] {
  const line = text.slice(start, end);
  const separator = /[\t|]|　| {2,}/.test(line) ? /[\t|]+|　+| {2,}/g : / +/g;
  const cells: Cell[] = [];
  let at = 0;
  const push = (from: number, to: number): void => {
    const raw = line.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === "") return;
    const offset = start + from + raw.indexOf(trimmed);
    cells.push({ span: [offset, offset + trimmed.length], text: trimmed });
  };
  for (const match of line.matchAll(separator)) {
    push(at, match.index);
    at = match.index + match[0].length;
  }
  push(at, line.length);
  return cells;
}

const isNumber = (cell: string): boolean =>
  PLAIN_NUMBER.test(cell) || (NUMBER_WITH_UNIT.test(cell) && !/^(?:19|20)\d\d年/.test(cell));

/** The unit that a head prints: （亿元）, 单位：亿元, 比上年增长%. */
function unitOf(title: string): string | null {
  const bracket = UNIT_IN_BRACKETS.exec(title);
  const printed =
    bracket?.[1] ?? /[±+]?([%％‰])$/.exec(title)?.[1] ?? /^单位[:：]\s*(\S{1,8})$/.exec(title)?.[1] ?? null;
  if (printed === null) return null;
  const bare = printed.replace(/^(?:万亿|亿|万)/, "");
  return unitAt(bare, 0)?.length === bare.length || bare === "" ? printed : null;
}

function headOf(cells: readonly Cell[], head: Head | null, next: Span | undefined, text: string): Head | null {
  if (cells.length === 0 || cells.slice(1).some(({ text: cell }) => isNumber(cell) && !/^(?:19|20)\d\d$/.test(cell)))
    return null;
  const first = cells[0]!.text;
  if (isNumber(first)) return null;
  const unit = unitOf(first);
  if (cells.length === 1) {
    if (unit === null || next === undefined) return null;
    const below = cellsOf(text, next);
    const opens = below.length >= 2;
    return opens ? { columns: [], unit } : null;
  }
  const columns = cells.slice(1).map(({ text: title }) => ({
    title,
    unit: unitOf(title),
    year: Number(/((?:19|20)\d\d)年?/.exec(title)?.[1] ?? Number.NaN) || null,
    isUnit: /^(?:计量)?单位$/.test(title),
  }));
  const says = columns.some(({ unit: own, year, isUnit }) => own !== null || year !== null || isUnit) || unit !== null;
  if (!says && !/^(?:指标|项目|名称|主要指标|指标名称)/.test(first)) return null;
  return { columns, unit: unit ?? head?.unit ?? null };
}

function rowFigures(
  text: string,
  row: Span,
  cells: readonly Cell[],
  head: Head | null,
  ownNames: OwnNames,
): TableFigure[] {
  const numbered =
    cells[0] !== undefined && /^\d{1,3}[.、]?$/.test(cells[0].text) && cells.length > 2 ? cells.slice(1) : cells;
  const label = numbered[0];
  if (label === undefined || isNumber(label.text) || numbered.length < 2) return [];
  const ownUnit = unitOf(label.text);
  if (head === null && ownUnit === null) return [];
  const unitCell = head?.columns.findIndex(({ isUnit }) => isUnit) ?? -1;
  const rowUnit = unitCell < 0 ? ownUnit : (numbered[unitCell + 1]?.text ?? ownUnit);
  const shift = numbered === cells ? 0 : 1;
  return numbered.slice(1).flatMap((cell, index) => {
    const column = head?.columns[index + shift] ?? head?.columns[index] ?? null;
    if (!isNumber(cell.text)) return [];
    const figure = cellFigure(text, row, label, cell, column, column?.unit ?? rowUnit ?? head?.unit ?? null, ownNames);
    return figure === null ? [] : [{ figure, column: column?.title ?? "", year: column?.year ?? null }];
  });
}

function cellFigure(
  text: string,
  row: Span,
  label: Cell,
  cell: Cell,
  column: Column | null,
  unit: string | null,
  ownNames: OwnNames,
): Figure | null {
  const grows = /增长|增速|增幅|±|同比/.test(column?.title ?? "");
  const printed = PLAIN_NUMBER.test(cell.text) ? `${cell.text}${unit ?? (grows ? "%" : "")}` : cell.text;
  const found = scanAmounts(printed)[0];
  if (found === undefined || found.at[0] > 1) return null;
  const subject = parseSubject(withoutBrackets(label.text), ownNames);
  const { core, phrase, lead, indicator } = subject;
  const predicate = grows && found.amount.unit === "%" ? "增长" : subject.predicate;
  const left = text.slice(label.span[0], Math.min(label.span[1], row[1]));
  return {
    found: foundAs(found, cell.span, cell.span, found.amount, found.after),
    subject: { core, phrase, lead, predicate, indicator },
    sense: predicateSense(predicate),
    object: phrase,
    text: [label.span[0], cell.span[1]],
    right: "",
    left,
    leftSigns: signsIn(left),
    rightSigns: 0,
    afterRelative: false,
    mode: "before",
  };
}

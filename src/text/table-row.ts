import { holdsSign, type Line } from "./line.ts";
import { SIGN } from "./line-signs.ts";
import { markTable } from "./mark-table.ts";

const GAP = /\t|\|| {2,}|\u3000{1,}/;
const NUMBER = String.raw`[-+±]?[\d０-９][\d０-９.,，．%％]*(?:[万亿]?(?:元|吨|斤|人|亩|人次|公里)|家|户|个)?`;
const LABEL_VALUE = new RegExp(String.raw`^\S{1,30}(?:[ \u3000\t]+${NUMBER})+$`);
/** 指标 2022年 2023年: the head of columns that are years. */
const HEADER_YEARS = /^\S{1,12}(?:[ \u3000\t]+(?:19|20)\d\d年\S{0,4})+$/;
const HEADER_UNIT = /^[^，。；]{2,20}[（(][^）)]{1,8}[）)]$/;

/** What no label holds: ，。；、：！？ */
const PUNCTUATION = SIGN.comma | SIGN.stop | SIGN.semicolon | SIGN.listComma | SIGN.colon | SIGN.exclamation;
const HEADER_SIGNS = SIGN.gap | SIGN.digit;
/** Without one no cells are parted by more than a blank. */
const PARTING = SIGN.bar | SIGN.apart;
/** What a number with its unit ends in. */
const numberEnds = markTable([["0123456789０１２３４５６７８９.,，．%％元吨斤人亩次里家户个", 1]]);
const YEAR = 0x5e74;

function isLabelValue(text: string, line: Line | undefined): boolean {
  if (line === undefined || line.width > 160 || holdsSign(line, PUNCTUATION) || !holdsSign(line, SIGN.gap))
    return false;
  return numberEnds[text.charCodeAt(line.end - 1)] === 1 && LABEL_VALUE.test(text.slice(line.start, line.end));
}

/** Whether a line ends in a closing bracket. */
function isClosed(text: string, line: Line): boolean {
  const last = text.charCodeAt(line.end - 1);
  return last === 0xff09 || last === 0x29;
}

/** Whether 年 stands at the end of a line, or up to four characters before it. */
function endsInYear(text: string, { end }: Line): boolean {
  for (let at = end - 1; at >= end - 5; at--) if (text.charCodeAt(at) === YEAR) return true;
  return false;
}

function isHeader(text: string, line: Line | undefined): boolean {
  if (line === undefined) return false;
  if (isClosed(text, line) && HEADER_UNIT.test(text.slice(line.start, line.end))) return true;
  if ((line.signs & HEADER_SIGNS) !== HEADER_SIGNS || !endsInYear(text, line)) return false;
  return HEADER_YEARS.test(text.slice(line.start, line.end));
}

function cellsOf(printed: string): readonly string[] {
  return printed
    .split(/\t+| {2,}|\u3000+|\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}

/**
 * Whether a line is a row of a table: cells parted by tabs, bars or wide gaps of which one is a number, a label with
 * numbers after it beside another such row, or a header with its unit just above one.
 */
export function isTableRow(text: string, line: Line, above: Line | undefined, below: Line | undefined): boolean {
  if (line.width > 160) return false;
  const parted = holdsSign(line, SIGN.gap | SIGN.bar);
  if (!parted && !isClosed(text, line)) return false;
  if (isHeader(text, line)) return isLabelValue(text, below);
  if (!parted || holdsSign(line, SIGN.stop | SIGN.exclamation)) return false;
  if (isLabelValue(text, line)) {
    if (isHeader(text, above) || isLabelValue(text, above) || isLabelValue(text, below)) return true;
  }
  if (!holdsSign(line, PARTING)) return false;
  const printed = text.slice(line.start, line.end);
  if (printed.includes("|") && printed.split("|").length >= 3) return true;
  if (!GAP.test(printed)) return false;
  const cells = cellsOf(printed);
  if (cells.length >= 3 && cells.every((cell) => cell.length <= 24))
    return cells.some((cell) => /\d/.test(cell)) || isLabelValue(text, below);
  if (cells.length !== 2 || cells[0]!.length > 30) return false;
  if (/^[-+±]?\d[\d.,%％]*(?:亿元|万元|元|%|％)?$/.test(cells[1]!)) return true;
  return /[（(].{1,8}[）)]|年$/.test(printed) && isLabelValue(text, below);
}

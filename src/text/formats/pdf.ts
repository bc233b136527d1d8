import { getDocumentProxy } from "unpdf";
import { packagePath } from "../../domain/package-root.ts";
import { NoTextLayerError, UnreadableFormatError } from "../text-error.ts";

interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** The pages of a PDF as lines of text, joined by form feeds. */
export interface PdfText {
  readonly text: string;
  /** Where each page starts in `text`. */
  readonly pageStarts: readonly number[];
  /** Pages (from 1) that gave no text: scanned, or a font without a map to characters. */
  readonly unreadPages: readonly number[];
}

interface PrintedLine {
  text: string;
  readonly left: number;
  readonly size: number;
}

/** A line that begins so many character widths right of the page's text is the first of a paragraph. */
const INDENT = [1.4, 3.2] as const;

/** Runs in the order of the page's content: a new base line ends a line, a wide gap on one line becomes two blanks. */
function pageLines(runs: readonly Run[]): string {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | null = null;
  let base = 0;
  let right = 0;
  for (const run of runs) {
    const x = run.transform[4] ?? 0;
    const y = run.transform[5] ?? 0;
    const size = Math.max(1, run.height || Math.abs(run.transform[3] ?? 10));
    if (run.str !== "") {
      if (line !== null && Math.abs(y - base) > size * 0.5) line = null;
      if (line === null) {
        line = { text: "", left: x, size };
        lines.push(line);
      } else if (x - right > size * 1.5 && run.str.trim() !== "") line.text += "  ";
      line.text += run.str;
      base = y;
      right = x + run.width;
    }
    if (run.hasEOL) line = null;
  }
  const printed = lines.filter(({ text }) => text.trim() !== "");
  const margin = leftMargin(printed);
  return printed
    .map(({ text, left, size }) => {
      const indent = (left - margin) / size;
      return indent > INDENT[0] && indent < INDENT[1] ? `\u3000\u3000${text.trimStart()}` : text;
    })
    .join("\n");
}

/** Where most lines of a page begin. */
function leftMargin(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const { left } of lines) {
    const at = Math.round(left);
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    if (count > (counts.get(best) ?? 0)) best = at;
  }
  return best;
}

/**
 * The text layer of a PDF, Chinese character maps taken from the package itself (schema/cmaps).
 * Throws UnreadableFormatError, NoTextLayerError.
 */
export async function pdfText(bytes: Uint8Array, name: string): Promise<PdfText> {
  const pages: string[] = [];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      cMapUrl: `${packagePath("schema", "cmaps")}/`,
      cMapPacked: true,
      verbosity: 0,
    });
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(pageLines(content.items.filter((item) => "str" in item) as unknown as Run[]));
    }
  } catch (cause) {
    throw new UnreadableFormatError(name, "a PDF", cause);
  }
  const unreadPages = pages.flatMap((page, i) => (page.trim() === "" ? [i + 1] : []));
  if (unreadPages.length === pages.length) throw new NoTextLayerError(name, pages.length);
  const pageStarts: number[] = [];
  let start = 0;
  for (const page of pages) {
    pageStarts.push(start);
    start += page.length + 1;
  }
  return { text: pages.join("\f"), pageStarts, unreadPages };
}

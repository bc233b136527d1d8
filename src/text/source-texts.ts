import { type Decoded, decode } from "./decode.ts";
import { csvRows } from "./formats/csv.ts";
import { looksLikeHtml } from "./formats/looks-like-html.ts";
import { markdownText } from "./formats/markdown.ts";
import { MappedText } from "./mapped-text.ts";
import type { SourceRange, SourceText } from "./source-text.ts";
import { BinaryFileError, EmptyFileError, UnreadableFormatError } from "./text-error.ts";

const PLAIN = { unreadPages: [], titleBeside: null } as const;

function byBytes(decoded: Decoded): (start: number, end: number) => SourceRange {
  return (start, end) => {
    const [from, to] = decoded.bytesOf(start, end);
    return { kind: "BYTES", start: from, end: to };
  };
}

async function pdfSource(bytes: Uint8Array, name: string): Promise<SourceText> {
  const { pdfText } = await import("./formats/pdf.ts");
  const pdf = await pdfText(bytes, name);
  return {
    ...PLAIN,
    mapped: MappedText.of(pdf.text),
    unreadPages: pdf.unreadPages,
    locate: (start, end) => {
      let page = pdf.pageStarts.findLastIndex((from) => from <= start);
      page = Math.max(0, page);
      const from = pdf.pageStarts[page] ?? 0;
      return { kind: "PAGE", page: page + 1, start: start - from, end: end - from };
    },
  };
}

/** The text of a web page; elements nested beyond all reason end the reading, not the program. */
async function webPage(html: MappedText, name: string): Promise<MappedText> {
  const { htmlText } = await import("./formats/html.ts");
  try {
    return htmlText(html);
  } catch (cause) {
    throw new UnreadableFormatError(name, "a web page", cause);
  }
}

/**
 * The running texts of a file, its format told by its first bytes, then by its name: one, or one a row of a CSV. What reads a
 * format is loaded with the first file of it.
 * Throws the errors of text-error.ts.
 */
export async function sourceTexts(name: string, bytes: Uint8Array): Promise<readonly SourceText[]> {
  if (bytes.length === 0) throw new EmptyFileError(name);
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (head === "%PDF-") return [await pdfSource(bytes, name)];
  if (head.startsWith("PK\u0003\u0004")) {
    const { docxText } = await import("./formats/docx.ts");
    const text = await docxText(bytes, name);
    return [
      {
        ...PLAIN,
        mapped: MappedText.of(text),
        locate: (start, end) => ({ kind: "TEXT", start, end }),
      },
    ];
  }
  if (extension === "pdf" || extension === "docx") throw new BinaryFileError(name);
  const decoded = decode(bytes, name);
  if (decoded.text.trim() === "") throw new EmptyFileError(name);
  const locate = byBytes(decoded);
  const plain = MappedText.of(decoded.text, decoded.units);
  if (extension === "csv" || extension === "tsv") {
    const rows = csvRows(plain, name);
    if (rows.length > 0) return rows.map((row) => ({ ...PLAIN, mapped: row.mapped, titleBeside: row.title, locate }));
  }
  if (extension === "html" || extension === "htm" || looksLikeHtml(decoded.text))
    return [{ ...PLAIN, mapped: await webPage(plain, name), locate }];
  return [{ ...PLAIN, mapped: extension === "md" ? markdownText(plain) : plain, locate }];
}

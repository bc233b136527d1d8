import { PledgegraphError } from "../domain/pledgegraph-error.ts";

/** The bytes hold nothing to read. */
export class EmptyFileError extends PledgegraphError {
  constructor(name: string) {
    super("EMPTY_FILE", `${name} is empty`, { hint: "Save the report's text into the file again." });
  }
}

/** The bytes are no text and of no format that is read. */
export class BinaryFileError extends PledgegraphError {
  constructor(name: string) {
    super("BINARY_FILE", `${name} is no text and no format that is read`, {
      hint: "Save it as .txt, .md, .html, .docx, .pdf or .csv.",
    });
  }
}

/** The text is in an encoding that is not read. */
export class UnreadEncodingError extends PledgegraphError {
  constructor(name: string, encoding: string) {
    super("UNREAD_ENCODING", `${name} is in ${encoding}, which is not read`, {
      hint: "Save it as UTF-8 (or UTF-16, or GB18030).",
      facts: { encoding },
    });
  }
}

/** Too much of the text was lost before it came (U+FFFD, 锟斤拷, (cid:…)). `facts.share`: lost characters, 0–1. */
export class DamagedTextError extends PledgegraphError {
  constructor(name: string, damaged: number, share: number) {
    super(
      "DAMAGED_TEXT",
      `${name}: ${damaged} characters, ${(share * 100).toFixed(1)} % of the text, were lost before it was saved`,
      {
        hint: "Get the file again from its source, in its first encoding (GB18030 or UTF-8).",
        facts: { damaged, share },
      },
    );
  }
}

/** A document format (Word, PDF, CSV) that its reader cannot open. */
export class UnreadableFormatError extends PledgegraphError {
  constructor(name: string, format: string, cause: unknown) {
    super("UNREADABLE_FORMAT", `${name} cannot be read as ${format}`, {
      hint: "Open it in its own program and save it again, or save it as text.",
      facts: { format },
      cause,
    });
  }
}

/** A PDF whose pages hold no text (scanned, or a font without a character map). */
export class NoTextLayerError extends PledgegraphError {
  constructor(name: string, pages: number) {
    super("NO_TEXT_LAYER", `${name}: none of its ${pages} pages holds text`, {
      hint: "It seems to be scanned: run text recognition on it first.",
      facts: { pages },
    });
  }
}

/** A text that was read in a wrong encoding and saved so (鏀垮簻, È«ÏØ): its characters are others than printed. */
export class GarbledTextError extends PledgegraphError {
  constructor(name: string) {
    super("GARBLED_TEXT", `${name} was once read in a wrong encoding: its characters are others than printed`, {
      hint: "Get the file again from its source, in its first encoding (GB18030 or UTF-8).",
    });
  }
}

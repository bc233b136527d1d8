import mammoth from "mammoth";
import { UnreadableFormatError } from "../text-error.ts";

/** The raw text of a Word file, one paragraph a line. Throws UnreadableFormatError. */
export async function docxText(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.replaceAll("\n\n", "\n");
  } catch (cause) {
    throw new UnreadableFormatError(name, "a Word document (.docx)", cause);
  }
}

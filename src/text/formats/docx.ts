import mammoth from "mammoth";
import { MappedText } from "../mapped-text.ts";
import { UnreadableFormatError } from "../text-error.ts";
import { htmlText } from "./html.ts";

const WITHOUT_IMAGES = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) };

/**
 * The text of a Word file, a paragraph or a table's row a line, cells parted by tabs; pictures are left out.
 * Throws UnreadableFormatError.
 */
export async function docxText(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, WITHOUT_IMAGES);
    return htmlText(MappedText.of(value)).text;
  } catch (cause) {
    throw new UnreadableFormatError(name, "a Word document (.docx)", cause);
  }
}

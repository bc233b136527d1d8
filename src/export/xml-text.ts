import type { AttributeType } from "./export-graph.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text for an XML attribute or element: escaped, without the control characters that XML 1.0 forbids. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (character === "\n" || character === "\t" ? character : ""))
    .replace(/[&<>"\n\t]/g, (character) => ESCAPES[character]!);
}

/** What GEXF and GraphML call the types of attributes. Lists are written as text. */
export const XML_TYPES: Readonly<Record<AttributeType, string>> = {
  string: "string",
  integer: "long",
  double: "double",
  boolean: "boolean",
  list: "string",
};

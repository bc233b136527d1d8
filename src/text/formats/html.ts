import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { SPACE } from "../line.ts";
import { MappedText, MappedTextBuilder } from "../mapped-text.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const LINE_END = 0x0a;

const LEFT_OUT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "form",
  "nav",
  "header",
  "footer",
  "aside",
  "button",
  "select",
  "option",
  "head",
  "title",
  "object",
]);
const BLOCKS = new Set([
  "p",
  "div",
  "br",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "blockquote",
  "pre",
  "dd",
  "dt",
  "hr",
  "tbody",
  "thead",
  "center",
]);
const CHROME =
  /(^|[\s_-])(nav|navbar|menu|header|head-?top|foot|footer|footer-?\w*|crumbs?|breadcrumbs?|sidebar|share|copyright|toolbar|banner|links?|friend-?links?|search|login|related|recommend|tags?|pager|pagination|print|comment|ads?)($|[\s_-])/i;

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function isChrome(element: Element): boolean {
  if (LEFT_OUT.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if ((name === "class" || name === "id" || name === "role") && CHROME.test(value)) return true;
    if (name === "style" && /display\s*:\s*none/i.test(value)) return true;
    if (name === "hidden") return true;
  }
  return false;
}

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

function hanWithin(node: Node): number {
  if (node.nodeName === "#text") return hanIn((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!("childNodes" in node) || (isElement(node) && LEFT_OUT.has(node.tagName))) return 0;
  return node.childNodes.reduce((sum, child) => sum + hanWithin(child), 0);
}

/** A cell with a figure or a few words, not one that holds a page's text. */
function isDataCell(cell: Element): boolean {
  const text = textWithin(cell);
  return text.trim().length <= 60 && !/[。！？]/.test(text);
}

function textWithin(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!("childNodes" in node)) return "";
  return node.childNodes.map(textWithin).join("");
}

/** A source slice's text, entity by entity, so that offsets hold: copies runs, inserts what an entity stands for. */
function copyTextNode(builder: MappedTextBuilder, html: string, start: number, end: number, value: string): void {
  const slice = html.slice(start, end);
  if (slice === value) {
    builder.copy(start, end);
    return;
  }
  let at = 0;
  let seen = 0;
  for (const entity of slice.matchAll(/&(#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);?|\r\n?/gi)) {
    const run = entity.index - at;
    builder.copy(start + at, start + entity.index);
    seen += run;
    at = entity.index + entity[0].length;
    const point = value.codePointAt(seen);
    if (point === undefined) continue;
    const character = String.fromCodePoint(point);
    builder.insert(character, start + entity.index);
    seen += character.length;
  }
  builder.copy(start + at, end);
}

/**
 * The text of a page without scripts, navigation, head and foot; block elements end lines, table cells are parted by
 * tabs, white space runs are one blank. A block that looks like page furniture but holds most of the text is kept.
 * Maps to the HTML's code units.
 */
export function htmlText(source: MappedText): MappedText {
  const html = source.text;
  const document = parse(html, { sourceCodeLocationInfo: true });
  const whole = hanWithin(document);
  const builder = new MappedTextBuilder(source);
  const lineEnd = (near: number): void => {
    if (builder.length > 0 && builder.lastUnit !== LINE_END) builder.insert("\n", near);
  };
  let inCell = false;
  const walk = (node: Node): void => {
    if (node.nodeName === "#text") {
      const text = node as DefaultTreeAdapterTypes.TextNode;
      const place = text.sourceCodeLocation;
      if (!place) return;
      if (/^\s*$/.test(text.value)) {
        if (builder.length > 0 && !SPACE.has(builder.lastUnit)) builder.insert(" ", place.startOffset);
        return;
      }
      copyTextNode(builder, html, place.startOffset, place.endOffset, text.value);
      return;
    }
    if (isElement(node)) {
      if (isChrome(node) && (LEFT_OUT.has(node.tagName) || hanWithin(node) * 2 < whole)) return;
      const near = node.sourceCodeLocation?.startOffset ?? 0;
      const after = node.sourceCodeLocation?.endOffset ?? near;
      const cell = node.tagName === "td" || node.tagName === "th";
      const block = BLOCKS.has(node.tagName) && !inCell;
      if (block) lineEnd(near);
      const within = inCell;
      if (cell && isDataCell(node)) inCell = true;
      for (const child of node.childNodes) walk(child);
      inCell = within;
      if (cell) builder.insert("\t", Math.max(near, after - 1));
      if (block) lineEnd(Math.max(near, after - 1));
      return;
    }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return builder.build();
}

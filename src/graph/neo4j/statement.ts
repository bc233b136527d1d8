import { readFileSync } from "node:fs";
import type { NodeKind, RelationType } from "../../domain/graph-model.ts";
import { packagePath } from "../../domain/package-root.ts";

/** Names that a statement leaves open. All of closed sets of this program, never a user's words. */
export interface Blanks {
  readonly Kind?: NodeKind;
  readonly Near?: NodeKind;
  readonly Far?: NodeKind;
  readonly From?: NodeKind;
  readonly To?: NodeKind;
  readonly Type?: RelationType;
  readonly Field?: string;
}

const filled = new Map<string, string>();
const files = new Map<string, string>();
const templates = new Map<string, string[]>();

function fileOf(name: string): string {
  let text = files.get(name);
  if (text === undefined) {
    text = readFileSync(packagePath("cypher", `${name}.cypher`), "utf8");
    files.set(name, text);
  }
  return text;
}

/**
 * The statement of `cypher/<name>.cypher` with its blanks (`<Kind>`, `<Type>` …, always within backticks) filled in.
 * Throws where a blank is left open or a name holds anything but letters, digits and low lines.
 */
export function statement(name: string, blanks: Blanks = {}): string {
  const key = `${name} ${Object.values(blanks).join(" ")}`;
  const known = filled.get(key);
  if (known !== undefined) return known;
  let text = fileOf(name).replace(/^\/\/.*\n/gm, "");
  for (const [blank, value] of Object.entries(blanks) as [string, string][])
    text = text.replaceAll(`<${blank}>`, plainName(value));
  const open = /`<\w+>/.exec(text);
  if (open) throw new Error(`cypher/${name}.cypher leaves ${open[0]} open.`);
  filled.set(key, text);
  return text;
}

/** A name as it may stand in a statement. Throws where it holds anything but letters, digits and low lines. */
export function plainName(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`${name} is no name for a statement.`);
  return name;
}

/**
 * The text of `cypher/<name>.cypher`, on one line, with pieces of Cypher in the place of its blanks (`<values>`, `<where>` …). The
 * pieces are this program's own: what a user says goes into parameters. Throws where a blank is left open.
 */
export function assembled(name: string, pieces: Readonly<Record<string, string>>): string {
  let parts = templates.get(name);
  if (parts === undefined) {
    const line = fileOf(name)
      .replace(/^\/\/.*\n/gm, "")
      .replace(/\s+/g, " ")
      .trim();
    parts = line.split(/<(\w+)>/);
    templates.set(name, parts);
  }
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    const piece = pieces[parts[at]!];
    if (piece === undefined) throw new Error(`cypher/${name}.cypher leaves <${parts[at]}> open.`);
    text += piece + parts[at + 1]!;
  }
  return text;
}

/** The lines of a statement's file that say what it does. */
export function headerOf(name: string): string {
  return (fileOf(name).match(/^\/\/.*$/gm) ?? []).join("\n");
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "../../domain/package-root.ts";

/** One worked example query: its question in two languages, its text, its variables. */
export interface Example {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

function headerLine(source: string, tag: string): string {
  return new RegExp(`^# ${tag}: (.*)$`, "m").exec(source)?.[1]?.trim() ?? "";
}

/** Reads an example: header lines `# zh: …`, `# en: …` and, where it takes any, `# variables: {…}`. */
export function parseExample(name: string, source: string): Example {
  const variables = headerLine(source, "variables");
  return {
    name,
    zh: headerLine(source, "zh"),
    en: headerLine(source, "en"),
    query: source,
    variables: variables ? (JSON.parse(variables) as Record<string, unknown>) : {},
  };
}

let held: readonly Example[] | null = null;

/** The examples that ship, in order of name. */
export function exampleList(): readonly Example[] {
  if (held) return held;
  const folder = packagePath("examples");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".graphql")) : [];
  held = names
    .sort()
    .map((name) => parseExample(name.replace(/\.graphql$/, ""), readFileSync(join(folder, name), "utf8")));
  return held;
}

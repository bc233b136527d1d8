import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SKIPPED = new Set(["node_modules", "dist"]);
const FENCE = /^\s*(?:```|~~~)/;
const LINK = /\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
/** Files of the project that a text names in code: `schema/words/formulas.tsv`. */
const NAMED = /`((?:src|schema|cypher|scripts|bench|test|docs|examples|seeds)\/[\w./-]+)`/g;

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pagesIn(path) : entry.name.endsWith(".md") ? [path] : [];
  });
}

/** Lines of a page outside blocks of code, those inside empty. */
function proseOf(page: string): string[] {
  let inside = false;
  return readFileSync(page, "utf8")
    .split("\n")
    .map((line) => {
      const fence = FENCE.test(line);
      if (fence) inside = !inside;
      return inside || fence ? "" : line;
    });
}

/** Anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const line of proseOf(page)) {
    const heading = /^#{1,6}\s+(.+)$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const anchor = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-");
    let count = 0;
    while (anchors.has(count === 0 ? anchor : `${anchor}-${count}`)) count++;
    anchors.add(count === 0 ? anchor : `${anchor}-${count}`);
  }
  return anchors;
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

function leads(page: string, link: string): boolean {
  const [path, anchor] = link.split("#") as [string, string | undefined];
  const target = path === "" ? page : resolve(dirname(page), decodeURIComponent(path));
  if (!exists(target)) return false;
  return !anchor || !target.endsWith(".md") || anchorsOf(target).has(decodeURIComponent(anchor));
}

/**
 * Links within a project, and files of it named in code, that lead nowhere: `<page>:<line> <link>`. Of every Markdown page in
 * the folder but those of packages and of the build; addresses elsewhere are not asked.
 */
export function brokenLinks(folder: string): string[] {
  return pagesIn(folder).flatMap((page) =>
    proseOf(page).flatMap((line, i) => {
      const links = [...line.matchAll(LINK)].map((match) => match[1]!).filter((link) => !/^[a-z]+:/i.test(link));
      const named = [...line.matchAll(NAMED)].map((match) => match[1]!);
      const broken = [
        ...links.filter((link) => !leads(page, link)),
        ...named.filter((path) => !exists(join(folder, path))),
      ];
      return broken.map((link) => `${relative(folder, page)}:${i + 1} ${link}`);
    }),
  );
}

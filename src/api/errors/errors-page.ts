import { ERROR_CATALOGUE } from "./catalogue.ts";

/** `docs/errors.md`: the catalogue as a page. */
export function errorsPage(): string {
  const rows = Object.entries(ERROR_CATALOGUE)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, entry]) => `| \`${code}\` | ${entry.http} | ${entry.meaning} | ${entry.hint} |`);
  return [
    "# Errors of the API",
    "",
    "Every error carries `extensions.code`, one of these, and `extensions.hint`. The status is that of the HTTP answer where the whole request fails.",
    "",
    "| code | HTTP | what it means | what to do |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

import { readFileSync } from "node:fs";
import type { ExtractedDocument } from "../../src/domain/extracted-document.ts";
import { packagePath } from "../../src/domain/package-root.ts";

export interface MaskedScore {
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
  readonly wrongNames: readonly string[];
}

/** How many masked reports were resolved to the division that issued them (test/gold/identities.json). */
export function scoreMasked(system: ReadonlyMap<string, ExtractedDocument>): MaskedScore {
  const truth = JSON.parse(readFileSync(packagePath("test/gold/identities.json"), "utf8")) as Record<
    string,
    { code: string }
  >;
  let [right, wrong, open] = [0, 0, 0];
  const wrongNames: string[] = [];
  for (const [name, { code }] of Object.entries(truth)) {
    const resolved = system.get(`${name}.json`)?.report.resolved;
    if (resolved?.code == null) open++;
    else if (resolved.code === code) right++;
    else {
      wrong++;
      wrongNames.push(`${name}: ${resolved.name} ${resolved.code}, not ${code}`);
    }
  }
  return { right, wrong, open, wrongNames };
}

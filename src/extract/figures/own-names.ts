import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";

/** Forms in which a report names the place that issued it, longest first: 阜新蒙古族自治县, 阜新县, XX县. */
export function ownNames(reading: Pick<Reading, "report">, issuer: Pick<ResolvedIssuer, "name">): readonly string[] {
  const names = new Set<string>(["XX县", "XX市", "XX区", "XX省", "XX州", "XX旗", "XX镇"]);
  for (const name of [reading.report.jurisdiction, issuer.name]) {
    if (name === null || name.length < 2) continue;
    names.add(name);
    const bare = name.replace(/(?:自治区|自治州|自治县|省|市|县|区|旗|镇|乡)$/, "");
    if (bare.length >= 2 && !/^[X×]+$/.test(bare)) names.add(bare);
  }
  return [...names].sort((a, b) => b.length - a.length);
}

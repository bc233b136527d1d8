import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";

/** Forms in which a report names the place that issued it: 阜新蒙古族自治县, 阜新县, XX县. */
export class OwnNames {
  /** Longest first. */
  private readonly names: readonly string[];
  /** The units that one begins with. */
  private readonly firsts: readonly number[];

  constructor(names: Iterable<string>) {
    this.names = [...new Set(names)].sort((a, b) => b.length - a.length);
    this.firsts = [...new Set(this.names.map((name) => name.charCodeAt(0)))];
  }

  /** End of the longest name that begins at `start` and ends by `end`; `start` where there is none. */
  endAt(text: string, start: number, end: number): number {
    if (!this.firsts.includes(text.charCodeAt(start))) return start;
    const name = this.names.find((one) => start + one.length <= end && text.startsWith(one, start));
    return name === undefined ? start : start + name.length;
  }
}

/** The names that a report calls its issuer by. */
export function ownNames(reading: Pick<Reading, "report">, issuer: Pick<ResolvedIssuer, "name">): OwnNames {
  const names = ["XX县", "XX市", "XX区", "XX省", "XX州", "XX旗", "XX镇"];
  for (const name of [reading.report.jurisdiction, issuer.name]) {
    if (name === null || name.length < 2) continue;
    names.push(name);
    const bare = name.replace(/(?:自治区|自治州|自治县|省|市|县|区|旗|镇|乡)$/, "");
    if (bare.length >= 2 && !/^[X×]+$/.test(bare)) names.push(bare);
  }
  return new OwnNames(names);
}

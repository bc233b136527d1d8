import type { Division } from "../../domain/division.ts";
import type { IssuerCandidate, ResolutionStatus, ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Level } from "../../domain/report.ts";
import { type Gazetteer, gazetteer } from "../gazetteer.ts";
import { stem } from "../stem.ts";
import { printedNames } from "./printed-names.ts";
import { type SuperiorEvidence, superiorEvidence } from "./superior-evidence.ts";
import { type Candidate, weighCandidates } from "./weigh-candidates.ts";

/** Ranked candidates that are told. */
const TOLD = 5;
const MASKED_NAME = /[XxＸ×＊*○某]/;

/**
 * Tells which division issued a report. A printed name is STATED; where several divisions share it, the text's own region decides.
 * A masked one is INFERRED from the places that the text still names, where they are enough and no other division comes near;
 * else ANCESTOR where only a division above it is certain, else MASKED. Pure; a wrong link is worse than none.
 */
export function resolveIssuer(reading: Reading): ResolvedIssuer {
  const table = gazetteer();
  const { jurisdiction, level, masked, planYear } = reading.report;
  const mask = maskedName(reading.text);
  const hidden = masked || jurisdiction === null || MASKED_NAME.test(jurisdiction);
  if (!hidden && jurisdiction !== null) {
    if (mask !== null && !isInHead(reading, jurisdiction)) {
      const found = inferred(reading, mask, null, planYear, table);
      const agrees = namesakes(jurisdiction, level, planYear, table).some((division) => division.id === found.id);
      return agrees ? { ...found, status: "STATED" } : found;
    }
    return stated(reading, jurisdiction, level, table);
  }
  return inferred(reading, jurisdiction ?? mask, level, planYear, table);
}

const MASK = /[XxＸ×＊*○]{2,4}(自治县|自治州|省|市|县|区|旗|镇|乡)?/g;
const OWN_KIND = /[全我](省|市|县|区|旗|镇|乡)/g;
/** Prints of a mask from which on a text counts as masked. */
const MASKED_PRINTS = 4;
/** Characters at the beginning, and at the end, in which a report prints whose it is. */
const HEAD = 800;

function mostFrequent(text: string, pattern: RegExp): { all: number; most: string | null } {
  const counts = new Map<string, number>();
  let all = 0;
  for (const match of text.matchAll(pattern)) {
    all += 1;
    if (match[1] !== undefined) counts.set(match[1], (counts.get(match[1]) ?? 0) + 1);
  }
  const ranked = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return { all, most: ranked[0]?.[0] ?? null };
}

/** The masked name of a text that prints masks often (XX县; its kind is how the text speaks of itself: 全县), else null. */
function maskedName(text: string): string | null {
  const masks = mostFrequent(text, MASK);
  if (masks.all < MASKED_PRINTS) return null;
  const kind = mostFrequent(text, OWN_KIND).most ?? masks.most;
  return kind === null ? null : `XX${kind}`;
}

/** Whether a report prints a name where it says whose it is, not only in its body. */
function isInHead(reading: Reading, name: string): boolean {
  const { text, report } = reading;
  const head = `${report.title} ${report.meeting ?? ""} ${text.slice(0, HEAD)} ${text.slice(-HEAD / 2)}`;
  return head.includes(name) || (report.level === "PROVINCE" && head.includes(stem(name)));
}

function answer(
  status: ResolutionStatus,
  reading: Reading,
  division: Division | null,
  ancestor: Division | null,
  candidates: readonly Candidate[],
  name: string | null,
  table: Gazetteer,
): ResolvedIssuer {
  const year = reading.report.planYear;
  return {
    status,
    code: division === null ? null : table.codeIn(division, year),
    name: division === null ? name : table.nameIn(division, year),
    id: division === null ? `masked-${reading.documentId}` : division.id,
    ancestor:
      ancestor === null || ancestor.level === "NATION"
        ? null
        : { code: table.codeIn(ancestor, year), name: table.nameIn(ancestor, year) },
    candidates: told(candidates, table, year),
  };
}

/** Score of a candidate in thousandths: its part of what speaks for it and for the one that comes next to it. */
function told(candidates: readonly Candidate[], table: Gazetteer, year: number | null): IssuerCandidate[] {
  const list = candidates.filter((candidate) => candidate.score > 0).slice(0, TOLD);
  return list.map((candidate, index) => {
    const rival = (index === 0 ? list[1] : list[0])?.score ?? 0;
    const names = [...candidate.names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    return {
      code: table.codeIn(candidate.division, year),
      name: table.nameIn(candidate.division, year),
      score: Math.round((1000 * candidate.score) / (candidate.score + rival + 400)),
      evidence: [...new Set([...names.slice(0, 12), ...candidate.above])],
    };
  });
}

function sure(division: Division): Candidate {
  return { division, score: 100_000, own: 100_000, names: new Map(), above: [], held: false };
}

/** A name that only the body prints must be printed once in so many characters to stand without evidence. */
const BODY_PRINTS = 2500;

/**
 * Whether a name that the report prints only in its body is its own: some of its parts are named too, or it is printed often.
 * A partner (援建江油) has neither.
 */
function isBorneOut(reading: Reading, printed: string, found: ResolvedIssuer): boolean {
  const prints = reading.text.split(stem(printed)).length - 1;
  if (found.status === "INFERRED" && found.name !== printed) return false;
  return prints * BODY_PRINTS >= reading.text.length;
}

function stated(reading: Reading, printed: string, level: Level | null, table: Gazetteer): ResolvedIssuer {
  const year = reading.report.planYear;
  const named = namesakes(printed, level, year, table);
  if (named.length > 0 && !isInHead(reading, printed)) {
    const kind = mostFrequent(reading.text, OWN_KIND).most;
    const found = inferred(reading, kind === null ? null : `XX${kind}`, null, year, table);
    if (named.some((division) => division.id === found.id)) return { ...found, status: "STATED" };
    if (!isBorneOut(reading, printed, found)) return found;
  }
  if (named.length === 1) {
    const division = named[0] as Division;
    return answer("STATED", reading, division, table.parent(division, year), [sure(division)], null, table);
  }
  if (named.length === 0) {
    // The level was read off a name that is none: a 市 may then be of either.
    const found = inferred(reading, printed, printed.endsWith("市") ? null : level, year, table);
    return found.status === "INFERRED" ? found : { ...found, status: "STATED", name: printed };
  }
  const ids = new Set(named.map((division) => division.id));
  const names = printedNames(reading.text, table);
  const superiors = superiorEvidence(reading.text, names, table, year);
  const weighed = weighCandidates(
    (level ?? named[0]?.level ?? "COUNTY") as Exclude<Level, "NATION">,
    reading.text,
    names,
    superiors,
    table,
    year,
    (division) => ids.has(division.id),
  );
  const [best, next] = weighed;
  if (best !== undefined && best.score >= 600 && best.score >= 2 * Math.max(0, next?.score ?? 0)) {
    return answer("STATED", reading, best.division, table.parent(best.division, year), weighed, null, table);
  }
  const rest = named.filter((division) => !weighed.some((candidate) => candidate.division.id === division.id));
  const all = [...weighed, ...rest.map((division) => ({ ...sure(division), score: 1, own: 0 }))];
  return answer("MASKED", reading, null, null, all, printed, table);
}

/** Divisions that a printed name of an issuer may mean: 保定市满城区 is read from its end, each part within the one before. */
function namesakes(printed: string, level: Level | null, year: number | null, table: Gazetteer): Division[] {
  const named = table
    .byName(printed, year)
    .filter((division) => year === null || division.level === "TOWNSHIP" || isNear(division, year));
  if (named.length > 0) {
    const full = named.filter((division) => table.formKind(printed, division) === "FULL");
    const chosen = full.length > 0 ? full : named;
    const fit = level === null ? chosen : chosen.filter((division) => table.levelIn(division, year) === level);
    return fit.length > 0 ? fit : chosen;
  }
  for (let cut = printed.length - 2; cut >= 2; cut--) {
    const inner = table.byName(printed.slice(cut), year);
    if (inner.length === 0) continue;
    const outer = namesakes(printed.slice(0, cut), null, year, table);
    const within = inner.filter((division) => outer.some((holder) => table.isWithin(division, holder)));
    if (within.length > 0) return within;
  }
  return [];
}

/** Whether a division stood within a year of `year`. */
function isNear(division: Division, year: number): boolean {
  return division.codes.some(({ from, to }) => from <= year + 1 && (to === null || to >= year - 1));
}

/** What a masked name's ending allows: 区, 县, 旗, 市 …; null allows every ending. */
function endingOf(printed: string | null): string | null {
  return /(自治区|自治州|地区|省|市|县|区|旗|盟|州|镇|乡|街道)$/.exec(printed ?? "")?.[1] ?? null;
}

function levelsOf(ending: string | null, level: Level | null): Exclude<Level, "NATION">[] {
  if (level === "PROVINCE" && ending === "市") return ["PREFECTURE", "COUNTY"];
  if (ending === "市") return level === "COUNTY" || level === "PREFECTURE" ? [level] : ["PREFECTURE", "COUNTY"];
  if (level !== null && level !== "NATION") return [level];
  if (ending === null) return ["PREFECTURE", "COUNTY"];
  if (ending === "省" || ending === "自治区") return ["PROVINCE"];
  if (ending === "镇" || ending === "乡" || ending === "街道") return ["TOWNSHIP"];
  return ending === "县" || ending === "区" || ending === "旗" ? ["COUNTY"] : ["PREFECTURE"];
}

function inferred(
  reading: Reading,
  printed: string | null,
  level: Level | null,
  year: number | null,
  table: Gazetteer,
): ResolvedIssuer {
  const ending = endingOf(printed);
  const holders = holdersPrinted(reading.text, printed, year, table);
  const names = printedNames(reading.text, table);
  const superiors = superiorEvidence(reading.text, names, table, year);
  const admits = (division: Division): boolean => {
    if (year !== null && division.level !== "TOWNSHIP" && !table.existsIn(division, year)) return false;
    if (holders.length > 0 && !holders.some((holder) => table.isWithin(division, holder))) return false;
    if (ending === null) return true;
    // The name then or later: an old text's head may print today's name (徐水区 over a report of 徐水县), never a former one.
    return division.names.some(
      ({ value, to }) => value.endsWith(ending) && (year === null || to === null || to >= year - 1),
    );
  };
  let weighed: Candidate[] = [];
  for (const at of levelsOf(ending, level)) {
    weighed.push(...weighCandidates(at, reading.text, names, superiors, table, year, admits, holders));
  }
  weighed = weighed.sort((a, b) => b.score - a.score || (a.division.id < b.division.id ? -1 : 1));
  const best = weighed[0];
  if (best !== undefined && isEnough(best, rivalOf(best, weighed, table, year))) {
    return answer("INFERRED", reading, best.division, table.parent(best.division, year), weighed, null, table);
  }
  const holder = holders.length === 1 ? (holders[0] as Division) : null;
  const ancestor = holder ?? certainAncestor(weighed, superiors, table, year);
  return answer(ancestor === null ? "MASKED" : "ANCESTOR", reading, null, ancestor, weighed, printed, table);
}

/**
 * The next candidate that is truly another. A county within the best prefecture is none if the prefecture has much more than it,
 * nor is the prefecture of the best county, which shares all that the county has.
 */
function rivalOf(
  best: Candidate,
  weighed: readonly Candidate[],
  table: Gazetteer,
  year: number | null,
): Candidate | undefined {
  return weighed.find((other) => {
    if (other === best) return false;
    if (table.isWithin(other.division, best.division, year)) return best.own < 2 * other.own;
    if (table.isWithin(best.division, other.division, year)) return best.own < other.own;
    return true;
  });
}

const BEFORE_MASK =
  /(\p{Script=Han}{2,8}?(?:市|州|盟|地区|省|自治区))(?=[XxＸ×＊*○某]{1,4}(?:区|县|市|旗|镇|乡|街道))/gu;

/** Divisions printed right before the mask (保定市XX区), where nearly all such prints agree. */
function holdersPrinted(text: string, printed: string | null, year: number | null, table: Gazetteer): Division[] {
  const counts = new Map<string, number>();
  let all = 0;
  const count = (form: string, weight: number): void => {
    for (let cut = 0; cut <= form.length - 2; cut++) {
      const named = table.byName(form.slice(cut), year, { townships: false });
      if (named.length === 0) continue;
      all += weight;
      for (const division of named) counts.set(division.id, (counts.get(division.id) ?? 0) + weight);
      return;
    }
  };
  for (const match of text.matchAll(BEFORE_MASK)) count(match[1] as string, 1);
  const head = /^(.+?)[XxＸ×＊*○某]/.exec(printed ?? "")?.[1];
  if (head !== undefined) count(head, 3);
  const most = [...counts].filter(([, prints]) => prints >= 2 && prints * 10 >= all * 8).map(([id]) => id);
  return most.map((id) => table.divisionById(id)).filter((division): division is Division => division !== null);
}

/** Whether what speaks for the best candidate is enough, and nothing near it speaks for another. */
function isEnough(best: Candidate, next: Candidate | undefined): boolean {
  const strong = [...best.names.values()].filter((weight) => weight >= 200).length;
  const rival = Math.max(0, next?.score ?? 0);
  if (best.own < 500) return false;
  // A report of any level above a county names a few counties of one prefecture by chance.
  if (best.division.level === "PREFECTURE" && best.score < 2 * rival) return false;
  if (strong >= 2 && best.own >= 900 && best.score >= 2 * rival) return true;
  if (strong < 2) return false;
  return best.score >= 1400 && best.score - rival >= 550 && best.score * 10 >= rival * 15;
}

/** From this part of all prints of prefectures on (thousandths of 1.2) the one named most is the issuer's. */
const CERTAIN_CITY = 450;

/** The prefecture or province that nearly all of the evidence lies in, or a leader's words name; null where none is certain. */
function certainAncestor(
  weighed: readonly Candidate[],
  superiors: SuperiorEvidence,
  table: Gazetteer,
  year: number | null,
): Division | null {
  const leader = superiors.certain.size === 1 ? table.divisionById([...superiors.certain][0] as string) : null;
  const [city, other] = [...superiors.weights]
    .filter(([id]) => table.divisionById(id)?.level === "PREFECTURE" && weighed[0]?.division.level !== "PREFECTURE")
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (city !== undefined && city[1] >= CERTAIN_CITY && city[1] >= 3 * (other?.[1] ?? 0)) {
    const division = table.divisionById(city[0]);
    if (division !== null && (leader === null || table.isWithin(division, leader, year))) return division;
  }
  if (leader !== null) return leader;
  const byAbove = new Map<string, number>();
  for (const candidate of weighed.slice(0, 200)) {
    for (const above of table.ancestors(candidate.division, year)) {
      if (above.level === "NATION") continue;
      byAbove.set(above.id, Math.max(byAbove.get(above.id) ?? 0, candidate.score));
    }
  }
  for (const level of ["PREFECTURE", "PROVINCE"] as const) {
    const list = [...byAbove].filter(([id]) => table.divisionById(id)?.level === level).sort((a, b) => b[1] - a[1]);
    const [first, second] = list;
    if (first === undefined || first[1] < 1900) continue;
    if (first[1] >= 2 * (second?.[1] ?? 0)) return table.divisionById(first[0]);
  }
  return null;
}

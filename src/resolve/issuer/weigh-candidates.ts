import type { Division } from "../../domain/division.ts";
import { FORM_TRAITS } from "../form-traits.ts";
import { placeForms } from "../place-forms.ts";
import type { IssuerLevel } from "./name-evidence.ts";
import { type NamesInYear, namesInYear } from "./names-in-year.ts";
import { rarity } from "./rarity.ts";
import type { TextEvidence } from "./text-evidence.ts";

/** A division that may have issued the report. Weights in thousandths of a name that only it has. */
export interface Candidate {
  readonly division: Division;
  readonly score: number;
  /** Weight of names of its own parts alone. */
  readonly own: number;
  /** Names of its own that say something, with their weights. */
  readonly names: ReadonlyMap<string, number>;
  /** Names of what it is part of. */
  readonly above: readonly string[];
  /** Who is stationed in the place (驻满单位) fits it alone among the divisions that may be meant. */
  readonly stationed: boolean;
}

/** What the names of its own parts say for some candidates. */
interface Counted {
  readonly form: number | string;
  readonly worth: number;
  readonly candidates: readonly WeighedCandidate[];
}

/** Weight of a superior from which on a candidate shows its names. */
const SHOWN = 150;

/** A candidate whose names are gathered when asked for: most candidates are only compared. */
export class WeighedCandidate implements Candidate {
  score = 0;
  own = 0;
  stationed = false;
  private gathered: ReadonlyMap<string, number> | null = null;

  constructor(
    /** The division's number. */
    readonly number: number,
    private readonly evidence: TextEvidence,
    private readonly counted: readonly Counted[],
  ) {}

  get division(): Division {
    return this.evidence.table.divisionOf(this.number);
  }

  /** To be asked for when all are counted. */
  get names(): ReadonlyMap<string, number> {
    this.gathered ??= this.gatherNames();
    return this.gathered;
  }

  private gatherNames(): ReadonlyMap<string, number> {
    const names = new Map<string, number>();
    for (const { form, worth, candidates } of this.counted) {
      if (!candidates.includes(this)) continue;
      const name = printed(form);
      names.set(name, Math.max(worth, names.get(name) ?? 0));
    }
    const { stationed, years } = this.evidence;
    for (const division of [this.number, years.parent(this.number)]) {
      const phrase = stationed.get(division);
      if (phrase !== undefined) names.set(phrase.form, phrase.weight);
    }
    return names;
  }

  get above(): readonly string[] {
    const { superiors, years } = this.evidence;
    const above: string[] = [];
    for (let at = this.number; at >= 0; at = years.parent(at))
      if ((superiors.weights.get(at) ?? 0) >= SHOWN)
        above.push(...(superiors.named.get(at) ?? []).slice(0, 2).map(printed));
    return above;
  }
}

/** A name as it is printed. */
function printed(form: number | string): string {
  return typeof form === "string" ? form : placeForms().forms[form]!.form;
}

/** Weighs the divisions of one level that the evidence of a text speaks for. */
class Weighing {
  private readonly candidates = new Map<number, WeighedCandidate | null>();
  private readonly counted: Counted[] = [];
  private readonly called: NamesInYear;

  constructor(
    private readonly level: IssuerLevel,
    private readonly evidence: TextEvidence,
    private readonly admits: (division: number) => boolean,
  ) {
    this.called = namesInYear(evidence.years.year);
  }

  /** The candidate of a number, or null for a division that is not admitted. */
  private at(division: number): WeighedCandidate | null {
    let candidate = this.candidates.get(division);
    if (candidate === undefined) {
      candidate = this.admits(division) ? new WeighedCandidate(division, this.evidence, this.counted) : null;
      this.candidates.set(division, candidate);
    }
    return candidate;
  }

  /** Counts the names of the candidates' own parts. @param held whether the text shows what holds the issuer: namesakes elsewhere matter less. */
  countNames(held: boolean): void {
    for (const { form, weight, owners, namesakes } of this.evidence.of(this.level)) {
      const own: WeighedCandidate[] = [];
      for (const owner of owners) {
        const candidate = this.at(owner);
        if (candidate !== null) own.push(candidate);
      }
      if (own.length === 0) continue;
      const rare = held ? (rarity(namesakes) + rarity(own.length)) >> 1 : rarity(namesakes);
      const worth = Math.round((weight * rare) / 1000);
      if (worth === 0) continue;
      for (const candidate of own) candidate.own += worth;
      this.counted.push({ form, worth, candidates: own });
    }
  }

  /** Adds those whose garrison or firms the text names as stationed there. */
  addStationed(): void {
    const { stationed, table } = this.evidence;
    const fit: WeighedCandidate[] = [];
    for (const division of stationed.keys()) {
      const candidate =
        table.divisionOf(division).level === this.level ? this.at(division) : this.candidates.get(division);
      if (candidate) fit.push(candidate);
    }
    if (fit.length === 1) fit[0]!.stationed = true;
  }

  /** The candidates with their scores, best first (ties by id). */
  scored(): WeighedCandidate[] {
    const found: WeighedCandidate[] = [];
    for (const candidate of this.candidates.values()) {
      if (candidate === null) continue;
      candidate.score = candidate.own + this.fromAbove(candidate.number) - this.namedElsewhere(candidate.number);
      found.push(candidate);
    }
    return found.sort(byScore);
  }

  /** What the names of its superiors, and who is stationed there or right above, say for a candidate. */
  private fromAbove(division: number): number {
    const { superiors, stationed, years } = this.evidence;
    let weight = 0;
    for (let at = division; at >= 0; at = years.parent(at)) weight += superiors.weights.get(at) ?? 0;
    if (stationed.size === 0) return weight;
    weight += stationed.get(division)?.weight ?? 0;
    return weight + (stationed.get(years.parent(division))?.weight ?? 0);
  }

  /** What speaks against a candidate whose name the text prints: a mask takes out the issuer's own everywhere, whoever is named is somebody else. */
  private namedElsewhere(division: number): number {
    const { divisions } = this.evidence.names;
    const whole = divisions.get(this.called.whole(division));
    const isNamed = whole !== undefined && (whole.traits & FORM_TRAITS.WHOLE_DIVISION) !== 0;
    if (this.level !== "PREFECTURE" && this.level !== "PROVINCE") return isNamed ? 500 : 0;
    const bare = divisions.get(this.called.bare(division));
    const isNamedBare = bare !== undefined && (bare.traits & FORM_TRAITS.COMMON) === 0;
    return (isNamed ? 1500 : 0) + (isNamedBare ? 700 : 0);
  }
}

/** Best first, ties by id. */
export function byScore(a: WeighedCandidate, b: WeighedCandidate): number {
  return b.score - a.score || a.number - b.number;
}

/** All divisions of a level that the evidence speaks for, best first (ties by id). @param held whether the text shows what holds the issuer. */
export function weighCandidates(
  level: IssuerLevel,
  evidence: TextEvidence,
  admits: (division: number) => boolean,
  held: boolean,
): WeighedCandidate[] {
  const weighing = new Weighing(level, evidence, admits);
  weighing.countNames(held);
  weighing.addStationed();
  return weighing.scored();
}

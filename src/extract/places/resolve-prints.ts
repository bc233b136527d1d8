import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { disambiguate, type PlaceContext, type PlaceResolution } from "../../resolve/place.ts";
import { sentenceAround } from "../clause.ts";
import type { ChosenPlace } from "./choose-places.ts";
import type { ReportHome } from "./report-geography.ts";

export interface ResolvedPrint extends ChosenPlace {
  readonly resolution: PlaceResolution;
}

/** Of a region's form, which means no division. */
export const REGION: PlaceResolution = { status: "RESOLVED", division: null, candidates: [], basis: null };

/** Names of a run on one side at most: province, prefecture, county, town. */
const RUN = 4;
/** Other names of a sentence that may decide what one means, at most. */
const NEARBY = 40;
const NONE: readonly string[] = [];

/** Which division each print means; prints by start. */
export function resolvePrints(reading: Reading, chosen: readonly ChosenPlace[], home: ReportHome): ResolvedPrint[] {
  const prints = new PrintsInContext(reading, chosen, home);
  return chosen.map((print, index): ResolvedPrint => {
    const { at, candidate, score, elsewhere } = print;
    return { at, candidate, score, elsewhere, resolution: prints.resolve(index) };
  });
}

const nameOf = ({ candidate }: ChosenPlace): string => candidate.name.form.form;

function meansRegion({ candidate }: ChosenPlace): boolean {
  const { region, full } = candidate.name.form;
  return region !== null && full === null;
}

/** What is known round a print; tells whether the other names of its sentence were asked for. */
class PrintContext implements PlaceContext {
  readonly issuer: Division | null;
  readonly year: number | null;
  askedNearby = false;

  constructor(
    { issuer, likely, parents, year }: ReportHome,
    readonly before: readonly string[],
    readonly after: readonly string[],
    private readonly findNearby: () => readonly string[],
  ) {
    this.issuer = issuer ?? likely ?? parents[0] ?? null;
    this.year = year;
  }

  get nearby(): readonly string[] {
    this.askedNearby = true;
    return this.findNearby();
  }
}

class PrintsInContext {
  /** Resolutions that no other name of the sentence had a part in, by form, or by form and run. */
  private readonly known = new Map<number | string, PlaceResolution>();
  /** Names in one run right before the print, outermost first; before an item of a list, those before its first (中山市小榄镇、沙溪镇). */
  private before: readonly string[] = NONE;
  /** The sentence looked at last: its start and its first print. */
  private sentence = { start: -1, first: 0 };

  constructor(
    private readonly reading: Reading,
    private readonly chosen: readonly ChosenPlace[],
    private readonly home: ReportHome,
  ) {}

  /** What a print means, by its number; to be asked for in order. */
  resolve(index: number): PlaceResolution {
    const print = this.chosen[index]!;
    this.before = this.runBefore(index);
    if (meansRegion(print)) return REGION;
    return print.elsewhere ? leftOpen(print) : this.inRun(index, this.before, this.runAfter(index));
  }

  private inRun(index: number, before: readonly string[], after: readonly string[]): PlaceResolution {
    const print = this.chosen[index]!;
    const { number } = print.candidate;
    const alone = before.length === 0 && after.length === 0;
    const key = alone ? number : `${number}|${before.join("/")}|${after.join("/")}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const context = new PrintContext(this.home, before, after, () => this.nearby(index));
    const resolution = atItsLevel(print, disambiguate(nameOf(print), context), this.home);
    if (!context.askedNearby) this.known.set(key, resolution);
    return resolution;
  }

  private runBefore(index: number): readonly string[] {
    const { chosen } = this;
    if (index === 0) return NONE;
    const start = chosen[index]!.at[0];
    const gap = start - chosen[index - 1]!.at[1];
    if (gap === 1 && this.reading.text[start - 1] === "、") return this.before;
    if (gap !== 0) return NONE;
    let first = index - 1;
    while (first > 0 && first > index - RUN && chosen[first - 1]!.at[1] === chosen[first]!.at[0]) first--;
    return chosen.slice(first, index).map(nameOf);
  }

  private runAfter(index: number): readonly string[] {
    const { chosen } = this;
    let next = index + 1;
    while (next < chosen.length && next < index + RUN && chosen[next]!.at[0] === chosen[next - 1]!.at[1]) next++;
    return next === index + 1 ? NONE : chosen.slice(index + 1, next).map(nameOf);
  }

  /** Other names of the sentence; one that opens with a region (京津冀协同发展…) goes on with the last before it that does not. */
  private nearby(index: number): readonly string[] {
    const { chosen, reading } = this;
    let first = this.firstOfSentence(index);
    while (first > 0 && meansRegion(chosen[first]!)) first = this.firstOfSentence(first - 1);
    if (meansRegion(chosen[first]!)) return NONE;
    const [, end] = sentenceAround(reading, chosen[first]!.at);
    const name = nameOf(chosen[index]!);
    const others: string[] = [];
    const last = Math.min(chosen.length, first + NEARBY);
    for (let i = first; i < last && chosen[i]!.at[0] < end; i++)
      if (nameOf(chosen[i]!) !== name) others.push(nameOf(chosen[i]!));
    return others;
  }

  /** The first print of the sentence that a print stands in. */
  private firstOfSentence(index: number): number {
    const [start] = sentenceAround(this.reading, this.chosen[index]!.at);
    if (this.sentence.start !== start) {
      let first = index;
      while (first > 0 && this.chosen[first - 1]!.at[0] >= start) first--;
      this.sentence = { start, first };
    }
    return this.sentence.first;
  }
}

/**
 * A bare name of a prefecture or county is no township's of the same province (西安 in a report of 宁夏); a provincial capital is meant
 * before districts elsewhere that share its name.
 */
function atItsLevel({ candidate }: ChosenPlace, found: PlaceResolution, home: ReportHome): PlaceResolution {
  const { divisions, form } = candidate.name;
  if (form.full !== null || form.bare === null || form.bare === "TOWNSHIP") return found;
  if (found.status === "RESOLVED" && divisions.some(({ id }) => id === found.division?.id)) return found;
  const sorted = [...divisions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const table = gazetteer();
  const capital = sorted.filter((division) => table.codeIn(division, home.year).endsWith("0100"));
  const chosen = sorted.length === 1 ? sorted[0]! : capital.length === 1 ? capital[0]! : null;
  if (chosen) return { status: "RESOLVED", division: chosen, candidates: [chosen], basis: "LEVEL" };
  if (found.status === "AMBIGUOUS") return found;
  return { status: "AMBIGUOUS", division: null, candidates: sorted, basis: null };
}

/** What no table decides: any division of the name. */
function leftOpen({ candidate }: ChosenPlace): PlaceResolution {
  const candidates = [...candidate.name.divisions].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { status: "AMBIGUOUS", division: null, candidates, basis: null };
}

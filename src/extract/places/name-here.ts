import type { Division } from "../../domain/division.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { KeptByYear } from "../../resolve/kept-by-year.ts";
import { isOnlyTown, type PlaceForm, placeForms } from "../../resolve/place-forms.ts";
import { type FormInYear, formInYear, withTowns } from "./form-in-year.ts";
import type { HomeTowns } from "./home-towns.ts";
import { type Nearness, nearnessOf, type ReportHome } from "./report-geography.ts";
import { isStopForm } from "./stop-forms.ts";

/** What all prints of one form in a document share. `divisions`: those that print so in the report's year. */
export interface NameHere extends FormInYear {
  readonly near: Nearness;
  /** Prints the issuer itself. */
  readonly own: boolean;
  /** A name of a place on its face: it shows that its neighbours are too. */
  readonly solid: boolean;
  /** A word for a kind of area everywhere else. */
  readonly stop: boolean;
}

function nameHere({ form, divisions }: FormInYear, near: Nearness, own: boolean, stop: boolean): NameHere {
  return { form, divisions, near, own, solid: isSolid(form, divisions.length, near, stop), stop };
}

function isSolid(form: PlaceForm, divisions: number, near: Nearness, stop: boolean): boolean {
  if (form.region !== null && !form.vague) return true;
  if (form.full !== null) return form.form.length > 2 && !stop;
  if (form.bare === "PROVINCE" || form.bare === "PREFECTURE") return !form.common || near !== "ELSEWHERE";
  if (near === "OWN" || near === "SIBLING") return !form.common;
  return !form.common && near === "PROVINCE" && divisions === 1;
}

/** Signs of a name: it was looked up; it is a bare name of towns alone. */
const KNOWN = 1 << 15;
const ONLY_TOWN = 1 << 14;
/** Number of the only province that its divisions ever lay in; 0, which is the nation's, if there is not just one. */
const PROVINCE = ONLY_TOWN - 1;

/** The names of one year to a report elsewhere by the numbers of their forms, each looked up when first asked for. */
class NamesElsewhere {
  private readonly names: NameHere[] = new Array(placeForms().forms.length);
  private readonly holders: (readonly Division[])[] = new Array(placeForms().forms.length);
  /** In a column, which tells of most names that they lie elsewhere. */
  private readonly signs = new Uint16Array(placeForms().forms.length);

  constructor(private readonly year: number | null) {}

  /** Signs of the name of a form; to be asked first. */
  signsOf(form: number): number {
    if (this.signs[form] === 0) this.lookUp(form);
    return this.signs[form]!;
  }

  of(form: number): NameHere {
    return this.names[form]!;
  }

  /** The divisions of the name and all that ever held one of them, each once. */
  around(form: number): readonly Division[] {
    return this.holders[form]!;
  }

  private lookUp(form: number): void {
    const whole = formInYear(form, this.year);
    const name = nameHere(whole, "ELSEWHERE", false, isStopForm(whole.form.form));
    const around = withHolders(name.divisions);
    this.names[form] = name;
    this.holders[form] = around;
    const [only = null, other] = around.filter(({ level }) => level === "PROVINCE");
    const province = other === undefined ? numberOf(only) : 0;
    this.signs[form] = KNOWN | (isOnlyTown(name.form) ? ONLY_TOWN : 0) | province;
  }
}

function numberOf(province: Division | null): number {
  return province === null ? 0 : gazetteer().numberOf(province);
}

function withHolders(divisions: readonly Division[]): readonly Division[] {
  const table = gazetteer();
  return [...new Set(divisions.flatMap((division) => [division, ...table.holdersOf(division)]))];
}

const years = new KeptByYear((year) => new NamesElsewhere(year));

/** Forms that were not asked for in this document, and those that name nothing in it. */
const UNSEEN = 0;
const NO_NAME = 1;
/** By form: UNSEEN, NO_NAME or 2 and the number of its name in the document at hand. Kept for the next, as there are many forms. */
let seen = new Int32Array(0);

/** The names of one document, each looked up when its form is first met; to be asked until those of the next are made. */
export class NamesHere {
  /** In order of print. */
  readonly met: NameHere[] = [];
  private readonly elsewhere: NamesElsewhere;
  private readonly province: number;

  /** @param forms numbers of all that may be asked for. */
  constructor(
    private readonly home: ReportHome,
    private readonly towns: HomeTowns,
    forms: Int32Array,
  ) {
    this.elsewhere = years.of(home.year);
    const outermost = home.parents.at(-1) ?? home.likely;
    this.province = outermost?.level === "PROVINCE" ? numberOf(outermost) : 0;
    if (seen.length === 0) seen = new Int32Array(placeForms().forms.length);
    for (let i = 0; i < forms.length; i++) seen[forms[i]!] = UNSEEN;
  }

  /** Place in `met` of the name of a form (by number), or -1 for a town elsewhere. */
  numberOf(form: number): number {
    if (seen[form] === UNSEEN) seen[form] = this.meet(form);
    return seen[form]! - 2;
  }

  private meet(form: number): number {
    const signs = this.elsewhere.signsOf(form);
    if (this.liesElsewhere(signs) && !this.towns.hasOwn(form))
      return (signs & ONLY_TOWN) === 0 ? this.met.push(this.elsewhere.of(form)) + 1 : NO_NAME;
    const name = this.lookUp(form);
    if (isOnlyTown(name.form) && !name.own && !isLocal(name.near, this.home)) return NO_NAME;
    return this.met.push(name) + 1;
  }

  /** Whether the only province of a name is another than the report's. */
  private liesElsewhere(signs: number): boolean {
    const province = signs & PROVINCE;
    return province !== 0 && this.province !== 0 && province !== this.province;
  }

  private lookUp(form: number): NameHere {
    const { home, towns, elsewhere } = this;
    const far = elsewhere.of(form);
    const own = isOfTowns(far) ? NONE : towns.within(form);
    if (own.length > 0) {
      const whole = withTowns(far, own, placeForms().forms[form]!);
      return nameHere(whole, "OWN", printsIssuer(whole.divisions, home), far.stop);
    }
    const near = nearnessOf(home, far.divisions, elsewhere.around(form));
    return near === "ELSEWHERE" ? far : nameHere(far, near, printsIssuer(far.divisions, home), far.stop);
  }
}

const NONE: readonly Division[] = [];

/** Its divisions are townships, or it has none. */
function isOfTowns({ divisions: [first] }: NameHere): boolean {
  return first === undefined || first.level === "TOWNSHIP";
}

function isLocal(near: Nearness, { level }: ReportHome): boolean {
  const inside = level === "TOWNSHIP" || level === "COUNTY" || level === "PREFECTURE";
  return inside && (near === "OWN" || (near === "SIBLING" && level !== "PREFECTURE"));
}

function printsIssuer(divisions: readonly Division[], { issuer, parents }: ReportHome): boolean {
  return issuer !== null && divisions.includes(issuer) && !parents.some((parent) => divisions.includes(parent));
}

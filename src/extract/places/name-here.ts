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

function nameHere({ form, divisions }: FormInYear, near: Nearness, own: boolean): NameHere {
  const stop = isStopForm(form.form);
  return { form, divisions, near, own, solid: isSolid(form, divisions.length, near, stop), stop };
}

function isSolid(form: PlaceForm, divisions: number, near: Nearness, stop: boolean): boolean {
  if (form.region !== null && !form.vague) return true;
  if (form.full !== null) return form.form.length > 2 && !stop;
  if (form.bare === "PROVINCE" || form.bare === "PREFECTURE") return !form.common || near !== "ELSEWHERE";
  if (near === "OWN" || near === "SIBLING") return !form.common;
  return !form.common && near === "PROVINCE" && divisions === 1;
}

/** No number of a province. */
const NO_PROVINCE = -1;

/** The names of one year to a report elsewhere by the numbers of their forms, each looked up when first asked for. */
class NamesElsewhere {
  private readonly known: (NameHere | undefined)[] = new Array(placeForms().forms.length);
  private readonly holders: (readonly Division[] | undefined)[] = new Array(placeForms().forms.length);
  private readonly provinces = new Int16Array(placeForms().forms.length).fill(NO_PROVINCE);

  constructor(private readonly year: number | null) {}

  of(form: number): NameHere {
    return this.known[form] ?? this.lookUp(form);
  }

  /** The divisions of a name that was asked for and all that ever held one of them, each once. */
  around(form: number): readonly Division[] {
    return this.holders[form]!;
  }

  /** Number of the only province that they ever lay in, if there is just one. */
  province(form: number): number {
    return this.provinces[form]!;
  }

  private lookUp(form: number): NameHere {
    const name = nameHere(formInYear(form, this.year), "ELSEWHERE", false);
    const around = withHolders(name.divisions);
    const provinces = around.filter(({ level }) => level === "PROVINCE");
    this.known[form] = name;
    this.holders[form] = around;
    if (provinces.length === 1) this.provinces[form] = gazetteer().numberOf(provinces[0]!);
    return name;
  }
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
    const province = home.parents.at(-1) ?? home.likely;
    this.province = province?.level === "PROVINCE" ? gazetteer().numberOf(province) : NO_PROVINCE;
    if (seen.length === 0) seen = new Int32Array(placeForms().forms.length);
    for (let i = 0; i < forms.length; i++) seen[forms[i]!] = UNSEEN;
  }

  /** Place in `met` of the name of a form (by number), or -1 for a town elsewhere. */
  numberOf(form: number): number {
    if (seen[form] === UNSEEN) seen[form] = this.meet(form);
    return seen[form]! - 2;
  }

  private meet(form: number): number {
    const name = this.lookUp(form);
    if (isOnlyTown(name.form) && !name.own && !isLocal(name.near, this.home)) return NO_NAME;
    return this.met.push(name) + 1;
  }

  private lookUp(form: number): NameHere {
    const { home, towns, elsewhere } = this;
    const far = elsewhere.of(form);
    if (!towns.hasOwn(form) && liesElsewhere(elsewhere.province(form), this.province)) return far;
    const own = isOfTowns(far) ? NONE : towns.within(form);
    if (own.length > 0) {
      const whole = withTowns(far, own, placeForms().forms[form]!);
      return nameHere(whole, "OWN", printsIssuer(whole.divisions, home));
    }
    const near = nearnessOf(home, far.divisions, elsewhere.around(form));
    return near === "ELSEWHERE" ? far : nameHere(far, near, printsIssuer(far.divisions, home));
  }
}

const NONE: readonly Division[] = [];

/** Whether a form's only province is another than the report's. */
function liesElsewhere(province: number, own: number): boolean {
  return province !== own && province !== NO_PROVINCE && own !== NO_PROVINCE;
}

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

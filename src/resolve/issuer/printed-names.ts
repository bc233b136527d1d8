import type { FormKind } from "../../domain/division.ts";
import { HAN } from "../../text/character-set.ts";
import { printedWords } from "../../text/word-pass.ts";
import { type FormOwners, ownersOf } from "../form-owners.ts";
import { type PlaceForm, placeForms } from "../place-forms.ts";
import { NameUses } from "./name-use.ts";
import { addPrint, type PrintedName } from "./printed-name.ts";
import { printedVillages } from "./printed-villages.ts";

/** A name of divisions from provinces to counties. */
export interface PrintedDivision extends PrintedName {
  readonly kind: FormKind;
  /** Also a common word. */
  readonly common: boolean;
  /** Numbers of the divisions whose name it is (`DivisionTree.numberOf`). */
  readonly owners: readonly number[];
}

/** A name of townships. */
export interface PrintedTownship extends PrintedName {
  readonly kind: FormKind;
  /** Rows of the gazetteer's table. */
  readonly rows: readonly number[];
}

/** Place names of a text, by what they may be. A form may stand in several maps. */
export interface PrintedNames {
  readonly divisions: ReadonlyMap<string, PrintedDivision>;
  readonly townships: ReadonlyMap<string, PrintedTownship>;
  /** Villages and communities by their names without the word for the kind: nine-digit codes of their townships. */
  readonly villages: ReadonlyMap<string, readonly string[]>;
}

/** Names longer than this are looked at in parts. */
const LONGEST = 11;

/** Reads every place name of a text once, longest first, without overlap between names of one kind. */
export function printedNames(text: string): PrintedNames {
  const found = new FoundNames(text);
  readDivisions(text, found);
  return { divisions: found.divisions, townships: found.townships, villages: printedVillages(text) };
}

/** What names of divisions are not looked for in: 安新 is no county in 雄安新区, 国庆 none in 中国庆祝. */
const COVERED = /雄安|中国|中华人民共和国/g;
/** Units that 雄安 covers, with 新区 behind it. */
const XIONGAN = 4;

/** Finds the names of divisions and townships in a text. */
function readDivisions(text: string, found: FoundNames): void {
  const { starts, ends, values } = printedWords.hits(placeForms().trie, text);
  const covered = [...text.matchAll(COVERED)];
  let cover = 0;
  let free = 0;
  for (let first = 0, next = 0; first < starts.length; first = next) {
    const at = starts[first]!;
    for (next = first + 1; starts[next] === at; ) next++;
    for (; cover < covered.length && covered[cover]!.index <= at; cover++) {
      const { 0: word, index } = covered[cover]!;
      if (word === "雄安") free = Math.max(free, index + XIONGAN);
      else if (index >= free) free = index + word.length;
    }
    if (at < free || !isOrdinaryHan(text.charCodeAt(at))) continue;
    for (let i = next - 1; i >= first; i--) {
      const end = ends[i]!;
      const role = roleOf(values[i]!);
      if (role === NO_NAME || end - at > LONGEST || isNoName(text, at, end)) continue;
      if (role === NAME) found.put(values[i]!, at, end);
      free = end;
      break;
    }
  }
}

/** What a form may be: nothing of the table, a common word that only towns have for a name, or a name to be read. */
const [UNKNOWN, NO_NAME, WORD, NAME] = [0, 1, 2, 3];

let roles = new Uint8Array(0);

/** The role of a form by its number; each is looked up once. */
function roleOf(number: number): number {
  const known = roles[number];
  if (known !== undefined && known !== UNKNOWN) return known;
  if (roles.length === 0) roles = new Uint8Array(placeForms().forms.length);
  const { divisions, townships } = ownersOf(number);
  if (divisions.length > 0) roles[number] = NAME;
  else if (townships.length === 0) roles[number] = NO_NAME;
  else roles[number] = placeForms().forms[number]!.common ? WORD : NAME;
  return roles[number]!;
}

/** What a form, by its number, is found to be in one text. */
interface FormInText {
  readonly form: PlaceForm;
  readonly owners: FormOwners;
  division: PrintedDivision | null;
  township: PrintedTownship | null;
}

/** The names of divisions and townships found in one text. */
class FoundNames {
  readonly divisions = new Map<string, PrintedDivision>();
  readonly townships = new Map<string, PrintedTownship>();
  private readonly forms = new Map<number, FormInText>();
  private readonly uses: NameUses;

  constructor(text: string) {
    this.uses = new NameUses(text);
  }

  /** Puts one print of a form into the maps of what it may be. */
  put(number: number, start: number, end: number): void {
    const name = this.formOf(number);
    const { form, owners } = name;
    const use = this.uses.at(start, end);
    if (owners.divisions.length > 0) {
      if (use !== "own") return;
      name.division ??= this.division(name);
      addPrint(name.division, this.uses, start, end, true);
    }
    if (owners.townships.length === 0 || form.common || use === "abroad" || owners.aboveCounty) return;
    name.township ??= this.township(name);
    addPrint(name.township, this.uses, start, end, !owners.wholeTownship);
  }

  private formOf(number: number): FormInText {
    const known = this.forms.get(number);
    if (known !== undefined) return known;
    const made = { form: placeForms().forms[number]!, owners: ownersOf(number), division: null, township: null };
    this.forms.set(number, made);
    return made;
  }

  private division({
    form: { form, common },
    owners: { wholeDivision, numbers: owners },
  }: FormInText): PrintedDivision {
    const kind = wholeDivision ? "FULL" : "BARE";
    const made: PrintedDivision = { form, count: 0, supported: false, road: true, kind, common, owners };
    this.divisions.set(form, made);
    return made;
  }

  private township({ form: { form }, owners: { wholeTownship, townships: rows } }: FormInText): PrintedTownship {
    const kind = wholeTownship ? "FULL" : "BARE";
    const made: PrintedTownship = { form, count: 0, supported: false, road: true, kind, rows };
    this.townships.set(form, made);
    return made;
  }
}

/** Han characters but the rare ones beyond the basic plane and those of compatibility. */
function isOrdinaryHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

const LAST_OF_SHORT = new Set("县区市旗");
const BEFORE_SHORT = new Set("省市州区在");

/** 振兴乡 of 振兴乡村, 和县 of 省和县, 范县 of 示范县: words that only look like a name. */
function isNoName(text: string, at: number, end: number): boolean {
  const after = text[end] ?? "。";
  const last = text[end - 1]!;
  if (last === "乡" && "村镇亲情愁音土贤风企".includes(after)) return true;
  if (last === "镇" && (after === "街" || after === "化" || after === "级")) return true;
  if (end - at > 2 || !LAST_OF_SHORT.has(last)) return false;
  return HAN.hasAt(text, at - 1) && !BEFORE_SHORT.has(text[at - 1]!);
}

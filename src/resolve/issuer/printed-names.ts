import type { Division, FormKind } from "../../domain/division.ts";
import { HAN } from "../../text/character-set.ts";
import { printedWords } from "../../text/word-pass.ts";
import { type FormOwners, ownersOf } from "../form-owners.ts";
import { type PlaceForm, placeForms } from "../place-forms.ts";
import { type NameUse, NameUses } from "./name-use.ts";
import { addUse, firstUse, type PrintedName } from "./printed-name.ts";
import { type PrintedVillage, printedVillages } from "./printed-villages.ts";

type PrintedDivision = PrintedName & { readonly kind: FormKind; readonly owners: readonly Division[] };
type PrintedTownship = PrintedName & { readonly kind: FormKind; readonly rows: readonly number[] };

/** Place names of a text, by what they may be. A form may stand in several maps. */
export interface PrintedNames {
  /** Divisions from provinces to counties. */
  readonly divisions: ReadonlyMap<string, PrintedDivision>;
  /** Townships: rows of the gazetteer's table. */
  readonly townships: ReadonlyMap<string, PrintedTownship>;
  readonly villages: ReadonlyMap<string, PrintedVillage>;
}

/** Names longer than this are looked at in parts. */
const LONGEST = 11;

let last: { readonly text: string; readonly names: PrintedNames } | null = null;

/** Reads every place name of a text once, longest first, without overlap between names of one kind. The last text's are kept. */
export function printedNames(text: string): PrintedNames {
  if (last?.text !== text) {
    const uses = new NameUses(text);
    last = { text, names: { ...printedDivisions(text, uses), villages: printedVillages(text, uses) } };
  }
  return last.names;
}

/** What names of divisions are not looked for in: 安新 is no county in 雄安新区, 国庆 none in 中国庆祝. */
const COVERED = /雄安|中国|中华人民共和国/g;
/** Units that 雄安 covers, with 新区 behind it. */
const XIONGAN = 4;

type Divisions = Pick<PrintedNames, "divisions" | "townships">;

function printedDivisions(text: string, uses: NameUses): Divisions {
  const { trie, forms } = placeForms();
  const { starts, ends, values } = printedWords.hits(trie, text);
  const found: Found = { divisions: new Map(), townships: new Map() };
  const names = new Map<number, FormInText>();
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
      let name = names.get(values[i]!);
      if (name === undefined) {
        name = { form: forms[values[i]!]!, owners: ownersOf(values[i]!), division: null, township: null };
        names.set(values[i]!, name);
      }
      const { divisions, townships } = name.owners;
      if (divisions.length + townships.length === 0 || end - at > LONGEST || isNoName(text, at, end)) continue;
      if (!name.form.common || divisions.length > 0) put(found, name, uses.at(at, end));
      free = end;
      break;
    }
  }
  return found;
}

interface Found {
  readonly divisions: Map<string, PrintedDivision>;
  readonly townships: Map<string, PrintedTownship>;
}

/** A form and what it is found to be in one text. */
interface FormInText {
  readonly form: PlaceForm;
  readonly owners: FormOwners;
  division: PrintedDivision | null;
  township: PrintedTownship | null;
}

/** Puts one print into the maps of what it may be. */
function put(found: Found, name: FormInText, use: NameUse): void {
  const { form, common } = name.form;
  const { divisions, wholeDivision, townships, wholeTownship } = name.owners;
  if (divisions.length > 0 && !use.foreign) {
    if (name.division === null) {
      const kind = wholeDivision ? "FULL" : "BARE";
      name.division = { ...firstUse(form, use), kind, owners: divisions };
      found.divisions.set(form, name.division);
    } else addUse(name.division, use);
  }
  if (townships.length === 0 || common || use.abroad || (divisions.length > 0 && use.foreign)) return;
  if (divisions.some(({ level }) => level !== "COUNTY")) return;
  const townUse = wholeTownship ? { ...use, road: false } : use;
  if (name.township === null) {
    const kind = wholeTownship ? "FULL" : "BARE";
    name.township = { ...firstUse(form, townUse), kind, rows: townships };
    found.townships.set(form, name.township);
  } else addUse(name.township, townUse);
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

import { CharacterSet, HAN } from "../../text/character-set.ts";
import { printedWords } from "../../text/word-pass.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { FORM_TRAITS, formTraits } from "../form-traits.ts";
import { placeForms } from "../place-forms.ts";
import { NameUses } from "./name-use.ts";
import { addPrint, newName, type PrintedName } from "./printed-name.ts";
import { printedVillages, type Village } from "./printed-villages.ts";

const { DIVISION, ABOVE_COUNTY, TOWN, WHOLE_TOWN, COMMON } = FORM_TRAITS;

/** Place names of a text, by what they may be. A name may stand in several maps. */
export interface PrintedNames {
  /** Names of divisions from provinces to counties, by the numbers of their forms (`placeForms().forms`). */
  readonly divisions: ReadonlyMap<number, PrintedName>;
  /** Names of townships, likewise. */
  readonly townships: ReadonlyMap<number, PrintedName>;
  readonly villages: ReadonlySet<Village>;
}

/** Names longer than this are looked at in parts. */
const LONGEST = 11;

/**
 * Reads every place name of a text once, longest first, without overlap between names of one kind.
 * @param villages are read too: what a report tells of itself that hides its name.
 */
export function printedNames(text: string, villages = true): PrintedNames {
  const found = new FoundNames(text);
  readDivisions(text, found);
  return {
    divisions: found.divisions,
    townships: found.townships,
    villages: villages ? printedVillages(text) : new Set(),
  };
}

/** What names of divisions are not looked for in: 国庆 is none in 中国庆祝. */
const COVERED = WordTrie.numbered(["中国", "中华人民共和国", "雄安"]);
/** Units that 雄安 covers, with 新区 behind it: 安新 is no county in 雄安新区. */
const XIONGAN = 4;

/** Finds the names of divisions and townships in a text. */
function readDivisions(text: string, found: FoundNames): void {
  const { starts, ends, values } = printedWords.hits(placeForms().trie, text);
  const covered = printedWords.hits(COVERED, text);
  let cover = 0;
  let free = 0;
  for (let first = 0, next = 0; first < starts.length; first = next) {
    const at = starts[first]!;
    for (next = first + 1; starts[next] === at; ) next++;
    for (; cover < covered.starts.length && covered.starts[cover]! <= at; cover++) {
      const index = covered.starts[cover]!;
      if (text[index] === "雄") free = Math.max(free, index + XIONGAN);
      else if (index >= free) free = covered.ends[cover]!;
    }
    if (at < free || !isOrdinaryHan(text.charCodeAt(at))) continue;
    for (let i = next - 1; i >= first; i--) {
      const end = ends[i]!;
      const traits = formTraits(values[i]!);
      if ((traits & (DIVISION | TOWN)) === 0 || end - at > LONGEST || isNoName(text, at, end)) continue;
      found.put(values[i]!, traits, at, end);
      free = end;
      break;
    }
  }
}

/** The names of divisions and townships found in one text. */
class FoundNames {
  readonly divisions = new Map<number, PrintedName>();
  readonly townships = new Map<number, PrintedName>();
  private readonly uses: NameUses;

  constructor(text: string) {
    this.uses = new NameUses(text);
  }

  /** Puts one print of a form into the maps of what it may be. */
  put(form: number, traits: number, start: number, end: number): void {
    const isDivision = (traits & DIVISION) !== 0;
    const isTown = (traits & TOWN) !== 0 && (traits & (COMMON | ABOVE_COUNTY)) === 0;
    if (!isDivision && !isTown) return;
    const use = this.uses.at(start, end);
    if (use === "abroad" || (isDivision && use !== "own")) return;
    if (isDivision) this.add(this.divisions, form, traits, start, end, true);
    if (isTown) this.add(this.townships, form, traits, start, end, (traits & WHOLE_TOWN) === 0);
  }

  private add(
    names: Map<number, PrintedName>,
    form: number,
    traits: number,
    start: number,
    end: number,
    mayBeRoad: boolean,
  ): void {
    let name = names.get(form);
    if (name === undefined) {
      name = newName(form, end - start, traits);
      names.set(form, name);
    }
    addPrint(name, this.uses, start, end, mayBeRoad);
  }
}

/** Han characters but the rare ones beyond the basic plane and those of compatibility. */
function isOrdinaryHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

const BEHIND_XIANG = new CharacterSet(/[村镇亲情愁音土贤风企]/);
const BEHIND_ZHEN = new CharacterSet(/[街化级]/);
const LAST_OF_SHORT = new CharacterSet(/[县区市旗]/);
const BEFORE_SHORT = new CharacterSet(/[省市州区在]/);

/** 振兴乡 of 振兴乡村, 和县 of 省和县, 范县 of 示范县: words that only look like a name. */
function isNoName(text: string, at: number, end: number): boolean {
  const last = text[end - 1];
  if (last === "乡" && BEHIND_XIANG.hasAt(text, end)) return true;
  if (last === "镇" && BEHIND_ZHEN.hasAt(text, end)) return true;
  if (end - at > 2 || !LAST_OF_SHORT.hasAt(text, end - 1)) return false;
  return HAN.hasAt(text, at - 1) && !BEFORE_SHORT.hasAt(text, at - 1);
}

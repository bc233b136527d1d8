import { gazetteer } from "../gazetteer.ts";
import type { NameUses } from "./name-use.ts";
import { addUse, firstUse, type PrintedName } from "./printed-name.ts";
import { villageTable } from "./village-table.ts";

/** A village or community by its name without the word for its kind: nine-digit codes of its townships. */
export type PrintedVillage = PrintedName & { readonly townships: readonly string[] };

const KIND = /村|屯|社区|嘎查/g;
const LONGEST = 5;
const SHORTEST = 2;

/** The villages and communities that a text names, the longest name before each word for their kind. */
export function printedVillages(text: string, uses: NameUses): Map<string, PrintedVillage> {
  const table = gazetteer();
  const villages = new Map<string, PrintedVillage>();
  for (const { 0: kind, index: at } of text.matchAll(KIND)) {
    for (let length = Math.min(LONGEST, at); length >= SHORTEST; length--) {
      const stem = text.slice(at - length, at);
      if (!isHan(stem)) continue;
      const townships = villageTable().townshipsOf(stem);
      if (townships.length === 0) continue;
      if (table.isCommon(stem)) break;
      const use = { ...uses.at(at - length, at + kind.length), supported: true };
      const known = villages.get(stem);
      if (known !== undefined) addUse(known, use);
      else villages.set(stem, { ...firstUse(stem, use), townships });
      break;
    }
  }
  return villages;
}

const ALL_HAN = /^[\p{Script=Han}]+$/u;

function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fa5) return ALL_HAN.test(text);
  }
  return true;
}

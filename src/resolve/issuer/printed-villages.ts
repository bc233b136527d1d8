import { gazetteer } from "../gazetteer.ts";
import { villageTable } from "./village-table.ts";

const KIND = /村|屯|社区|嘎查/g;
const LONGEST = 5;
const SHORTEST = 2;

/**
 * The villages and communities that a text names, the longest name before each word for their kind: nine-digit codes of their townships
 * by the name without that word.
 */
export function printedVillages(text: string): Map<string, readonly string[]> {
  const villages = new Map<string, readonly string[]>();
  for (const { index: at } of text.matchAll(KIND)) {
    for (let length = Math.min(LONGEST, at); length >= SHORTEST; length--) {
      const stem = text.slice(at - length, at);
      if (!isHan(stem)) continue;
      const townships = villageTable().townshipsOf(stem);
      if (townships.length === 0) continue;
      if (!gazetteer().isCommon(stem)) villages.set(stem, townships);
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

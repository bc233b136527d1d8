import type { Level } from "../domain/report.ts";

/** Signs that stand for a name taken out. */
export const MASK = "[XxＸ×＊*○某]";
const ANY_MASK = new RegExp(MASK);

/** Endings of names of divisions, longest first. */
export const PLACE_ENDING =
  "(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|开发区|高新区|林区|矿区|街道|省|市|县|区|旗|州|盟|镇|乡)";

const NAMED = new RegExp(
  `^(?:[\\p{Script=Han}]{1,15}${PLACE_ENDING}|(?:(?:\\p{Script=Han}{1,8})?(?:${MASK}{1,4})?${PLACE_ENDING}){1,3})$`,
  "u",
);
const NO_NAME =
  /^(?:全|本|我|各|该|这|一个|中国共产党|中共|自治|自治区|人民|城|地|社|小|园|校|辖|郊|牧|山|林|各位代表|代表)(?:省|市|县|区|旗|州|盟|镇|乡|治区)?$/;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;

/** Whether a printed string names one division (朝阳县, XX区), not just its kind (县, 我市). */
export function isPlaceName(printed: string): boolean {
  return (
    printed.length >= 2 &&
    printed.length <= 20 &&
    NAMED.test(printed) &&
    !NO_NAME.test(printed) &&
    !/人民政府|委员会|代表大会/.test(printed)
  );
}

export function isMasked(printed: string): boolean {
  return ANY_MASK.test(printed);
}

/** The level that a name's ending shows; null for 市, which two levels have. */
export function levelOfName(printed: string): Level | null {
  if (/(?:省|自治区|特别行政区)$/.test(printed) || MUNICIPALITY.test(printed)) return "PROVINCE";
  if (/(?:自治州|州|盟|地区)$/.test(printed)) return "PREFECTURE";
  if (/(?:镇|乡|街道)$/.test(printed)) return "TOWNSHIP";
  if (/(?:县|旗|区)$/.test(printed)) return "COUNTY";
  if (/^\p{Script=Han}{2,8}(?:市|州|盟|地区)\p{Script=Han}{1,8}市$/u.test(printed)) return "COUNTY";
  return null;
}

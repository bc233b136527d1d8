import type { EnterpriseRow } from "../../domain/extracted-document.ts";
import { firmStem } from "../../resolve/enterprise.ts";
import { distinctivePart } from "../derive/distinctive-name.ts";
import { normalName } from "./normal-name.ts";

const FULL_NAME = /(?:有限(?:责任)?公司|股份公司)$/u;
/** What a full name says beside trades and legal words, in UTF-16 units. */
const LEAST_OWN = 2;

/** Whether a name is a full registered one with more than a generic stem (城市建设投资有限公司 is not). */
function isFullName(name: string): boolean {
  return FULL_NAME.test(name) && distinctivePart(name).length >= LEAST_OWN;
}

/**
 * Node id of a firm: its registry id; else its full registered name, if the document prints one; else `<issuer id>/<normal
 * form>`, the fullest form without its legal ending: 城发集团 of two counties are two.
 */
export function enterpriseId(row: EnterpriseRow, issuer: string): string {
  if (row.registryId !== null) return row.registryId;
  const name = normalName(row.name);
  return isFullName(name) ? name : `${issuer}/${firmStem(name)}`;
}

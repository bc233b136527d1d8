import type { Span } from "../../domain/span.ts";
import { regionById } from "../../resolve/region-table.ts";
import type { PlaceCandidate } from "./place-candidates.ts";

/** 京津冀城市群, 长三角区域: the region itself, not the word for what it is seen as. */
function plainRegion({ at, form }: PlaceCandidate): Span {
  const name = form.region === null ? undefined : regionById(form.region)?.name;
  if (name === undefined || !form.form.startsWith(name)) return at;
  return /^(区域|城市群|都市圈|经济圈)$/.test(form.form.slice(name.length)) ? [at[0], at[0] + name.length] : at;
}

const PEOPLES_TOWN = /^[\p{Script=Han}]{1,4}族乡/u;

/** A town of the report's own county printed with another word for its kind than the table has (杨村乡, now 杨村镇). */
function wholeTown(text: string, { at, form, near }: PlaceCandidate): Span {
  if (near !== "OWN" || form.full !== null || form.bare !== "TOWNSHIP") return at;
  const people = PEOPLES_TOWN.exec(text.slice(at[1], at[1] + 8));
  if (people !== null) return [at[0], at[1] + people[0].length];
  if (text.startsWith("街道", at[1])) return [at[0], at[1] + 2];
  const next = text[at[1]];
  const isKind = next === "镇" || (next === "乡" && !"村土愁亲贤情镇".includes(text[at[1] + 1] ?? ""));
  return isKind ? [at[0], at[1] + 1] : at;
}

/** What of the text is the place's name where the candidate is taken for it. */
export function printOf(text: string, candidate: PlaceCandidate): Span {
  return candidate.form.full === null && candidate.form.region !== null
    ? plainRegion(candidate)
    : wholeTown(text, candidate);
}

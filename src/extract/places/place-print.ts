import type { Span } from "../../domain/span.ts";
import { regionById } from "../../resolve/region-table.ts";
import type { PlaceCandidate } from "./place-candidates.ts";

/** 京津冀城市群, 长三角区域: the region itself, not the word for what it is seen as. */
function plainRegion({ start, end, name: { form } }: PlaceCandidate): Span {
  const name = form.region === null ? undefined : regionById(form.region)?.name;
  if (name === undefined || !form.form.startsWith(name)) return [start, end];
  return /^(区域|城市群|都市圈|经济圈)$/.test(form.form.slice(name.length))
    ? [start, start + name.length]
    : [start, end];
}

const PEOPLES_TOWN = /^[\p{Script=Han}]{1,4}族乡/u;

/** A town of the report's own county printed with another word for its kind than the table has (杨村乡, now 杨村镇). */
function wholeTown(text: string, { start, end, name }: PlaceCandidate): Span {
  const { form, near } = name;
  if (near !== "OWN" || form.full !== null || form.bare !== "TOWNSHIP") return [start, end];
  const next = text.slice(end, end + 8);
  const people = next.includes("族乡") ? PEOPLES_TOWN.exec(next) : null;
  if (people !== null) return [start, end + people[0].length];
  if (text.startsWith("街道", end)) return [start, end + 2];
  const kind = text[end];
  const isKind = kind === "镇" || (kind === "乡" && !"村土愁亲贤情镇".includes(text[end + 1] ?? ""));
  return [start, isKind ? end + 1 : end];
}

/** What of the text is the place's name where the candidate is taken for it. */
export function printOf(text: string, candidate: PlaceCandidate): Span {
  const { full, region } = candidate.name.form;
  return full === null && region !== null ? plainRegion(candidate) : wholeTown(text, candidate);
}

import type { GraphRelation } from "../../domain/graph-model.ts";
import { relationByRule } from "../relation-by-rule.ts";

/** What a text says of the pages that it goes on to or comes from. */
interface PartSigns {
  readonly goesOn: boolean;
  readonly goesBack: boolean;
}

/** A document that holds a part of a report. */
export interface PartRow extends PartSigns {
  readonly id: string;
  readonly issuer: string;
  readonly planYear: number | null;
  readonly reviewYear: number | null;
}

/** 下转四版, 下转第2版, 未完待续. */
const GOES_ON = /[下续]转第?[一二三四五六七八九十A-D\d]{1,3}版|未完待续/;
/** 上接一版, 上接第1版, 续上. */
const GOES_BACK = /上接第?[一二三四五六七八九十A-D\d]{1,3}版/;

export function partSigns(text: string): PartSigns {
  return { goesOn: GOES_ON.test(text), goesBack: GOES_BACK.test(text) };
}

function fits(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other;
}

function couldFollow(earlier: PartRow, later: PartRow): boolean {
  if (earlier.id === later.id || earlier.issuer !== later.issuer) return false;
  return fits(earlier.planYear, later.planYear) && fits(earlier.reviewYear, later.reviewYear);
}

/**
 * CONTINUES from a part that says it goes on from another page to the part that says it goes on there: of one issuer and no
 * year against it, and only where each is the other's only choice.
 */
export function continuations(parts: readonly PartRow[]): GraphRelation<"CONTINUES">[] {
  const earlier = parts.filter((row) => row.goesOn && !row.goesBack);
  const later = parts.filter((row) => row.goesBack && !row.goesOn);
  return later.flatMap((row) => {
    const before = earlier.filter((part) => couldFollow(part, row));
    const only = before[0];
    if (only === undefined || before.length > 1 || later.filter((part) => couldFollow(only, part)).length > 1)
      return [];
    return [relationByRule("CONTINUES", { kind: "Document", id: row.id }, { kind: "Document", id: only.id }, {})];
  });
}

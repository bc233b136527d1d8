import type { Span } from "../../domain/span.ts";
import type { FoundAmount } from "../quantity/scan-amounts.ts";
import type { PredicateSense } from "./predicate-sense.ts";
import type { Subject } from "./subject.ts";

/** An amount with what it is said of: the stage between text and rows. */
export interface Figure {
  readonly found: FoundAmount;
  readonly subject: Subject;
  readonly sense: PredicateSense;
  /** Words that say what is counted, for a reader: 新增专精特新企业. */
  readonly object: string;
  /** The piece of text that says it, from the first word of its subject to its end. */
  readonly text: Span;
  /** Words after the amount that belong to it (30个**垃圾分类示范小区**); "" if none. */
  readonly right: string;
  /** Words between the previous figure or stop and the amount. */
  readonly left: string;
  /** What characters `left` and `right` hold (`SIGN`). */
  readonly leftSigns: number;
  readonly rightSigns: number;
  /** Follows at once on a relative one (高于全省平均水平**1.2个百分点**). */
  readonly afterRelative: boolean;
  /** Where the words stand that name it: before, after, or with an earlier figure. */
  readonly mode: "before" | "after" | "inherited";
}

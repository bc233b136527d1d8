import type { Level } from "./report.ts";

/** A value that held from one year to another, both included; `to` is null while it holds. In a year of change both hold. */
export interface InForce<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number | null;
}

/** An administrative division, one through renaming, recoding and upgrading (ontology: Jurisdiction). */
export interface Division {
  /** `cn` (the nation), `cn-<last code>`, or `cn-<code>-<last year>` where another division took the code later. */
  readonly id: string;
  /** Its last level. */
  readonly level: Level;
  /** Its last full name. */
  readonly name: string;
  /** In pinyin or its English form; null for a township. */
  readonly nameEn: string | null;
  /** Full names, oldest first. Years are known since 1980; a township's one name stands for all years. */
  readonly names: readonly InForce<string>[];
  /** GB/T 2260 codes (six digits; a township's has nine), oldest first. */
  readonly codes: readonly InForce<string>[];
  /** Ids of what it was a direct part of, oldest first; empty for the nation. */
  readonly parents: readonly InForce<string>[];
  /** What it went up in, or was split into, when it ended. */
  readonly successors: readonly { readonly id: string; readonly year: number }[];
}

/** How much of a division's name a form prints. */
export type FormKind =
  /** With the word for its kind: 锡山区, 恩施州, 达茂旗, 东港镇. */
  | "FULL"
  /** Without: 锡山, 恩施, 内蒙古, 东港. */
  | "BARE";

/** A way to print the name of one or several divisions. */
export interface SurfaceForm {
  readonly form: string;
  readonly kind: FormKind;
  /** Levels of the divisions that have it, highest first. */
  readonly levels: readonly Level[];
  /** Also a common word or name (和平, 阿里; in full 市区, 小城镇): says little without support. */
  readonly common: boolean;
}

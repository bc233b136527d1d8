import type { NodeKind } from "../domain/graph-model.ts";
import type { Extractors } from "./extractors.ts";

/**
 * What reads each kind of node: one of the extractors; the reading of the file itself (title, sections); or none, where the
 * shipped vocabulary has all nodes of the kind and reports only refer to them. One typed map: a kind without an entry does not
 * compile, nor does one read by an extractor that is not there.
 */
export const READ_BY = {
  Commitment: "figures",
  Document: "reading",
  Enterprise: "enterprises",
  Indicator: "vocabulary",
  Jurisdiction: "places",
  Observation: "figures",
  PolicyTheme: "themes",
  Project: "projects",
  Report: "issuer",
  Section: "reading",
  Strategy: "strategies",
} as const satisfies { readonly [K in NodeKind]: keyof Extractors | "reading" | "vocabulary" };

/** Kinds that something is read of in a document. */
export type ReadKind = {
  [K in NodeKind]: (typeof READ_BY)[K] extends "vocabulary" ? never : K;
}[NodeKind];

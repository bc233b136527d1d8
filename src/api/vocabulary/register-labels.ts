import type { ClassType } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { type Language, labelOf } from "../../domain/vocabulary-table.ts";
import { NODE_TYPES } from "../node/node-types.ts";
import { registerField } from "../register/register-field.ts";
import { RelationFact } from "../relation/relation-fact.type.ts";
import { LanguageEnum } from "./enums.ts";

/** Fields of closed vocabularies, by kind of node: each gets a twin `<field>Label(lang)`. */
const LABELLED: { readonly [K in NodeKind]: Readonly<Record<string, string>> } = {
  Document: { kind: "ReportKind", level: "Level" },
  Report: { kind: "ReportKind" },
  Section: { role: "SectionRole" },
  Jurisdiction: { level: "Level" },
  Enterprise: { ownership: "Ownership" },
  Project: {},
  PolicyTheme: {},
  Strategy: { level: "StrategyLevel" },
  Indicator: { goodSide: "GoodSide" },
  Observation: { measure: "Measure" },
  Commitment: { kind: "CommitmentKind", measure: "Measure", horizon: "Horizon" },
};

const FACT_LABELS: Readonly<Record<string, string>> = {
  type: "RelationType",
  role: "MentionRole",
  status: "ProjectStatus",
  part: "Part",
  resolution: "Resolution",
  verdict: "CommitmentStatus",
};

export const languageArgument = {
  name: "lang",
  type: () => LanguageEnum,
  description: "Language; Chinese unless said.",
};

/** A field `<field>Label(lang)` on a type, for a field that holds a value of a closed vocabulary. */
function labelField(on: ClassType, field: string, vocabulary: string): ClassType {
  return registerField({
    on,
    name: `${field}Label`,
    type: () => String,
    nullable: true,
    description: `Words for \`${field}\`.`,
    args: [languageArgument],
    resolve: ({ root, args }) => {
      const value = (root as Record<string, unknown>)[field];
      return typeof value === "string" ? labelOf(vocabulary, value, (args.lang as Language | null) ?? "zh") : null;
    },
  });
}

export function labelResolvers(): ClassType[] {
  const nodes = (Object.entries(LABELLED) as [NodeKind, Readonly<Record<string, string>>][]).flatMap(([kind, fields]) =>
    Object.entries(fields).map(([field, vocabulary]) => labelField(NODE_TYPES[kind], field, vocabulary)),
  );
  const facts = Object.entries(FACT_LABELS).map(([field, vocabulary]) => labelField(RelationFact, field, vocabulary));
  return [...nodes, ...facts];
}

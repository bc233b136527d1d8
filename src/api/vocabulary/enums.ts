import { registerEnumType } from "type-graphql";
import { VOCABULARIES } from "../../domain/vocabulary-table.ts";

/** Registers a vocabulary of schema/labels.tsv as a GraphQL enum and gives its runtime object. */
function enumOf(name: string, description: string): Record<string, string> {
  const terms = VOCABULARIES.get(name);
  if (!terms) throw new Error(`schema/labels.tsv has no vocabulary ${name}`);
  const values: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const term of terms) {
    values[term.name] = term.value;
    valuesConfig[term.name] = { description: `${term.description} ${term.zh}.` };
  }
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

export const LevelEnum = enumOf("Level", "Level of an administrative division.");
export const ReportKindEnum = enumOf("ReportKind", "Kind of a report.");
export const SectionRoleEnum = enumOf("SectionRole", "What a section of a report is for.");
export const PartEnum = enumOf("Part", "Whether something is said of the past or of the future.");
export const MentionRoleEnum = enumOf("MentionRole", "As what a report names a place.");
export const ProjectStatusEnum = enumOf("ProjectStatus", "How far a project has come.");
export const ResolutionEnum = enumOf("Resolution", "How the issuer of a report is known.");
export const StrategyLevelEnum = enumOf("StrategyLevel", "Whose strategy it is.");
export const OwnershipEnum = enumOf("Ownership", "Who owns an enterprise's group.");
export const MeasureEnum = enumOf("Measure", "What a figure measures; the five never stand for each other.");
export const AmountFormEnum = enumOf("AmountForm", "How an amount is given.");
export const ComparatorEnum = enumOf("Comparator", "How a value bounds what it speaks of.");
export const ModalityEnum = enumOf("Modality", "Whether a figure was reported or promised.");
export const HorizonEnum = enumOf("Horizon", "How far ahead a promise is due.");
export const CommitmentKindEnum = enumOf("CommitmentKind", "Whether a promise has a number.");
export const CommitmentStatusEnum = enumOf("CommitmentStatus", "What became of a promise.");
export const ProgressEnum = enumOf("Progress", "How far a place is on its way to a goal that is still open.");
export const GoodSideEnum = enumOf("GoodSide", "Which side of an indicator is the good one.");
export const NodeKindEnum = enumOf("NodeKind", "Kind of a node of the graph.");
export const RelationTypeEnum = enumOf("RelationType", "Type of a relation of the graph.");
export const ChangeEnum = enumOf("Change", "What changed between two reports.");
export const DirectionEnum = enumOf("Direction", "How a second figure stands to a first.");
export const SharedByEnum = enumOf("SharedBy", "What is compared: reports or jurisdictions.");
export const SimilarByEnum = enumOf("SimilarBy", "What makes two jurisdictions alike.");
export const PanelStateEnum = enumOf("PanelState", "What a cell of a panel rests on.");
export const NetworkKindEnum = enumOf("NetworkKind", "Which network to draw.");
export const NetworkPlaceEnum = enumOf("NetworkPlace", "Where a node stands to what a network shows.");
export const CoverageEnum = enumOf("Coverage", "Whether a year of a place is there.");
export const LanguageEnum = enumOf("Language", "Language of a label.");
export const OrderDirectionEnum = enumOf("OrderDirection", "Direction of an order.");

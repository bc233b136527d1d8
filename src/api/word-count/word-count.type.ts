import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { TermType } from "../phrase/phrase.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";
import { SectionRoleEnum } from "../vocabulary/enums.ts";

@ObjectType("Denominators", { description: "What counts may be divided by.", simpleResolvers: true })
class DenominatorsType {
  @Field(() => Int, { description: "Characters without blanks." })
  characters!: number;
  @Field(() => Int, { description: "Words, as the platform's Chinese segmenter (ICU) cuts them." })
  words!: number;
  @Field(() => Int, { description: "Sentences, ended by 。！？； or a line's end." })
  sentences!: number;
}

@ObjectType("WordCount", { description: "One word or list of words.", simpleResolvers: true })
class WordCountType {
  @Field(() => TermType, { description: "The word." })
  term!: TermType;
  @Field(() => Int, { description: "Prints." })
  count!: number;
}

@ObjectType("WordCountRow", { description: "The sections of one role of one report.", simpleResolvers: true })
export class WordCountRowType {
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => SectionRoleEnum, { description: "Role of the sections." })
  role!: string;
  @Field(() => DenominatorsType, { description: "What to divide by." })
  denominators!: object;
}

export const WORD_COUNT_FIELDS: readonly ClassType[] = [
  ...evidenceFields(WordCountType, "prints", "sentences"),
  ...boundedLists(WordCountRowType, { counts: [() => WordCountType, "A count a word, in the order asked."] }),
];

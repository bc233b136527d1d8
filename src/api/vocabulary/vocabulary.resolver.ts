import { Arg, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Language, VOCABULARIES, type VocabularyTerm } from "../../domain/vocabulary-table.ts";
import { LanguageEnum } from "./enums.ts";
import { VocabularyTermType, VocabularyType } from "./vocabulary.type.ts";

@Resolver(() => VocabularyTermType)
export class VocabularyResolver {
  @Query(() => [VocabularyType], { description: "Every closed vocabulary of this API with Chinese and English words." })
  vocabularies(
    @Arg("names", () => [String], { nullable: true, description: "Only these enums." }) names?: string[],
  ): VocabularyType[] {
    return [...VOCABULARIES]
      .filter(([name]) => !names || names.includes(name))
      .map(([name, terms]) => ({ name, terms }) as VocabularyType);
  }

  @FieldResolver(() => String, { description: "The value in one language." })
  label(
    @Root() term: VocabularyTerm,
    @Arg("lang", () => LanguageEnum, { defaultValue: "zh", description: "Language." }) lang: Language,
  ): string {
    return term[lang];
  }
}

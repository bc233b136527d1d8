import { Field, ID, InputType } from "type-graphql";
import type { GraphNode } from "../../domain/graph-model.ts";
import type { GraphReader } from "../../graph/graph-store.ts";
import { foldName } from "../../graph/search/fold-name.ts";
import { ArgumentInvalidError } from "../../questions/question-error.ts";
import type { Term } from "../../questions/term.ts";

/** Terms of one question at most. */
const MAX_TERMS = 100;

@InputType("TermInput", {
  description:
    "What to look for in the texts: wordings (any of them counts), or what the graph knows as a strategy or a place; simplified and traditional alike.",
})
export class TermInput {
  @Field(() => String, { nullable: true, description: "What to call it in the answer; the first wording unless said." })
  label?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: "Wordings, exact: a print of any of them is a print of the term.",
  })
  phrases?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "Prints inside one of these do not count (南京东路 for 京东).",
  })
  without?: string[] | null;
  @Field(() => ID, { nullable: true, description: "A strategy, wherever the graph knows a report to cite it." })
  strategy?: string | null;
  @Field(() => ID, { nullable: true, description: "A place or region, wherever the graph knows a report to name it." })
  place?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Also the other forms of the strategy that one of the wordings is a name of.",
  })
  withVariants?: boolean | null;
}

async function variants(store: GraphReader, phrases: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const phrase of phrases) {
    for (const { node } of await store.searchNames(phrase, ["Strategy"], 5)) {
      const { name, forms } = (node as GraphNode<"Strategy">).properties;
      const names = [name, ...forms];
      if (names.some((each) => foldName(each) === foldName(phrase))) found.push(...names);
    }
  }
  return found;
}

/** A question's terms, from what was asked. Throws ArgumentInvalidError past 100 terms. */
export async function termsFrom(
  store: GraphReader,
  inputs: readonly TermInput[] | null | undefined,
  texts: readonly string[] | null | undefined = [],
): Promise<Term[]> {
  const all = [...(inputs ?? []), ...(texts ?? []).map((text): TermInput => ({ phrases: [text] }))];
  if (all.length > MAX_TERMS) {
    throw new ArgumentInvalidError(`At most ${MAX_TERMS} terms at once (${all.length} were given).`, {
      limit: MAX_TERMS,
    });
  }
  const terms: Term[] = [];
  for (const { label, phrases, without, strategy, place, withVariants } of all) {
    const wordings = phrases ?? [];
    const more = withVariants ? await variants(store, wordings) : [];
    terms.push({
      label: label ?? wordings[0] ?? strategy ?? place ?? "",
      phrases: [...new Set([...wordings, ...more])],
      without: without ?? [],
      strategy: strategy ?? null,
      place: place ?? null,
    });
  }
  return terms;
}

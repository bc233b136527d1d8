import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { DocumentType } from "./document.type.ts";

/** Characters of text that one field gives at most. */
const MAX_LENGTH = 50_000;

@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver(() => String, {
    description: "The readable text, or a stretch of it (UTF-16 units): what evidence points into.",
    complexity: 50,
  })
  async text(
    @Root() document: { id: string },
    @Ctx() { loaders }: ApiContext,
    @Arg("start", () => Int, { defaultValue: 0, description: "Where to begin." }) start: number,
    @Arg("length", () => Int, { defaultValue: 2000, description: "How many units, at most 50,000." }) length: number,
  ): Promise<string> {
    if (start < 0 || length < 0 || length > MAX_LENGTH) {
      throw apiError("ARGUMENT_INVALID", `length must be 0 to ${MAX_LENGTH}, start not negative.`, {
        limit: MAX_LENGTH,
      });
    }
    return ((await loaders.text(document.id)) ?? "").slice(start, start + length);
  }
}

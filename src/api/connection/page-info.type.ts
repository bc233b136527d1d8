import { Field, ObjectType } from "type-graphql";

@ObjectType("PageInfo", { description: "Where a page stands in its list.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether rows follow this page." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether rows come before this page." })
  hasPreviousPage!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Cursor of the first row: give it as `before` for the page before; null on an empty page.",
  })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "Cursor of the last row: give it as `after` for the next page." })
  endCursor!: string | null;
}

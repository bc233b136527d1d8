import { Field, ObjectType } from "type-graphql";
import type { StoredAmount } from "../../domain/graph-model.ts";
import { AmountFormEnum, ComparatorEnum } from "../vocabulary/enums.ts";

@ObjectType("Amount", {
  description: "An amount as a report words it. Numbers are exact decimal strings.",
  simpleResolvers: true,
})
export class AmountType implements StoredAmount {
  @Field(() => AmountFormEnum, { description: "How the amount is given." })
  form!: string;
  @Field(() => String, {
    nullable: true,
    description: "The number as printed, in `unit`; null where there is no single value.",
  })
  value!: string | null;
  @Field(() => String, { nullable: true, description: "Lower end of a range, in `unit`." })
  low!: string | null;
  @Field(() => String, { nullable: true, description: "Upper end of a range, in `unit`." })
  high!: string | null;
  @Field(() => String, { nullable: true, description: "Unit as printed (万亩, 亿元, %)." })
  unit!: string | null;
  @Field(() => String, { nullable: true, description: "The value in the base unit, exact." })
  base!: string | null;
  @Field(() => String, { nullable: true, description: "Lower end in the base unit." })
  baseLow!: string | null;
  @Field(() => String, { nullable: true, description: "Upper end in the base unit." })
  baseHigh!: string | null;
  @Field(() => String, { nullable: true, description: "Base unit: yuan, mu, km, m2, t, person, percent, point …" })
  baseUnit!: string | null;
  @Field(() => String, { nullable: true, description: "Currency of money (ISO 4217)." })
  currency!: string | null;
  @Field(() => ComparatorEnum, { description: "How the value bounds what it speaks of." })
  comparator!: StoredAmount["comparator"];
  @Field(() => String, {
    nullable: true,
    description: "Of a pair of goals (确保5.5%、力争6%): the one that is to be made sure of.",
  })
  floor!: string | null;
  @Field(() => String, { nullable: true, description: "Of a pair of goals: the one that is striven for." })
  stretch!: string | null;
  @Field(() => String, { nullable: true, description: "What a relative amount leans on: gdp_growth, city_average …" })
  relativeTo!: string | null;
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, type ClassType, Ctx, Extensions, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../context.ts";

type TypeThunk = Parameters<typeof Query>[0];

export interface RegisteredArgument {
  readonly name: string;
  readonly type: () => object;
  readonly nullable?: boolean;
  readonly description: string;
}

/** What the cost of a field is made of: its arguments and the cost of what is asked beneath. */
export interface CostParts {
  readonly args: Readonly<Record<string, unknown>>;
  readonly childComplexity: number;
}

export interface RegisteredField {
  /** The type that the field belongs to; none: a root field. */
  readonly on?: ClassType;
  readonly name: string;
  readonly type: () => object;
  readonly nullable?: boolean;
  readonly description: string;
  readonly args?: readonly RegisteredArgument[];
  readonly cost?: (parts: CostParts) => number;
  readonly resolve: (parts: {
    readonly root: never;
    readonly context: ApiContext;
    readonly args: Readonly<Record<string, unknown>>;
    readonly info: GraphQLResolveInfo;
  }) => unknown;
}

export const PAGE_ARGUMENTS: readonly RegisteredArgument[] = [
  { name: "first", type: () => Int, description: "Rows of the page: 20 unless said, at most 200." },
  { name: "after", type: () => String, description: "Cursor of the row that the page follows." },
  { name: "last", type: () => Int, description: "Rows of a page from the end, at most 200; not with first or after." },
  { name: "before", type: () => String, description: "Cursor of the row that such a page stands before." },
];

/** Name of the extension that holds what answers a registered field: see resolveDirectly. */
export const REGISTERED = "registered";

/** A resolver class for one field that a table describes; give it to `buildSchema`, and the schema to `resolveDirectly`. */
export function registerField(field: RegisteredField): ClassType {
  class Registered {}
  const prototype = Registered.prototype as Record<string, unknown>;
  const args = field.args ?? [];
  prototype[field.name] = (root: never, context: ApiContext, info: GraphQLResolveInfo, ...values: unknown[]) =>
    field.resolve({
      root,
      context,
      info,
      args: Object.fromEntries(args.map(({ name }, index) => [name, values[index]])),
    });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, field.name)!;
  const options = {
    description: field.description,
    nullable: field.nullable ?? false,
    ...(field.cost ? { complexity: field.cost } : {}),
  };
  if (field.on) {
    const owner = field.on;
    Resolver(() => owner)(Registered);
    FieldResolver(field.type as TypeThunk & (() => object), options)(prototype, field.name, descriptor);
  } else {
    Resolver()(Registered);
    Query(field.type as TypeThunk & (() => object), options)(prototype, field.name, descriptor);
  }
  Extensions({ [REGISTERED]: field.resolve })(prototype, field.name, descriptor);
  Root()(prototype, field.name, 0);
  Ctx()(prototype, field.name, 1);
  Info()(prototype, field.name, 2);
  args.forEach((argument, index) => {
    Arg(argument.name, argument.type, { nullable: argument.nullable ?? true, description: argument.description })(
      prototype,
      field.name,
      index + 3,
    );
  });
  return Registered;
}

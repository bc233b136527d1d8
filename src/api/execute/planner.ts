import {
  type GraphQLAbstractType,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { type Complete, type Completion, FieldPlan, isPromise } from "./field-plan.ts";
import { type Asked, ListPlan } from "./list-plan.ts";
import type { Place, Run } from "./run.ts";
import { type Fragments, selectedFields } from "./selected-fields.ts";

/**
 * Works out, for the selections of one document, how the values of each type are completed (GraphQL, section 6.4.3). Of a schema
 * whose object types do not check their values, and whose abstract types name an object type without a promise.
 */
export class Planner {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;

  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  /** The fields that selections ask of a type. */
  fields(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): FieldPlan[] {
    const plans: FieldPlan[] = [];
    for (const [key, nodes] of selectedFields(this.#schema, this.#fragments, type, sets)) {
      const name = nodes[0]!.name.value;
      const field = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
      if (!field) continue;
      const completion = this.#completion(field.type, { name: `${type.name}.${name}`, nodes });
      plans.push(new FieldPlan(key, nodes, type, field, completion));
    }
    return plans;
  }

  #completion(type: GraphQLOutputType, asked: Asked): Completion {
    if (isNonNullType(type)) {
      const { plain, complete } = this.#nullable(type.ofType, asked);
      return {
        plain,
        complete: (run, value, place) => {
          const completed = complete(run, value, place);
          if (completed === null) throw new Error(`Cannot return null for non-nullable field ${asked.name}.`);
          return completed;
        },
      };
    }
    return this.#nullable(type, asked);
  }

  #nullable(type: GraphQLOutputType, asked: Asked): Completion {
    const { plain, complete } = this.#present(type, asked);
    return {
      plain,
      complete: (run, value, place) => {
        if (value === null || value === undefined) return null;
        if (value instanceof Error) throw value;
        return complete(run, value, place);
      },
    };
  }

  /** Completes what is neither null nor an error. */
  #present(type: GraphQLOutputType, asked: Asked): Completion {
    if (isListType(type)) {
      const list = new ListPlan(this.#completion(type.ofType, asked), isNonNullType(type.ofType), asked);
      return { plain: false, complete: (run, value, place) => list.complete(run, value, place) };
    }
    if (isLeafType(type)) return { plain: true, complete: leaf(type) };
    if (isObjectType(type)) return { plain: false, complete: this.#object(type, asked) };
    return { plain: false, complete: this.#abstract(type as GraphQLAbstractType, asked) };
  }

  #object(type: GraphQLObjectType, { nodes }: Asked): Complete {
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    let fields: FieldPlan[] | undefined;
    return (run, value, place) => {
      fields ??= this.fields(type, sets);
      return runFields(run, fields, value, place);
    };
  }

  #abstract(type: GraphQLAbstractType, asked: Asked): Complete {
    const objects = new Map<unknown, Complete>();
    for (const possible of this.#schema.getPossibleTypes(type))
      objects.set(possible.name, this.#object(possible, asked));
    const typeOf = type.resolveType as unknown as (value: unknown) => unknown;
    return (run, value, place) => {
      const name = typeOf(value);
      const complete = objects.get(name);
      if (complete === undefined)
        throw new GraphQLError(`"${name}" is not a possible type for "${type.name}".`, { nodes: asked.nodes });
      return complete(run, value, place);
    };
  }
}

function leaf(type: GraphQLLeafType): Complete {
  const text = type === GraphQLString || type === GraphQLID;
  return (_run, value) => {
    if (text && typeof value === "string") return value;
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(`Expected ${type.name} to serialize ${String(value)}.`);
    return serialized;
  };
}

/** An object's fields; a promise of them where one of them is one. Throws what makes the whole object null. */
export function runFields(run: Run, fields: readonly FieldPlan[], source: unknown, place: Place | undefined): unknown {
  const result: Record<string, unknown> = {};
  let waits = false;
  try {
    for (const field of fields) {
      const value = field.of(run, source, place);
      if (isPromise(value)) waits = true;
      result[field.key] = value;
    }
  } catch (error) {
    if (!waits) throw error;
    // What else is under way may fail too, and is waited for.
    return settled(result).finally(() => {
      throw error;
    });
  }
  return waits ? settled(result) : result;
}

async function settled(result: Record<string, unknown>): Promise<Record<string, unknown>> {
  const keys = Object.keys(result);
  const values = await Promise.all(Object.values(result));
  for (let at = 0; at < keys.length; at++) result[keys[at]!] = values[at];
  return result;
}

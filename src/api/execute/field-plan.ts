import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isNonNullType,
} from "graphql";
import { namesVariables } from "./names-variables.ts";
import type { Place, Run } from "./run.ts";

const NONE = Object.freeze({});

/** Gives a resolved value the form that an answer holds it in; may give a promise of it. Throws what is wrong with it. */
export type Complete = (run: Run, value: unknown, place: Place | undefined) => unknown;

/** How a value of a type is completed. `plain`: it holds nothing that could be asked for, and needs no place. */
export interface Completion {
  readonly plain: boolean;
  readonly complete: Complete;
}

/** A field of one type as one selection asks for it. Worked out once for an operation, and run for every object. */
export class FieldPlan {
  readonly key: string;
  readonly #nodes: readonly FieldNode[];
  readonly #parent: GraphQLObjectType;
  readonly #field: GraphQLField<unknown, unknown>;
  readonly #completion: Completion;
  readonly #required: boolean;
  readonly #varies: boolean;
  #arguments: Readonly<Record<string, unknown>> | undefined;

  constructor(
    key: string,
    nodes: readonly FieldNode[],
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    completion: Completion,
  ) {
    this.key = key;
    this.#nodes = nodes;
    this.#parent = parent;
    this.#field = field;
    this.#completion = completion;
    this.#required = isNonNullType(field.type);
    this.#varies = (nodes[0]!.arguments ?? []).some(namesVariables);
    this.#arguments = field.args.length === 0 ? NONE : undefined;
  }

  /** The field's value of an object. Throws, or gives a promise that does, where the field must not be null and is. */
  of(run: Run, source: unknown, above: Place | undefined): unknown {
    const { plain, complete } = this.#completion;
    try {
      const value = this.#resolve(run, source, above);
      if (isPromise(value)) return this.#later(run, value, above);
      const completed = complete(run, value, plain ? undefined : this.#place(above));
      return isPromise(completed) ? this.#guarded(run, completed, above) : completed;
    } catch (raw) {
      return this.#failed(run, raw, above);
    }
  }

  #later(run: Run, value: Promise<unknown>, above: Place | undefined): Promise<unknown> {
    const completed = value.then((each) => this.#completion.complete(run, each, this.#place(above)));
    return this.#guarded(run, completed, above);
  }

  #guarded(run: Run, completed: Promise<unknown>, above: Place | undefined): Promise<unknown> {
    return completed.then(undefined, (raw) => this.#failed(run, raw, above));
  }

  #place(above: Place | undefined): Place {
    return { prev: above, key: this.key, typename: this.#parent.name };
  }

  #resolve(run: Run, source: unknown, above: Place | undefined): unknown {
    const { resolve, name } = this.#field;
    if (resolve) return resolve(source, this.#argumentsIn(run), run.contextValue, this.#info(run, above));
    if (source === null || (typeof source !== "object" && typeof source !== "function")) return undefined;
    const value = (source as Record<string, unknown>)[name];
    return typeof value === "function"
      ? value.call(source, this.#argumentsIn(run), run.contextValue, this.#info(run, above))
      : value;
  }

  #argumentsIn(run: Run): Readonly<Record<string, unknown>> {
    if (this.#varies) return run.argumentsOf(this.#field, this.#nodes[0]!);
    this.#arguments ??= getArgumentValues(this.#field, this.#nodes[0]!);
    return this.#arguments;
  }

  #info(run: Run, above: Place | undefined): GraphQLResolveInfo {
    return {
      fieldName: this.#field.name,
      fieldNodes: this.#nodes,
      returnType: this.#field.type,
      parentType: this.#parent,
      path: this.#place(above),
      schema: run.schema,
      fragments: run.fragments,
      rootValue: undefined,
      operation: run.operation,
      variableValues: run.variableValues as GraphQLResolveInfo["variableValues"],
    };
  }

  #failed(run: Run, raw: unknown, above: Place | undefined): null {
    const place = this.#place(above);
    const error = run.located(raw, this.#nodes, place);
    if (this.#required) throw error;
    return run.nullAt(error, place);
  }
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

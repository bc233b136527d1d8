import type { GraphQLField, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { type FieldNode, type GraphQLError, getArgumentValues, locatedError } from "graphql";
import type { Fragments } from "./selected-fields.ts";

/** Where in an answer a value stands: a response name or a place in a list, below another. */
export interface Place {
  readonly prev: Place | undefined;
  readonly key: string | number;
  /** The type that a response name is of; none for a place in a list. */
  readonly typename: string | undefined;
}

/** The response names and places in lists from the root on. */
function pathTo(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.prev) path.push(at.key);
  return path.reverse();
}

type Arguments = Readonly<Record<string, unknown>>;

/** What a run of an operation works with, and what went wrong in it. */
export class Run {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly operation: OperationDefinitionNode;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly contextValue: unknown;
  readonly errors: GraphQLError[] = [];
  readonly #nulled: (readonly (string | number)[])[] = [];
  readonly #arguments = new Map<FieldNode, Arguments>();

  constructor(
    given: Pick<Run, "schema" | "fragments" | "operation">,
    variableValues: Readonly<Record<string, unknown>>,
    contextValue: unknown,
  ) {
    this.schema = given.schema;
    this.fragments = given.fragments;
    this.operation = given.operation;
    this.variableValues = variableValues;
    this.contextValue = contextValue;
  }

  /** Arguments of a field that names variables: the same for every object that it is asked of. */
  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    let held = this.#arguments.get(node);
    if (held === undefined) {
      held = getArgumentValues(field, node, this.variableValues);
      this.#arguments.set(node, held);
    }
    return held;
  }

  /** An error with its place. */
  located(raw: unknown, nodes: readonly FieldNode[], place: Place): GraphQLError {
    return locatedError(raw, nodes, pathTo(place));
  }

  /** Keeps an error whose place becomes null, unless something above it is null already. */
  nullAt(error: GraphQLError, place?: Place): null {
    const path = pathTo(place);
    const hidden = this.#nulled.some((above) => above.every((key, at) => key === path[at]));
    if (!hidden) {
      this.#nulled.push(path);
      this.errors.push(error);
    }
    return null;
  }
}

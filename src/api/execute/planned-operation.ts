import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { FieldPlan } from "./field-plan.ts";
import { Planner, runFields } from "./planner.ts";
import { Run } from "./run.ts";
import { type Fragments, fragmentsOf, selectsPlainly } from "./selected-fields.ts";

/**
 * An operation whose selections are worked out once, and then run as often as it is asked: what graphql-js finds out anew for every
 * field of every object (its definition, arguments, selections) stands ready. Answers are those of graphql-js.
 */
export class PlannedOperation {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly operation: OperationDefinitionNode;
  readonly #fields: readonly FieldPlan[];

  private constructor(schema: GraphQLSchema, fragments: Fragments, operation: OperationDefinitionNode) {
    this.schema = schema;
    this.fragments = fragments;
    this.operation = operation;
    this.#fields = new Planner(schema, fragments).fields(schema.getQueryType()!, [operation.selectionSet]);
  }

  /** The plan of a valid document's operation; null where it must be left to graphql-js: with directives, about the schema, no query. */
  static of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): PlannedOperation | null {
    if (operation.operation !== OperationTypeNode.QUERY || !selectsPlainly(document)) return null;
    return new PlannedOperation(schema, fragmentsOf(document), operation);
  }

  /** The values of the operation's variables, or what is wrong with those given. */
  variables(given: Readonly<Record<string, unknown>>): {
    readonly errors?: readonly GraphQLError[];
    readonly coerced?: Record<string, unknown>;
  } {
    return getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given, { maxErrors: 50 });
  }

  /** Runs it. `variableValues`: as `variables` gives them. */
  async run(variableValues: Readonly<Record<string, unknown>>, contextValue: unknown): Promise<ExecutionResult> {
    const run = new Run(this, variableValues, contextValue);
    let data: unknown;
    try {
      data = await runFields(run, this.#fields, undefined, undefined);
    } catch (error) {
      data = run.nullAt(error as GraphQLError);
    }
    const result = { data: data as Record<string, unknown> | null };
    return run.errors.length === 0 ? result : { errors: run.errors, ...result };
  }
}

import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getVariableValues,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";

/** An operation of a valid document, compiled to a function once and run as often as it is asked. Answers are those of graphql-js. */
export class CompiledOperation {
  readonly operation: OperationDefinitionNode;
  readonly #schema: GraphQLSchema;
  readonly #run: CompiledQuery["query"];

  private constructor(schema: GraphQLSchema, operation: OperationDefinitionNode, run: CompiledQuery["query"]) {
    this.#schema = schema;
    this.operation = operation;
    this.#run = run;
  }

  /** The compiled operation; null where it must be left to Apollo: with directives, about the schema, no query. */
  static of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CompiledOperation | null {
    if (operation.operation !== OperationTypeNode.QUERY || !selectsPlainly(document)) return null;
    const compiled = compileQuery(schema, document, operation.name?.value ?? "");
    return isCompiledQuery(compiled) ? new CompiledOperation(schema, operation, compiled.query) : null;
  }

  /** Whether the variables given are of the types that the operation declares. */
  takes(variables: Readonly<Record<string, unknown>>): boolean {
    const { errors } = getVariableValues(this.#schema, this.operation.variableDefinitions ?? [], variables);
    return errors === undefined;
  }

  /** Runs it. A value whose own property throws, which a resolver's error is not, makes the whole answer null. */
  async run(variables: Readonly<Record<string, unknown>>, contextValue: unknown): Promise<ExecutionResult> {
    try {
      return await this.#run(undefined, contextValue, variables);
    } catch (error) {
      return { data: null, errors: [locatedError(error, this.operation, [])] };
    }
  }
}

/** Whether what a document selects depends on nothing but the types of values: no directive, nothing about the schema itself. */
function selectsPlainly(document: DocumentNode): boolean {
  let plain = true;
  visit(document, {
    Directive() {
      plain = false;
    },
    Field({ name, alias }) {
      if (name.value === "__schema" || name.value === "__type" || alias?.value === "__proto__") plain = false;
    },
  });
  return plain;
}

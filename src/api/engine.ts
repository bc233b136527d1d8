import type { ApolloServer } from "@apollo/server";
import {
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from "graphql";
import { apolloServer } from "./apollo.ts";
import type { ApiContext } from "./context.ts";
import { answeredErrors } from "./errors/answered-errors.ts";
import { PlannedOperation } from "./execute/planned-operation.ts";
import { DEFAULT_LIMITS, type QueryLimits } from "./limits/limits.ts";
import { type LimitCheck, limitCheck } from "./limits/limits-plugin.ts";
import { apiSchema } from "./schema.ts";

export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

interface Answer {
  /** HTTP status, where an error asks for one. */
  readonly status?: number | undefined;
  readonly result: FormattedExecutionResult;
}

/** A valid document, and the plans of its operations by name; null: one that is left to Apollo. */
interface Known {
  readonly document: DocumentNode;
  readonly plans: Map<string, PlannedOperation | null>;
}

/** Texts that are remembered at most, and how long each may be, in characters. */
const MOST_TEXTS = 500;
const LONGEST_TEXT = 10_000;

/**
 * What answers operations: the plans of those that came before, and Apollo for all else (errors before an operation runs, directives,
 * introspection), which knows how to say what is wrong with a request.
 */
export class Engine {
  readonly apollo: ApolloServer<ApiContext>;
  readonly #schema: GraphQLSchema = apiSchema();
  readonly #limits: QueryLimits;
  readonly #check: LimitCheck;
  readonly #known = new Map<string, Known | null>();

  constructor(options: { introspection?: boolean; limits?: QueryLimits } = {}) {
    this.#limits = options.limits ?? DEFAULT_LIMITS;
    this.#check = limitCheck(this.#schema, this.#limits);
    this.apollo = apolloServer({
      introspection: options.introspection ?? true,
      maxTokens: this.#limits.maxTokens,
      check: this.#check,
    });
  }

  /** The answer to an operation that has a plan, or null for one that Apollo is to answer. */
  answer(request: OperationRequest, context: () => ApiContext): Promise<Answer> | null {
    // An empty name is an unknown one to Apollo.
    if (request.operationName === "") return null;
    const known = this.#knownOf(request.query);
    const plan = known && this.#planOf(known, request.operationName ?? "");
    if (!known || !plan) return null;
    const { operationName, variables } = request;
    const { coerced } = plan.variables(variables ?? {});
    if (coerced === undefined) return null;
    try {
      this.#check(known.document, plan.operation, { operationName, variables: variables ?? {} });
    } catch {
      return null;
    }
    return this.#run(plan, coerced, context());
  }

  async #run(
    plan: PlannedOperation,
    variables: Readonly<Record<string, unknown>>,
    context: ApiContext,
  ): Promise<Answer> {
    const { data, errors } = await plan.run(variables, context);
    if (errors === undefined) return { result: { data: data ?? null } };
    const { status, formatted } = answeredErrors(errors);
    return { status, result: { errors: formatted, data: data ?? null } };
  }

  #knownOf(text: string): Known | null {
    if (text.length > LONGEST_TEXT) return null;
    let known = this.#known.get(text);
    if (known === undefined) {
      known = this.#read(text);
      if (this.#known.size >= MOST_TEXTS) this.#known.delete(this.#known.keys().next().value!);
      this.#known.set(text, known);
    }
    return known;
  }

  #read(text: string): Known | null {
    try {
      const document = parse(text, { maxTokens: this.#limits.maxTokens });
      return validate(this.#schema, document).length === 0 ? { document, plans: new Map() } : null;
    } catch {
      return null;
    }
  }

  #planOf({ document, plans }: Known, name: string): PlannedOperation | null {
    let plan = plans.get(name);
    if (plan === undefined) {
      const operation = getOperationAST(document, name === "" ? null : name);
      plan = operation ? PlannedOperation.of(this.#schema, document, operation) : null;
      if (operation) plans.set(name, plan);
    }
    return plan;
  }
}

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
import { CompiledOperation } from "./compiled-operation.ts";
import type { ApiContext } from "./context.ts";
import { answeredErrors } from "./errors/answered-errors.ts";
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

/** A valid document, and its operations, compiled, by name; null: left to Apollo. */
interface Known {
  readonly document: DocumentNode;
  readonly compiled: Map<string, CompiledOperation | null>;
}

/** Texts that are remembered at most, and how long each may be, in characters. */
const MOST_TEXTS = 500;
const LONGEST_TEXT = 10_000;

/**
 * What answers operations: those that come again by a function that each is compiled to, and Apollo all else (what comes first, errors
 * before an operation runs, directives, introspection), which knows how to say what is wrong with a request.
 */
export class Engine {
  readonly apollo: ApolloServer<ApiContext>;
  readonly #schema: GraphQLSchema = apiSchema();
  readonly #limits: QueryLimits;
  readonly #check: LimitCheck;
  /** By text; `once`: one that came once, which to compile does not pay yet; null: one that is left to Apollo. */
  readonly #known = new Map<string, Known | "once" | null>();

  constructor(options: { introspection?: boolean; limits?: QueryLimits } = {}) {
    this.#limits = options.limits ?? DEFAULT_LIMITS;
    this.#check = limitCheck(this.#schema, this.#limits);
    this.apollo = apolloServer({
      introspection: options.introspection ?? true,
      maxTokens: this.#limits.maxTokens,
      check: this.#check,
    });
  }

  /** The answer to an operation that can be compiled, or null for one that Apollo is to answer. */
  answer(request: OperationRequest, context: () => ApiContext): Promise<Answer> | null {
    const { query, operationName } = request;
    // An empty name is an unknown one to Apollo.
    if (operationName === "") return null;
    const known = this.#knownOf(query);
    const compiled = known && this.#compiledOf(known, operationName ?? "");
    const variables = request.variables ?? {};
    if (!known || !compiled?.takes(variables)) return null;
    try {
      this.#check(known.document, compiled.operation, { operationName, variables });
    } catch {
      return null;
    }
    return this.#run(compiled, variables, context());
  }

  async #run(
    compiled: CompiledOperation,
    variables: Readonly<Record<string, unknown>>,
    context: ApiContext,
  ): Promise<Answer> {
    const { data, errors } = await compiled.run(variables, context);
    if (errors === undefined) return { result: { data: data ?? null } };
    const { status, formatted } = answeredErrors(errors);
    return { status, result: { errors: formatted, data: data ?? null } };
  }

  #knownOf(text: string): Known | null {
    if (text.length > LONGEST_TEXT) return null;
    let known = this.#known.get(text);
    if (known === undefined) {
      if (this.#known.size >= MOST_TEXTS) this.#known.delete(this.#known.keys().next().value!);
      this.#known.set(text, "once");
      return null;
    }
    if (known === "once") {
      known = this.#read(text);
      this.#known.set(text, known);
    }
    return known;
  }

  #read(text: string): Known | null {
    try {
      const document = parse(text, { maxTokens: this.#limits.maxTokens });
      return validate(this.#schema, document).length === 0 ? { document, compiled: new Map() } : null;
    } catch {
      return null;
    }
  }

  #compiledOf(known: Known, name: string): CompiledOperation | null {
    let compiled = known.compiled.get(name);
    if (compiled === undefined) {
      const operation = getOperationAST(known.document, name === "" ? null : name);
      compiled = operation ? CompiledOperation.of(this.#schema, known.document, operation) : null;
      if (operation) known.compiled.set(name, compiled);
    }
    return compiled;
  }
}

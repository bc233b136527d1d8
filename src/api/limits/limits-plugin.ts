import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from "graphql-query-complexity";
import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { MAX_INTROSPECTION_DEPTH, type QueryLimits } from "./limits.ts";
import { type QueryShape, queryShape } from "./selection-depth.ts";

interface CountedRequest {
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | null | undefined;
}

/** Variables that are longer, as JSON, are not worth keeping. */
const LONGEST_VARIABLES = 500;
/** Sets of variables kept for one document. */
const MOST_VARIABLES = 20;

/** Throws QUERY_TOO_DEEP, TOO_MANY_ALIASES or QUERY_TOO_COSTLY for an operation that asks too much, OPERATION_RESOLUTION_FAILURE for no query. */
export type LimitCheck = (document: DocumentNode, operation: OperationDefinitionNode, request: CountedRequest) => void;

export function limitCheck(schema: GraphQLSchema, limits: QueryLimits): LimitCheck {
  const shapes = new WeakMap<OperationDefinitionNode, QueryShape>();
  const costs = new CostCache();
  return (document, operation, request) => {
    if (operation.operation !== "query")
      throw apiError("OPERATION_RESOLUTION_FAILURE", `This API answers queries only, no ${operation.operation}.`);
    let shape = shapes.get(operation);
    if (shape === undefined) {
      shape = queryShape(document, operation);
      shapes.set(operation, shape);
    }
    const { depth, introspectionDepth, aliases } = shape;
    if (depth > limits.maxDepth || introspectionDepth > MAX_INTROSPECTION_DEPTH) {
      const [found, limit] =
        depth > limits.maxDepth ? [depth, limits.maxDepth] : [introspectionDepth, MAX_INTROSPECTION_DEPTH];
      throw apiError("QUERY_TOO_DEEP", `The query nests ${found} levels; the limit is ${limit}.`, {
        limit,
        depth: found,
      });
    }
    if (aliases > limits.maxAliases) {
      throw apiError("TOO_MANY_ALIASES", `The query uses ${aliases} aliases; the limit is ${limits.maxAliases}.`, {
        limit: limits.maxAliases,
        aliases,
      });
    }
    const cost = costs.of(document, request, () => costOf(schema, document, request));
    if (cost === null || cost > limits.maxCost) {
      const counted = cost === null ? "too much to count" : String(cost);
      throw apiError("QUERY_TOO_COSTLY", `The query costs ${counted}; the limit is ${limits.maxCost}.`, {
        limit: limits.maxCost,
        cost,
      });
    }
  };
}

/** Refuses a query that nests too deep, aliases too much or costs too much, before the store is asked. */
export function limitsPlugin(check: LimitCheck): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (operation) check(document, operation, request);
        },
      };
    },
  };
}

/** Costs kept with the parsed document, which the engine keeps for queries that come again. */
class CostCache {
  readonly #held = new WeakMap<DocumentNode, Map<string, number | null>>();

  of(document: DocumentNode, request: CountedRequest, count: () => number | null): number | null {
    const variables = JSON.stringify([request.operationName ?? null, request.variables ?? {}]);
    if (variables.length > LONGEST_VARIABLES) return count();
    let costs = this.#held.get(document);
    if (costs === undefined || costs.size >= MOST_VARIABLES) {
      costs = new Map();
      this.#held.set(document, costs);
    }
    let cost = costs.get(variables);
    if (cost === undefined) {
      cost = count();
      costs.set(variables, cost);
    }
    return cost;
  }
}

function costOf(
  schema: GraphQLSchema,
  query: Parameters<typeof getComplexity>[0]["query"],
  request: CountedRequest,
): number | null {
  try {
    return getComplexity({
      schema,
      query,
      variables: request.variables ?? {},
      ...(request.operationName ? { operationName: request.operationName } : {}),
      estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch (error) {
    // The library gives up on queries of very many nodes; a variable of a wrong type is the executor's to name.
    if (error instanceof Error && /maximum allowed number of nodes/i.test(error.message)) return null;
    return 0;
  }
}

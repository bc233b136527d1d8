import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { ApiContext } from "./context.ts";
import { formatError } from "./errors/format-error.ts";
import { DEFAULT_LIMITS, type QueryLimits } from "./limits/limits.ts";
import { limitsPlugin } from "./limits/limits-plugin.ts";
import { apiSchema } from "./schema.ts";

/** The GraphQL engine: one schema, limits, named errors; no page of its own and no word to any other host. */
export function apolloServer(
  options: { introspection?: boolean; limits?: QueryLimits } = {},
): ApolloServer<ApiContext> {
  const schema = apiSchema();
  const limits = options.limits ?? DEFAULT_LIMITS;
  return new ApolloServer<ApiContext>({
    schema,
    introspection: options.introspection ?? true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.maxTokens },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(schema, limits),
    ],
    formatError,
  });
}

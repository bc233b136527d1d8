import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { ApiContext } from "./context.ts";
import { formatError } from "./errors/format-error.ts";
import { type LimitCheck, limitsPlugin } from "./limits/limits-plugin.ts";
import { apiSchema } from "./schema.ts";

/** Apollo with our schema, limits, named errors; no page of its own and no word to any other host. */
export function apolloServer(options: {
  readonly introspection: boolean;
  readonly maxTokens: number;
  readonly check: LimitCheck;
}): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema: apiSchema(),
    introspection: options.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: options.maxTokens },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(options.check),
    ],
    formatError,
  });
}

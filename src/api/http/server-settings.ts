import { DEFAULT_LIMITS, type QueryLimits } from "../limits/limits.ts";

/** How the server treats requests. */
export interface ServerSettings {
  readonly limits: QueryLimits;
  readonly introspection: boolean;
  /** Origins that browsers may call from, beside the server's own. */
  readonly corsOrigins: readonly string[];
  /** Bytes of a request's body. */
  readonly bodyLimit: number;
  /** Milliseconds that a request may take. */
  readonly timeLimit: number;
  /** Requests a minute and client; null: 600, and none for clients of this machine. */
  readonly rateLimit: number | null;
  /** Whoever asks must send it as a bearer token; null: nobody must. */
  readonly token: string | null;
  /** A folder of .graphql files: only these are answered; null: every query. */
  readonly trustedDocuments: string | null;
}

const DEFAULT_SETTINGS: ServerSettings = {
  limits: DEFAULT_LIMITS,
  introspection: true,
  corsOrigins: [],
  bodyLimit: 1_048_576,
  timeLimit: 30_000,
  rateLimit: null,
  token: null,
  trustedDocuments: null,
};

type Environment = Readonly<Record<string, string | undefined>>;

function numberFrom(environment: Environment, name: string, otherwise: number): number {
  const text = environment[`PLEDGEGRAPH_${name}`];
  const value = Number(text);
  return text === undefined || text === "" || !Number.isFinite(value) || value < 0 ? otherwise : value;
}

/** Settings from `PLEDGEGRAPH_*`; what is not set keeps its default. */
export function settingsFrom(environment: Environment): ServerSettings {
  const rate = environment.PLEDGEGRAPH_RATE_LIMIT;
  return {
    limits: {
      maxTokens: numberFrom(environment, "MAX_TOKENS", DEFAULT_LIMITS.maxTokens),
      maxDepth: numberFrom(environment, "MAX_DEPTH", DEFAULT_LIMITS.maxDepth),
      maxAliases: numberFrom(environment, "MAX_ALIASES", DEFAULT_LIMITS.maxAliases),
      maxCost: numberFrom(environment, "MAX_COST", DEFAULT_LIMITS.maxCost),
    },
    introspection: !["0", "false", "off", "no"].includes((environment.PLEDGEGRAPH_INTROSPECTION ?? "").toLowerCase()),
    corsOrigins: (environment.PLEDGEGRAPH_CORS_ORIGINS ?? "").split(/[\s,]+/).filter((origin) => origin !== ""),
    bodyLimit: numberFrom(environment, "BODY_LIMIT", DEFAULT_SETTINGS.bodyLimit),
    timeLimit: numberFrom(environment, "TIME_LIMIT", DEFAULT_SETTINGS.timeLimit),
    rateLimit: rate ? numberFrom(environment, "RATE_LIMIT", 600) : null,
    token: environment.PLEDGEGRAPH_TOKEN || null,
    trustedDocuments: environment.PLEDGEGRAPH_TRUSTED_DOCUMENTS || null,
  };
}

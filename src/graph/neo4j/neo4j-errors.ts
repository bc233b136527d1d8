import { Neo4jError } from "neo4j-driver";
import { PledgegraphError } from "../../domain/pledgegraph-error.ts";
import { StoreUnavailableError } from "../store-errors.ts";

/** The store answered that a question took longer than it may. */
export class StoreTimeoutError extends PledgegraphError {
  constructor(milliseconds: number, cause: unknown) {
    super("STORE_TIMEOUT", `The neo4j store did not answer within ${milliseconds} ms.`, {
      hint: "Ask for less at once (a smaller `first`, a narrower filter), or raise the time limit.",
      facts: { store: "neo4j", milliseconds },
      cause,
    });
  }
}

/** The environment does not say where the Neo4j is, or says it wrongly. */
export class StoreSettingsError extends PledgegraphError {
  constructor(message: string, cause?: unknown) {
    super("STORE_SETTINGS", message, {
      hint: "Set NEO4J_URI (neo4j://host:7687 or bolt://host:7687), NEO4J_USERNAME, NEO4J_PASSWORD and, if it is not `neo4j`, NEO4J_DATABASE.",
      cause,
    });
  }
}

/** Whether a schema command failed because its index or constraint is there already. */
export function isThereAlready(error: unknown): boolean {
  return error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(error.code);
}

/** Whether a procedure failed; that of full-text search does where its index is not there. */
export function isProcedureFailure(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === "Neo.ClientError.Procedure.ProcedureCallFailed";
}

const AWAY = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.ClientError.Database.DatabaseNotFound",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
]);

/** The driver's error by its code as one of ours; anything else as it is. */
export function storeError(error: unknown, milliseconds: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.includes("TransactionTimedOut")) return new StoreTimeoutError(milliseconds, error);
  if (AWAY.has(error.code)) return new StoreUnavailableError("neo4j", { reason: "no connection", cause: error });
  if (error.code.startsWith("Neo.ClientError.Security"))
    return new StoreUnavailableError("neo4j", { reason: "it refuses user or password", cause: error });
  if (/acquisition timed out|Connection.*(closed|timed out)|Could not perform discovery/i.test(error.message))
    return new StoreUnavailableError("neo4j", { reason: "no connection in time", cause: error });
  return error;
}

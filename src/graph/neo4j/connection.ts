import neo4j, {
  type BookmarkManager,
  type Driver,
  type QueryResult,
  type RecordShape,
  type Session,
} from "neo4j-driver";
import { isThereAlready, StoreSettingsError, storeError } from "./neo4j-errors.ts";
import { ReadLines } from "./read-lines.ts";

export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string | null;
  readonly database: string;
  /** Time limit of one reading statement, milliseconds. */
  readonly readTimeout: number;
}

/** NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, PLEDGEGRAPH_READ_TIMEOUT. Throws StoreSettingsError. */
export function neo4jSettings(environment: Readonly<Record<string, string | undefined>>): Neo4jSettings {
  const uri = environment.NEO4J_URI;
  if (!uri) throw new StoreSettingsError("NEO4J_URI is not set.");
  return {
    uri,
    username: environment.NEO4J_USERNAME ?? "neo4j",
    password: environment.NEO4J_PASSWORD ?? null,
    database: environment.NEO4J_DATABASE ?? "neo4j",
    readTimeout: Number(environment.PLEDGEGRAPH_READ_TIMEOUT ?? 10_000),
  };
}

type Parameters = Readonly<Record<string, unknown>>;
/** Runs one statement within a transaction; rows as plain objects. */
export type Run = <Row extends RecordShape>(statement: string, parameters?: Parameters) => Promise<Row[]>;

/** Time limit of one statement that reads a whole graph, for a dump, an export or the derived pass, milliseconds. */
export const WHOLE_GRAPH_TIMEOUT = 3_600_000;

const READ_PATIENCE = 900;
const WRITE_PATIENCE = 60_000;

function rowsOf<Row extends RecordShape>(result: QueryResult): Row[] {
  return result.records.map((record) => record.toObject() as Row);
}

/**
 * Starts a statement. The driver takes down a trace of calls for each, to add it to an error's own; that costs a fifth of the time of
 * a short statement, and says nothing here, where all of them start.
 */
function started<Started>(start: () => Started): Started {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return start();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Two drivers on one server: readers that give up within a second, writers that wait and try again. */
export class Neo4jConnection {
  readonly #settings: Neo4jSettings;
  readonly #reader: Driver;
  readonly #lines: ReadLines;
  readonly #writer: Driver;
  /** What was read or written last, so that another member of a cluster does not answer with less; one server needs none. */
  readonly #bookmarks: BookmarkManager | undefined;
  readonly #committed: () => void;

  /** `committed` is called after each write transaction that the server acknowledged. */
  constructor(settings: Neo4jSettings, committed: () => void = () => {}) {
    this.#settings = settings;
    this.#committed = committed;
    this.#bookmarks = settings.uri.startsWith("neo4j") ? neo4j.bookmarkManager() : undefined;
    const auth = settings.password === null ? undefined : neo4j.auth.basic(settings.username, settings.password);
    const shared = { disableLosslessIntegers: true, userAgent: "pledgegraph", telemetryDisabled: true };
    try {
      this.#reader = neo4j.driver(settings.uri, auth, {
        ...shared,
        connectionTimeout: READ_PATIENCE,
        connectionAcquisitionTimeout: READ_PATIENCE,
        maxTransactionRetryTime: 0,
        connectionLivenessCheckTimeout: 1_000,
        maxConnectionPoolSize: 64,
      });
      this.#writer = neo4j.driver(settings.uri, auth, {
        ...shared,
        connectionTimeout: 10_000,
        connectionAcquisitionTimeout: WRITE_PATIENCE,
        maxTransactionRetryTime: WRITE_PATIENCE,
        maxConnectionPoolSize: 8,
      });
      this.#lines = new ReadLines(this.#reader, settings.database, this.#bookmarks);
    } catch (cause) {
      throw new StoreSettingsError(`NEO4J_URI ${settings.uri} is no address of a Neo4j.`, cause);
    }
  }

  /**
   * One reading statement in a read transaction of its own with a time limit, in one round trip. Throws StoreUnavailableError,
   * StoreTimeoutError.
   */
  async read<Row extends RecordShape>(
    statement: string,
    parameters: Parameters = {},
    timeout = this.#settings.readTimeout,
  ): Promise<Row[]> {
    try {
      return await this.#lines.run<Row>(statement, parameters, timeout);
    } catch (error) {
      throw storeError(error, timeout);
    }
  }

  /**
   * One reading statement whose rows come as they are asked for, in a read transaction of its own with a time limit, within which
   * the last row must be taken. Throws StoreUnavailableError, StoreTimeoutError.
   */
  async *stream<Row extends RecordShape>(
    statement: string,
    parameters: Parameters = {},
    timeout = this.#settings.readTimeout,
  ): AsyncGenerator<Row> {
    const session = this.#session(this.#reader, "READ");
    try {
      for await (const record of session.run(statement, parameters, { timeout })) yield record.toObject() as Row;
    } catch (error) {
      throw storeError(error, timeout);
    } finally {
      await session.close();
    }
  }

  /** One write transaction: all or nothing, tried again on transient errors and lost connections. */
  async write<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    const session = this.#session(this.#writer, "WRITE");
    try {
      const result = await session.executeWrite((transaction) =>
        work(async (statement, parameters) => rowsOf(await started(() => transaction.run(statement, parameters)))),
      );
      this.#committed();
      return result;
    } catch (error) {
      throw storeError(error, WRITE_PATIENCE);
    } finally {
      await session.close();
    }
  }

  /** A schema command, which wants a transaction of its own; that another loader gave it first is no fault. */
  async command(statement: string, parameters: Parameters = {}): Promise<void> {
    const session = this.#session(this.#writer, "WRITE");
    try {
      await session.executeWrite((transaction) => transaction.run(statement, parameters));
    } catch (error) {
      if (isThereAlready(error)) return;
      throw storeError(error, WRITE_PATIENCE);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.#lines.close();
    await Promise.all([this.#reader.close(), this.#writer.close()]);
  }

  #session(driver: Driver, mode: "READ" | "WRITE"): Session {
    return driver.session({
      database: this.#settings.database,
      defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.#bookmarks && { bookmarkManager: this.#bookmarks }),
    });
  }
}

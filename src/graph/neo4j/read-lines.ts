import type { BookmarkManager, Driver, RecordShape } from "neo4j-driver";
import { type Connection, internal, type Releasable } from "neo4j-driver-core";

const { Bookmarks } = internal.bookmarks;
const { TxConfig } = internal.txConfig;

/** A connection that is kept, since when, and when it was last used; milliseconds. */
interface Line {
  readonly connection: Connection & Releasable;
  readonly taken: number;
  used: number;
}

/** Lines at rest that are kept at most: the rest of the driver's connections is for others. */
const KEPT = 16;
/** For how long a line is kept, so that each reader of a cluster gets its share, milliseconds. */
const LEASE = 5_000;
/** A line at rest for longer is first asked whether it still stands, milliseconds. */
const LIVELINESS = 1_000;

/**
 * Connections to readers, kept from one statement to the next. A session takes a connection out of the driver's pool for each
 * statement and puts it back, which takes about as long as the server takes over a short one; all else is the driver's:
 * which server, how it is spoken to, errors.
 */
export class ReadLines {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks: BookmarkManager | undefined;
  readonly #rest: Line[] = [];
  /** Statements that wait for a connection of the driver's pool. */
  #waiting = 0;

  constructor(driver: Driver, database: string, bookmarks: BookmarkManager | undefined) {
    this.#driver = driver;
    this.#database = database;
    this.#bookmarks = bookmarks;
  }

  /** One statement in a read transaction of its own; the rows. `timeout`: its time limit, milliseconds. Throws the driver's errors. */
  async run<Row extends RecordShape>(
    statement: string,
    parameters: Readonly<Record<string, unknown>>,
    timeout: number,
  ): Promise<Row[]> {
    const seen = this.#bookmarks ? [...(await this.#bookmarks.getBookmarks())] : [];
    const bookmarks = new Bookmarks(seen);
    const line = this.#fresh() ?? (await this.#take(bookmarks));
    try {
      const { rows, bookmark } = await rowsFrom<Row>(line.connection, statement, parameters, {
        bookmarks,
        txConfig: new TxConfig({ timeout }),
        mode: "READ",
        database: this.#database,
        fetchSize: -1,
        reactive: false,
        highRecordWatermark: Number.MAX_VALUE,
        lowRecordWatermark: Number.MAX_VALUE,
      });
      if (bookmark !== undefined) await this.#bookmarks?.updateBookmarks(seen, [bookmark]);
      return rows;
    } finally {
      this.#rested(line);
    }
  }

  /** Gives every line at rest back to the driver. */
  async close(): Promise<void> {
    await Promise.all(this.#rest.splice(0).map(({ connection }) => giveBack(connection)));
  }

  /** A line that was used just now. */
  #fresh(): Line | undefined {
    const line = this.#rest.at(-1);
    if (line === undefined || Date.now() - line.used > LIVELINESS || !line.connection.isOpen()) return undefined;
    return this.#rest.pop();
  }

  /** A line that rested for long and still stands, or a new one. */
  async #take(bookmarks: InstanceType<typeof Bookmarks>): Promise<Line> {
    for (let line = this.#rest.pop(); line !== undefined; line = this.#rest.pop()) {
      const stands = await line.connection.resetAndFlush().then(
        () => true,
        () => false,
      );
      if (stands) return line;
      await giveBack(line.connection);
    }
    this.#waiting++;
    try {
      const connection = await this.#driver._getOrCreateConnectionProvider().acquireConnection({
        accessMode: "READ",
        database: this.#database,
        bookmarks,
      });
      return { connection, taken: Date.now(), used: 0 };
    } finally {
      this.#waiting--;
    }
  }

  #rested(line: Line): void {
    const { connection, taken } = line;
    line.used = Date.now();
    const idle = connection.isOpen() && !connection.hasOngoingObservableRequests();
    if (idle && this.#waiting === 0 && this.#rest.length < KEPT && line.used - taken < LEASE) this.#rest.push(line);
    else void giveBack(connection);
  }
}

type RunConfig = NonNullable<Parameters<Connection["run"]>[2]>;

function rowsFrom<Row extends RecordShape>(
  connection: Connection,
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  config: RunConfig,
): Promise<{ rows: Row[]; bookmark: string | undefined }> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    const afterComplete = (summary: unknown) =>
      resolve({ rows, bookmark: (summary as { readonly bookmark?: string }).bookmark });
    connection
      .run(statement, parameters, { ...config, afterComplete })
      .subscribe({ onNext: (record) => rows.push(record.toObject() as Row), onError: reject });
  });
}

/** To the driver's pool, which throws away what is broken; what is still under way is stopped first. */
async function giveBack(connection: Connection & Releasable): Promise<void> {
  try {
    if (connection.isOpen() && connection.hasOngoingObservableRequests()) await connection.resetAndFlush();
  } catch {
    // It is broken: the pool sees to that.
  }
  await connection.release().catch(() => undefined);
}

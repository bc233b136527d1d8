import type { DocumentContribution } from "../../domain/graph-model.ts";
import type { GraphStore, LoadOutcome } from "../graph-store.ts";
import { assertClosed } from "../merge/assert-closed.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Neo4jConnection, Run } from "./connection.ts";
import { relationName } from "./contribution-store.ts";
import { documentsNamed, loadDocument, removeDocument } from "./load-document.ts";
import { Neo4jReader } from "./neo4j-reader.ts";
import { ensureSchema, fingerprint, writeVocabulary } from "./schema.ts";
import { statement } from "./statement.ts";
import { DERIVED_BATCH, writeDerived } from "./write-derived.ts";

/** The graph in Neo4j: one document's facts a transaction, writers one after another by the store's lock. */
export class Neo4jStore extends Neo4jReader implements GraphStore {
  readonly #vocabulary: Vocabulary;
  readonly #always: ReadonlySet<string>;
  #prepared: Promise<void> | null = null;

  readonly #derivedBatch: number;

  /** `derivedBatch`: how many derived relations are written in one transaction. */
  constructor(connection: Neo4jConnection, vocabulary: Vocabulary, derivedBatch = DERIVED_BATCH) {
    super(connection);
    this.#derivedBatch = derivedBatch;
    this.#vocabulary = vocabulary;
    this.#always = new Set(vocabulary.relations.map(relationName));
  }

  async load(
    contribution: DocumentContribution,
    file: string | null,
    printed?: readonly string[],
  ): Promise<LoadOutcome> {
    assertClosed(contribution, this.#vocabulary);
    await this.#prepare();
    return this.#locked((run) => loadDocument(run, contribution, file, printed, this.#always));
  }

  async forget(ids: readonly string[]): Promise<{ forgotten: readonly string[]; unknown: readonly string[] }> {
    await this.#prepare();
    const forgotten: string[] = [];
    const unknown: string[] = [];
    for (const id of ids) {
      const found = await this.#locked(async (run) => {
        const documents = await documentsNamed(run, id);
        for (const document of documents) await removeDocument(run, document, this.#always);
        if (documents.length > 0) await run(statement("write/touch"));
        return documents.length > 0;
      });
      (found ? forgotten : unknown).push(id);
    }
    return { forgotten, unknown };
  }

  async derive(): Promise<void> {
    await this.#prepare();
    await writeDerived(this.connection, this.#derivedBatch);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** Constraints, indexes and the shipped vocabulary, once a process. */
  #prepare(): Promise<void> {
    this.#prepared ??= this.#makeReady().catch((error: unknown) => {
      this.#prepared = null;
      throw error;
    });
    return this.#prepared;
  }

  async #makeReady(): Promise<void> {
    await ensureSchema(this.connection);
    const wanted = fingerprint(this.#vocabulary);
    await this.connection.write(async (run) => {
      const [state] = await run<{ vocabulary: string | null }>(statement("write/lock"));
      if (state?.vocabulary !== wanted) await writeVocabulary(run, this.#vocabulary);
    });
  }

  #locked<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.connection.write(async (run) => {
      // The server works off what it is sent in order: nothing of the work runs before the lock is taken.
      const [, result] = await Promise.all([run(statement("write/lock")), work(run)]);
      return result;
    });
  }
}

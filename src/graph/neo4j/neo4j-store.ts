import type { DocumentContribution } from "../../domain/graph-model.ts";
import type { GraphStore, LoadOutcome } from "../graph-store.ts";
import { assertClosed } from "../merge/assert-closed.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Neo4jConnection, Run } from "./connection.ts";
import { relationName } from "./contribution-store.ts";
import { documentsNamed, loadDocument, removeDocument } from "./load-document.ts";
import { Neo4jReader } from "./neo4j-reader.ts";
import { type PreparedDocument, prepareDocument } from "./prepared-document.ts";
import { ensureSchema, fingerprint, writeVocabulary } from "./schema.ts";
import { statement } from "./statement.ts";
import { DERIVED_BATCH, writeDerived } from "./write-derived.ts";

/** The graph in Neo4j: one document's facts a transaction, writers one after another by the store's lock. */
export class Neo4jStore extends Neo4jReader implements GraphStore {
  readonly #vocabulary: Vocabulary;
  readonly #always: ReadonlySet<string>;
  readonly #prepared = new WeakMap<DocumentContribution, Promise<PreparedDocument>>();
  #ready: Promise<void> | null = null;

  readonly #derivedBatch: number;

  /** `derivedBatch`: how many derived relations are written in one transaction. */
  constructor(connection: Neo4jConnection, vocabulary: Vocabulary, derivedBatch = DERIVED_BATCH) {
    super(connection);
    this.#derivedBatch = derivedBatch;
    this.#vocabulary = vocabulary;
    this.#always = new Set(vocabulary.relations.map(relationName));
  }

  prepare(contribution: DocumentContribution): void {
    // What is wrong with it is told when it is loaded.
    this.#rowsOf(contribution).catch(() => undefined);
  }

  async load(
    contribution: DocumentContribution,
    file: string | null,
    printed?: readonly string[],
  ): Promise<LoadOutcome> {
    const rows = this.#rowsOf(contribution);
    this.#prepared.delete(contribution);
    const prepared = await rows;
    await this.#makeReady();
    return this.#locked((run) => loadDocument(run, prepared, file, printed, this.#always));
  }

  async forget(ids: readonly string[]): Promise<{ forgotten: readonly string[]; unknown: readonly string[] }> {
    await this.#makeReady();
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
    await this.#makeReady();
    await writeDerived(this.connection, this.#derivedBatch);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  #rowsOf(contribution: DocumentContribution): Promise<PreparedDocument> {
    const known = this.#prepared.get(contribution);
    if (known !== undefined) return known;
    const made = this.#madeRows(contribution);
    this.#prepared.set(contribution, made);
    return made;
  }

  async #madeRows(contribution: DocumentContribution): Promise<PreparedDocument> {
    assertClosed(contribution, this.#vocabulary);
    return prepareDocument(contribution, this.#always);
  }

  /** Constraints, indexes and the shipped vocabulary, once a process. */
  #makeReady(): Promise<void> {
    this.#ready ??= this.#layFoundations().catch((error: unknown) => {
      this.#ready = null;
      throw error;
    });
    return this.#ready;
  }

  async #layFoundations(): Promise<void> {
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

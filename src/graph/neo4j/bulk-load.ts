import type { DocumentContribution, GraphRelation } from "../../domain/graph-model.ts";
import { DERIVED_TYPES } from "../kinds.ts";
import { MemoryStore } from "../memory/memory-store.ts";
import { shippedVocabulary } from "../vocabulary/shipped-vocabulary.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type HeldContribution, writeBulkFiles } from "./bulk-files.ts";

/** Gathers a whole corpus in memory (about 1 GB for 1,500 reports) and writes it for `neo4j-admin database import`. */
export class BulkLoad {
  readonly #vocabulary: Vocabulary;
  readonly #held = new Map<string, { contribution: DocumentContribution; files: (string | null)[] }>();
  readonly #store: MemoryStore;

  constructor(vocabulary: Vocabulary = shippedVocabulary()) {
    this.#vocabulary = vocabulary;
    this.#store = new MemoryStore(vocabulary);
  }

  /** Documents gathered. */
  get size(): number {
    return this.#held.size;
  }

  async add(contribution: DocumentContribution, file: string | null): Promise<void> {
    await this.#store.load(contribution, file);
    const held = this.#held.get(contribution.document);
    if (held === undefined) this.#held.set(contribution.document, { contribution, files: [file] });
    else if (!held.files.includes(file)) held.files.push(file);
  }

  /** Writes the files; returns the arguments of `neo4j-admin`. */
  async write(folder: string): Promise<string[]> {
    await this.#store.derive();
    const derived: GraphRelation[] = [];
    for (const type of DERIVED_TYPES) for await (const relation of this.#store.scan(type)) derived.push(relation);
    const held: HeldContribution[] = [...this.#held.values()];
    return writeBulkFiles(folder, held, derived, this.#vocabulary);
  }
}

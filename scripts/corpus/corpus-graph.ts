import type { NodeKind } from "../../src/domain/graph-model.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { extractors } from "../../src/extract/all-extractors.ts";
import { extractDocument } from "../../src/extract/extract-document.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import type { LoadOutcome } from "../../src/graph/graph-store.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";

/** What the graph of a corpus holds, for the page. */
export interface GraphHeld {
  /** Documents by what loading them came to. */
  readonly outcomes: ReadonlyMap<LoadOutcome["status"], number>;
  readonly nodes: ReadonlyMap<NodeKind, number>;
}

/** Kinds of facts and of what they are about, in the order of the page. */
const SHOWN: readonly NodeKind[] = [
  "Document",
  "Report",
  "Jurisdiction",
  "Enterprise",
  "Project",
  "Strategy",
  "Indicator",
  "Observation",
  "Commitment",
];

/** Extracts the documents of a corpus and loads them into one graph. */
export class CorpusGraph {
  private readonly store = openMemoryStore();
  private readonly outcomes = new Map<LoadOutcome["status"], number>();

  async load(reading: Reading, file: string, ordinal: number): Promise<void> {
    const { status } = await this.store.load(contribute(extractDocument(reading, file, ordinal, extractors)), file);
    this.outcomes.set(status, (this.outcomes.get(status) ?? 0) + 1);
  }

  /** Works out what the reports say together, and counts. */
  async finish(): Promise<GraphHeld> {
    await this.store.derive();
    const nodes = new Map<NodeKind, number>();
    for (const kind of SHOWN) nodes.set(kind, await this.store.count(kind));
    return { outcomes: this.outcomes, nodes };
  }
}

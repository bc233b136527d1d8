import type { GraphNode, GraphRelation } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Outcome, outcomesOf as outcomesOnReading } from "../graph/outcome-on-reading.ts";
import type { Figure } from "./figure.ts";

/** What became of a promise, read from the graph as it stands now. */
export interface PromiseOutcome {
  readonly status: Outcome["status"];
  readonly observation: GraphNode<"Observation"> | null;
  readonly settling: GraphRelation<"SETTLES"> | null;
  readonly progress: Outcome["progress"];
}

/** An outcome, flat; UNKNOWN for what is no promise of a loaded report. */
export function promiseOutcome(outcome: Outcome | null): PromiseOutcome {
  return {
    status: outcome?.status ?? "UNKNOWN",
    observation: outcome?.settling?.observation ?? null,
    settling: outcome?.settling?.relation ?? null,
    progress: outcome?.progress ?? null,
  };
}

/** The outcome of each promise: the verdict of what settles it, else what its silence means. */
export async function outcomesOf(
  store: GraphReader,
  promises: readonly Figure[],
): Promise<Map<Figure, PromiseOutcome>> {
  if (promises.length === 0) return new Map();
  const found = await outcomesOnReading(
    store,
    promises.map((promise) => promise.node.id),
  );
  return new Map(promises.map((promise, index) => [promise, promiseOutcome(found[index] ?? null)]));
}

import type { ProjectStatus, ResolutionStatus } from "../../domain/extracted-document.ts";

/** From the least to the furthest. */
const STATUSES: readonly ProjectStatus[] = ["PLANNED", "SIGNED", "STARTED", "COMPLETED", "OPERATING"];
/** From the least to the surest. */
const RESOLUTIONS: readonly ResolutionStatus[] = ["MASKED", "ANCESTOR", "INFERRED", "STATED"];

/** Where documents of a report differ in one of these properties, the later of the list wins; any other: see `mergeProperties`. */
const RANKED: Readonly<Record<string, readonly string[]>> = { status: STATUSES, resolution: RESOLUTIONS };

/**
 * Properties of one relation said twice, the smallest document id first: the furthest status, the surest resolution,
 * any other value from the first that gives one.
 */
export function mergeProperties<P extends object>(first: P, second: P): P {
  const merged = { ...first } as Record<string, unknown>;
  for (const [field, value] of Object.entries(second)) {
    if (value === null || value === undefined) continue;
    const held = merged[field];
    const ranks = RANKED[field];
    if (held === null || held === undefined) merged[field] = value;
    else if (ranks && ranks.indexOf(value as string) > ranks.indexOf(held as string)) merged[field] = value;
  }
  return merged as P;
}

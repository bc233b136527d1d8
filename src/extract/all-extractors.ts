import { resolveIssuer } from "../resolve/issuer/resolve-issuer.ts";
import type { Extractors } from "./extractors.ts";
import { readFigures } from "./figures/read-figures.ts";

/** The extractors that the product reads with. */
export const extractors: Extractors = {
  issuer: resolveIssuer,
  places: () => ({ places: [], mentionsWithinNames: [], unread: [] }),
  enterprises: () => [],
  projects: () => [],
  strategies: () => [],
  figures: readFigures,
  themes: () => [],
};

import { resolveIssuer } from "../resolve/issuer/resolve-issuer.ts";
import { readEnterprises } from "./enterprises/read-enterprises.ts";
import type { Extractors } from "./extractors.ts";
import { readFigures } from "./figures/read-figures.ts";
import { readPlaces } from "./places/read-places.ts";
import { readProjects } from "./projects/read-projects.ts";
import { readStrategies } from "./strategies/read-strategies.ts";
import { readThemes } from "./themes/read-themes.ts";

/** The extractors that the product reads with. */
export const extractors: Extractors = {
  issuer: resolveIssuer,
  places: readPlaces,
  enterprises: readEnterprises,
  projects: readProjects,
  strategies: readStrategies,
  figures: readFigures,
  themes: readThemes,
};

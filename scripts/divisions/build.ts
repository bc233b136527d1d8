/**
 * Builds the tables of administrative divisions under schema/ from their published sources.
 * Run: npx tsx scripts/divisions/build.ts [folder for downloads]
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDivisions } from "./build-divisions.ts";
import { buildTownships } from "./build-townships.ts";
import { buildVillages } from "./build-villages.ts";
import { fetchSources } from "./fetch-sources.ts";

const sources = fetchSources(process.argv[2] ?? join(tmpdir(), "pledgegraph-divisions"));
const today = buildDivisions(sources);
console.log(`divisions today: ${today.size}`);
const homeOf = buildTownships(sources, today);
console.log(`statistical townships: ${homeOf.size}`);
console.log(`village names: ${buildVillages(sources, homeOf)}`);

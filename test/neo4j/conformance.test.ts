import { describe } from "vitest";
import { conformance } from "../graph/conformance.ts";
import { emptyStore, uri } from "./empty-server.ts";

describe.runIf(uri !== null)("Neo4j", () => {
  conformance("neo4j", () => emptyStore());
});

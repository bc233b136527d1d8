import { describe } from "vitest";
import { MemoryStore } from "../../src/graph/memory/memory-store.ts";
import { sameAnswers } from "../graph/same-answers.ts";
import { emptyStore, NO_VOCABULARY, uri } from "./empty-server.ts";

describe.runIf(uri !== null)("Neo4j beside memory", () => {
  sameAnswers(
    "both stores",
    async () => new MemoryStore(NO_VOCABULARY),
    () => emptyStore(),
    10,
  );
});

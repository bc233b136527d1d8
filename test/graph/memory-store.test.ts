import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { conformance } from "./conformance.ts";

conformance("memory", async () => openMemoryStore());

import { parentPort } from "node:worker_threads";
import { extractors } from "../extract/all-extractors.ts";
import { extractDocument } from "../extract/extract-document.ts";
import type { ExtractionResult, ExtractionTask } from "./extraction-pool.ts";

parentPort?.on("message", (task: ExtractionTask) => {
  const answer = (result: ExtractionResult) => parentPort?.postMessage(result);
  try {
    answer({ number: task.number, document: extractDocument(task.reading, task.file, task.ordinal, extractors) });
  } catch (error) {
    answer({ number: task.number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

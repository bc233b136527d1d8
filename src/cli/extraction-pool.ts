import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ExtractedDocument } from "../domain/extracted-document.ts";
import type { Reading } from "../domain/reading.ts";
import { extractors } from "../extract/all-extractors.ts";
import { extractDocument } from "../extract/extract-document.ts";

/** Reads documents on this thread or several; answers in any order, each call its own. */
export interface ExtractionPool {
  /** How many documents are read at once. */
  readonly width: number;
  extract(reading: Reading, file: string, ordinal: number): Promise<ExtractedDocument>;
  close(): Promise<void>;
}

export interface ExtractionTask {
  readonly number: number;
  readonly reading: Reading;
  readonly file: string;
  readonly ordinal: number;
}

export interface ExtractionResult {
  readonly number: number;
  readonly document?: ExtractedDocument;
  readonly error?: string;
}

const MAX_WORKERS = 8;

/** Workers run compiled code only; from source (tests) everything runs on this thread. */
const compiled = import.meta.url.endsWith(".js");

function inlinePool(): ExtractionPool {
  return {
    width: 1,
    extract: (reading, file, ordinal) =>
      new Promise((resolve, reject) => {
        setImmediate(() => {
          try {
            resolve(extractDocument(reading, file, ordinal, extractors));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      }),
    close: () => Promise.resolve(),
  };
}

interface Waiting {
  resolve(document: ExtractedDocument): void;
  reject(error: Error): void;
}

function workerPool(width: number): ExtractionPool {
  const waiting = new Map<number, Waiting>();
  const queue: ExtractionTask[] = [];
  const idle: Worker[] = [];
  let count = 0;
  const feed = () => {
    while (queue.length > 0 && idle.length > 0) idle.pop()!.postMessage(queue.shift()!);
  };
  const fail = (error: Error) => {
    for (const entry of waiting.values()) entry.reject(error);
    waiting.clear();
  };
  const workers = Array.from({ length: width }, () => {
    const worker = new Worker(new URL("./extraction-worker.js", import.meta.url));
    worker.on("message", (result: ExtractionResult) => {
      const entry = waiting.get(result.number);
      waiting.delete(result.number);
      if (result.document) entry?.resolve(result.document);
      else entry?.reject(new Error(result.error));
      idle.push(worker);
      feed();
    });
    worker.on("error", fail);
    idle.push(worker);
    return worker;
  });
  return {
    width,
    extract: (reading, file, ordinal) =>
      new Promise((resolve, reject) => {
        const number = count++;
        waiting.set(number, { resolve, reject });
        queue.push({ number, reading, file, ordinal });
        feed();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** A pool fit for so many bytes of source: workers pay from about a quarter of a megabyte on. @param most workers at most. */
export function openExtractionPool(bytes: number, most: number = availableParallelism()): ExtractionPool {
  const width = Math.min(MAX_WORKERS, most);
  return compiled && width > 1 && bytes > 250_000 ? workerPool(width) : inlinePool();
}

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

const MAX_THREADS = 8;
/** Bytes of source from which on a second thread pays: it takes about a second of its own to start and to warm up. */
const WORTH_A_THREAD = 1_000_000;
/** Documents that a worker is given ahead, so that it never waits for this thread. */
const AHEAD = 2;

/** Workers run compiled code only; from source (tests) everything runs on this thread. */
const compiled = import.meta.url.endsWith(".js");

interface Waiting {
  resolve(document: ExtractedDocument): void;
  reject(error: Error): void;
}

/** This thread, and beside it so many workers. All take from one queue; a document is read by whoever is free first. */
function threadPool(workerCount: number): ExtractionPool {
  const waiting = new Map<number, Waiting>();
  const queue: ExtractionTask[] = [];
  let count = 0;
  let working = false;
  const settle = ({ number, document, error }: ExtractionResult): void => {
    const entry = waiting.get(number);
    waiting.delete(number);
    if (document) entry?.resolve(document);
    else entry?.reject(new Error(error));
  };
  const workers = Array.from({ length: workerCount }, () => {
    const worker = { thread: new Worker(new URL("./extraction-worker.js", import.meta.url)), given: 0 };
    worker.thread.on("message", (result: ExtractionResult) => {
      worker.given--;
      settle(result);
      feed();
    });
    worker.thread.on("error", (error) => {
      for (const entry of waiting.values()) entry.reject(error);
      waiting.clear();
    });
    return worker;
  });
  const workHere = (): void => {
    const task = queue.shift();
    working = task !== undefined;
    if (task === undefined) return;
    try {
      settle({
        number: task.number,
        document: extractDocument(task.reading, task.file, task.ordinal, extractors),
      });
    } catch (error) {
      waiting.get(task.number)?.reject(error instanceof Error ? error : new Error(String(error)));
      waiting.delete(task.number);
    }
    feed();
    // what came in from files and workers meanwhile has its turn first
    setImmediate(workHere);
  };
  const feed = (): void => {
    for (let given = 0; given < AHEAD; given++)
      for (const worker of workers) {
        if (worker.given > given || queue.length === 0) continue;
        worker.given++;
        worker.thread.postMessage(queue.shift()!);
      }
    if (queue.length === 0 || working) return;
    working = true;
    setImmediate(workHere);
  };
  return {
    width: workerCount + 1,
    extract: (reading, file, ordinal) =>
      new Promise((resolve, reject) => {
        const number = count++;
        waiting.set(number, { resolve, reject });
        queue.push({ number, reading, file, ordinal });
        feed();
      }),
    close: async () => {
      await Promise.all(workers.map(({ thread }) => thread.terminate()));
    },
  };
}

/** A pool fit for so many bytes of source. @param most threads at most, this one included. */
export function openExtractionPool(bytes: number, most: number = availableParallelism()): ExtractionPool {
  const threads = compiled && bytes >= WORTH_A_THREAD ? Math.min(MAX_THREADS, most) : 1;
  return threadPool(threads - 1);
}

import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byCodeUnit } from "../code-unit-order.ts";

/** UTF-16 units of lines that are held at once. */
const HELD = 1 << 23;

/**
 * Lines (of well-formed text, without line feeds) sorted by code unit. Of long lists only `held` UTF-16 units are in memory:
 * sorted stretches of them lie in a temporary folder, which is gone afterwards, and are merged as the lines are asked for.
 */
export async function* sortedLines(lines: AsyncIterable<string>, held = HELD): AsyncGenerator<string> {
  let folder: string | null = null;
  const files: string[] = [];
  let stretch: string[] = [];
  let units = 0;
  try {
    for await (const line of lines) {
      stretch.push(line);
      units += line.length;
      if (units < held) continue;
      folder ??= await mkdtemp(join(tmpdir(), "pledgegraph-sort-"));
      const file = join(folder, String(files.length));
      await writeLines(file, stretch.sort());
      files.push(file);
      [stretch, units] = [[], 0];
    }
    yield* merged([...files.map(linesOf), stretch.sort()[Symbol.iterator]()]);
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  const stream = createWriteStream(file);
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}

/** Cut at line feeds only: lines may hold other marks that end a line elsewhere. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    const lines = (rest + (chunk as string)).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}

type Lines = Iterator<string> | AsyncIterator<string>;

/** Sorted lists as one; they are closed, whether they are read to the end or not. */
async function* merged(lists: readonly Lines[]): AsyncGenerator<string> {
  /** The next line of each list that has one, the last line first. */
  const heads: { readonly line: string; readonly list: Lines }[] = [];
  const follow = async (list: Lines) => {
    const { value: line, done } = await list.next();
    if (done) return;
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byCodeUnit(heads[middle]!.line, line) > 0) low = middle + 1;
      else high = middle;
    }
    heads.splice(low, 0, { line, list });
  };
  try {
    for (const list of lists) await follow(list);
    for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
      yield head.line;
      await follow(head.list);
    }
  } finally {
    for (const list of lists) await list.return?.();
  }
}

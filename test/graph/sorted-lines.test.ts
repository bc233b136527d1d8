import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sortedLines } from "../../src/graph/dump/sorted-lines.ts";

const LINES = ["b", "", "a\u2028b", "𠮷", "\uffe5", "ab", "a\rb", "云溪县", "a", "b", "\u0000", "云"];

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function collected(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

/** Files below a folder that this process holds open, gone ones too; none where the system does not tell. */
function heldOpen(folder: string): string[] {
  const table = "/proc/self/fd";
  if (!existsSync(table)) return [];
  const entries = readdirSync(table).map((name) => join(table, name));
  // The table's own entry is closed once it is read.
  const open = entries.filter((entry) => lstatSync(entry, { throwIfNoEntry: false }) !== undefined);
  return open.map((entry) => readlinkSync(entry)).filter((file) => file.startsWith(folder));
}

describe("sorted lines", () => {
  const own = mkdtempSync(join(tmpdir(), "pledgegraph-sorted-"));
  beforeAll(() => vi.stubEnv("TMPDIR", own));
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(own, { recursive: true });
  });

  it("are sorted by code unit, however few are held in memory, each as often as it comes", async () => {
    for (const held of [1, 3, 4, 7, 1000])
      expect(await collected(sortedLines(given(LINES), held))).toEqual(LINES.toSorted());
    expect(await collected(sortedLines(given([])))).toEqual([]);
  });

  it("keep long lists of long lines whole", async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `${(at * 7919) % 3000} ${"云溪县".repeat(at % 50)}`);
    expect(await collected(sortedLines(given(lines), 20_000))).toEqual(lines.toSorted());
  });

  it("leave no files behind, whether they are read to the end or not", async () => {
    for await (const line of sortedLines(given(LINES), 1)) {
      expect(line).toBe("");
      expect(readdirSync(own)).toHaveLength(1);
      break;
    }
    expect(readdirSync(own)).toEqual([]);
    await vi.waitFor(() => expect(heldOpen(own)).toEqual([]));
    const broken = (async function* () {
      yield* LINES;
      throw new RangeError("no more");
    })();
    await expect(collected(sortedLines(broken, 1))).rejects.toThrow("no more");
    expect(readdirSync(own)).toEqual([]);
  });
});

import type { PhraseHit } from "../graph-store.ts";
import { startsOf } from "../search/starts-of.ts";
import type { Neo4jConnection } from "./connection.ts";
import { statement } from "./statement.ts";

interface PhraseRow extends Record<string, unknown> {
  readonly document: string;
  /** Lengths, in code points, of the text between the prints. */
  readonly pieces: readonly number[];
  /** Whether the text holds characters of two UTF-16 units: then offsets are counted in the text itself. */
  readonly astral: boolean | null;
}

const ONLY_HAN = /^[\u4e00-\u9fff]{2,}$/;

function startsFrom(pieces: readonly number[], length: number): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    at += piece;
    starts.push(at);
    at += length;
  }
  return starts;
}

/** See GraphReader.searchPhrase. */
export async function searchPhrase(
  connection: Neo4jConnection,
  phrase: string,
  documents: readonly string[] | undefined,
): Promise<PhraseHit[]> {
  if (phrase === "") return [];
  const indexed = ONLY_HAN.test(phrase);
  const rows = await connection.read<PhraseRow>(statement(indexed ? "read/phrase-indexed" : "read/phrase-scanned"), {
    phrase,
    documents: documents ?? null,
    ...(indexed && { query: `"${phrase}"` }),
  });
  const counted = rows.filter((row) => row.astral === true).map((row) => row.document);
  const texts = new Map<string, string>();
  if (counted.length > 0) {
    const found = await connection.read<{ i: number; text: string }>(statement("read/texts"), { ids: counted });
    for (const { i, text } of found) texts.set(counted[i]!, text);
  }
  return rows.map(({ document, pieces }) => {
    const text = texts.get(document);
    return { document, starts: text === undefined ? startsFrom(pieces, phrase.length) : startsOf(text, phrase) };
  });
}

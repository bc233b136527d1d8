import type { SectionRole } from "../domain/report.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus, type ReportRecord } from "./corpus.ts";
import type { ReportScope } from "./report-scope.ts";
import { findTerms, type Print, type Term } from "./term.ts";

/** What a count of words is divided by. */
interface Denominators {
  readonly characters: number;
  /** Words as the platform's Chinese segmenter (ICU) cuts them; punctuation is none. */
  readonly words: number;
  readonly sentences: number;
}

export interface WordCountRow {
  readonly report: ReportRecord;
  readonly role: SectionRole;
  readonly denominators: Denominators;
  readonly counts: readonly { readonly term: Term; readonly count: number; readonly prints: readonly Print[] }[];
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Characters without blanks, words, and sentences (ended by 。！？； or a line's end) of a text. */
function measureText(text: string): Denominators {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  const sentences = text.split(/[。！？；\n]+/).filter((sentence) => sentence.trim() !== "").length;
  return { characters: text.replace(/\s/g, "").length, words, sentences };
}

/** The stretches of a text by role: its sections, and what lies outside them as UNKNOWN. */
function textByRole(corpus: Corpus, document: string, text: string): Map<SectionRole, string> {
  const parts = new Map<SectionRole, string>();
  const add = (role: SectionRole, piece: string) => parts.set(role, `${parts.get(role) ?? ""}${piece}\n`);
  let at = 0;
  for (const { role, span } of corpus.ofDocument(document)!.document.sections) {
    if (span[0] > at) add("UNKNOWN", text.slice(at, span[0]));
    add(role, text.slice(Math.max(at, span[0]), span[1]));
    at = Math.max(at, span[1]);
  }
  if (at < text.length) add("UNKNOWN", text.slice(at));
  return parts;
}

/** The caller's own words over reports: counts by report and section role, with what to divide them by. */
export async function wordCounts(
  store: GraphReader,
  scope: ReportScope,
  terms: readonly Term[],
): Promise<WordCountRow[]> {
  const corpus = await loadCorpus(store, scope);
  const found = await findTerms(store, corpus, terms);
  const ids = corpus.documentIds;
  const texts = new Map((await store.texts(ids)).map((text, index) => [ids[index]!, text ?? ""] as const));
  const rows: WordCountRow[] = [];
  for (const report of corpus.reports) {
    const parts = new Map<SectionRole, string>();
    for (const { node } of report.documents) {
      for (const [role, text] of textByRole(corpus, node.id, texts.get(node.id)!)) {
        if (text.trim() !== "") parts.set(role, `${parts.get(role) ?? ""}${text}`);
      }
    }
    for (const [role, text] of parts) {
      rows.push({
        report,
        role,
        denominators: measureText(text),
        counts: found.map(({ term, prints }) => {
          const own = prints.filter((print) => print.report === report && print.role === role);
          return { term, count: own.length, prints: own };
        }),
      });
    }
  }
  return rows;
}

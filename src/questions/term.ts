import type { NodeKind, RelationType } from "../domain/graph-model.ts";
import type { SectionRole } from "../domain/report.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import type { Corpus, ReportRecord } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Interval, longestOfOverlapping, outside } from "./interval.ts";
import { phraseVariants } from "./phrase-variants.ts";
import { NodeNotFoundError, PhraseEmptyError } from "./question-error.ts";
import { evidenceAt } from "./quote.ts";

/** What is looked for in the reports: any of several wordings, or what the graph knows as a strategy or a place. */
export interface Term {
  readonly label: string;
  /** Wordings, any of which is a print; each also in the other script. */
  readonly phrases: readonly string[];
  /** Prints inside one of these are none. */
  readonly without: readonly string[];
  readonly strategy: string | null;
  readonly place: string | null;
}

export interface Print extends Evidence {
  readonly report: ReportRecord;
  readonly role: SectionRole;
}

export interface TermFound {
  readonly term: Term;
  /** Every print, in order of report, document and place. */
  readonly prints: readonly Print[];
}

/** Which node a term may stand for, and which relation of a report is its citation. */
const NODE_TERMS = [
  ["strategy", "Strategy", "CITES"],
  ["place", "Jurisdiction", "MENTIONS"],
] as const satisfies readonly (readonly ["strategy" | "place", NodeKind, RelationType])[];

async function intervalsOf(
  store: GraphReader,
  corpus: Corpus,
  phrases: readonly string[],
): Promise<Map<string, Interval[]>> {
  const found = new Map<string, Interval[]>();
  for (const phrase of new Set(phrases.flatMap(phraseVariants))) {
    for (const hit of await store.searchPhrase(phrase, corpus.documentIds)) {
      const held = found.get(hit.document) ?? [];
      for (const start of hit.starts) held.push({ start, end: start + phrase.length });
      found.set(hit.document, held);
    }
  }
  return found;
}

async function nodePrints(store: GraphReader, _corpus: Corpus, term: Term): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>();
  for (const [field, kind, relation] of NODE_TERMS) {
    const id = term[field];
    if (id === null) continue;
    const [node] = await store.nodesById(kind, [id]);
    if (!node) throw new NodeNotFoundError(kind, id);
    const [rows] = await store.related(relation, "in", kind, [id], { kind: "Report", limit: EVERY_ROW });
    for (const row of rows ?? []) {
      for (const fact of row.relation.evidence) {
        const held = found.get(fact.document) ?? [];
        held.push(evidenceOf(fact));
        found.set(fact.document, held);
      }
    }
  }
  return found;
}

async function findTerm(store: GraphReader, corpus: Corpus, term: Term): Promise<TermFound> {
  const [written, covers, known] = [
    await intervalsOf(store, corpus, term.phrases),
    await intervalsOf(store, corpus, term.without),
    await nodePrints(store, corpus, term),
  ];
  const documents = [...new Set([...written.keys(), ...known.keys()])].filter((id) => corpus.ofDocument(id) !== null);
  const texts = new Map((await store.texts(documents)).map((text, index) => [documents[index]!, text ?? ""] as const));
  const prints: Print[] = [];
  for (const report of corpus.reports) {
    for (const { node } of report.documents) {
      const text = texts.get(node.id);
      if (text === undefined) continue;
      const facts = known.get(node.id) ?? [];
      const places: (Interval & Partial<Evidence>)[] = [...facts, ...(written.get(node.id) ?? [])];
      const kept = longestOfOverlapping(outside(places, covers.get(node.id) ?? []));
      for (const place of kept) {
        const evidence =
          place.quoteStart === undefined ? evidenceAt(node.id, text, place.start, place.end) : (place as Evidence);
        prints.push({ ...evidence, report, role: corpus.roleAt(node.id, place.start) });
      }
    }
  }
  return { term, prints };
}

/** Every print of every term in the reports of a corpus. Throws PhraseEmptyError, NodeNotFoundError. */
export async function findTerms(store: GraphReader, corpus: Corpus, terms: readonly Term[]): Promise<TermFound[]> {
  for (const term of terms) {
    const blank = term.phrases.some((phrase) => phrase.trim() === "");
    if (blank || (term.phrases.length === 0 && term.strategy === null && term.place === null))
      throw new PhraseEmptyError();
  }
  const found: TermFound[] = [];
  for (const term of terms) found.push(await findTerm(store, corpus, term));
  return found;
}

/** A term that is one phrase. */
export function phraseTerm(phrase: string): Term {
  return { label: phrase, phrases: [phrase], without: [], strategy: null, place: null };
}

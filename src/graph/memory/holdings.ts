import type { DocumentContribution } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { extractorOf, reportOf } from "../contribution/contribution-source.ts";
import type { LoadOutcome } from "../graph-store.ts";

/** What is loaded: each document's contribution, and which files hold it. A document stays while one file holds it. */
export class Holdings {
  readonly #contributions = new Map<string, DocumentContribution>();
  /** By document: its files; null stands for a document without a file. */
  readonly #files = new Map<string, Set<string | null>>();
  readonly #documents = new Map<string, Set<string>>();

  /** See GraphWriter.load. */
  load(contribution: DocumentContribution, file: string | null, printed?: readonly string[]): LoadOutcome {
    const { document } = contribution;
    const held = this.#contributions.get(document);
    const files = this.#files.get(document);
    const unchanged = files?.has(file) ?? false;
    const left = file !== null && printed !== undefined ? this.#leftBehind(file, new Set([...printed, document])) : [];
    const report = reportOf(contribution);
    const replaced = left.filter((id) => reportOf(this.#contributions.get(id)!) === report);
    for (const id of replaced) this.#release(id, file!);
    const reread = held !== undefined && extractorOf(held) !== extractorOf(contribution);
    if (held === undefined || reread) this.#contributions.set(document, contribution);
    this.#hold(document, file);
    const standing = left.filter((id) => !replaced.includes(id));
    if (replaced.length > 0 || reread) return { status: "replaced", standing };
    if (held === undefined) return { status: "loaded", standing };
    return { status: unchanged ? "unchanged" : "duplicate", standing };
  }

  /** See GraphWriter.forget. */
  forget(ids: readonly string[]): { forgotten: string[]; unknown: string[] } {
    const forgotten: string[] = [];
    const unknown: string[] = [];
    for (const id of ids) {
      const documents = this.#contributions.has(id) ? [id] : this.#ofReport(id);
      if (documents.length === 0) unknown.push(id);
      else forgotten.push(id);
      for (const document of documents) this.#remove(document);
    }
    return { forgotten, unknown };
  }

  /** Sorted by document id. */
  contributions(): DocumentContribution[] {
    return [...this.#contributions.values()].sort((left, right) => byCodeUnit(left.document, right.document));
  }

  /** What the file held and prints no more, sorted. */
  #leftBehind(file: string, printed: ReadonlySet<string>): string[] {
    return [...(this.#documents.get(file) ?? [])].filter((id) => !printed.has(id)).sort(byCodeUnit);
  }

  #ofReport(report: string): string[] {
    return [...this.#contributions.values()].filter((held) => reportOf(held) === report).map((held) => held.document);
  }

  #hold(document: string, file: string | null): void {
    const files = this.#files.get(document) ?? new Set();
    this.#files.set(document, files.add(file));
    if (file !== null) this.#documents.set(file, (this.#documents.get(file) ?? new Set()).add(document));
  }

  #release(document: string, file: string): void {
    this.#documents.get(file)?.delete(document);
    const files = this.#files.get(document);
    files?.delete(file);
    if (files?.size === 0) this.#remove(document);
  }

  #remove(document: string): void {
    for (const file of this.#files.get(document) ?? []) if (file !== null) this.#documents.get(file)?.delete(document);
    this.#files.delete(document);
    this.#contributions.delete(document);
  }
}

import type { Amount, Measure } from "../../domain/amount.ts";
import type {
  CommitmentRow,
  IndicatorRow,
  ObservationRow,
  OpenPromiseRow,
  RowEvidence,
  UnreadRow,
} from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import type { FiguresRead } from "../extractors.ts";
import { isPassed, isWholeYears, ofWhom, promisedObject, rowUnit, statedObject } from "./classify-figure.ts";
import type { Figure } from "./figure.ts";
import { guidelineMeasure, guidelineValue } from "./figure-measure.ts";
import { figureSpan } from "./figure-span.ts";
import type { GoalPair } from "./goal-pairs.ts";
import type { IndicatorEntry } from "./indicator-lexicon.ts";
import { isNoPromise } from "./promise-filter.ts";
import { RowBook } from "./row-book.ts";
import { ownScope } from "./scope.ts";
import type { SignedText } from "./signs.ts";
import type { FigureTime } from "./time-context.ts";

/** A figure with all that was found out about it. */
export interface KnownFigure {
  readonly figure: Figure;
  readonly time: FigureTime;
  readonly entry: IndicatorEntry | null;
  /** Whose it is where the text says other than the issuer, else null. */
  readonly of: string | null;
  readonly amount: Amount;
  readonly measure: Measure;
  readonly pair: GoalPair | undefined;
  readonly sentence: Span;
}

/** Indicators of which a report gives several counts, each of its own class. */
const COUNTED: ReadonlySet<string> = new Set(["high_tech_firms", "projects_signed", "projects_started"]);

const confidenceOf = (mode: Figure["mode"]): number => (mode === "before" ? 920 : mode === "after" ? 850 : 820);

/** The rows that figures become: each said thing one row, with every place that says it. */
export class FigureRows {
  private readonly indicators = new RowBook<IndicatorRow>(
    ({ year, value, unit, comparator, object }) => `${year}|${value}|${unit}|${comparator}|${object ?? ""}`,
  );
  private readonly commitments = new RowBook<CommitmentRow>(valueSaid);
  private readonly observations = new RowBook<ObservationRow>(valueSaid);
  private readonly openPromises = new RowBook<OpenPromiseRow>(
    ({ year, amount }) => `${year}|${amount.form}|${amount.relativeTo}`,
  );
  private readonly unread: UnreadRow[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly source: SignedText,
  ) {}

  /** All of them, in order of first print. */
  rows(): Omit<FiguresRead, "actions"> {
    return {
      indicators: this.indicators.rows(),
      commitments: this.commitments.rows(),
      observations: this.observations.rows(),
      openPromises: this.openPromises.rows(),
      unread: this.unread,
    };
  }

  addIndicator(known: KnownFigure, entry: IndicatorEntry): void {
    const { figure, time, amount, measure } = known;
    const object = COUNTED.has(entry.id) ? figure.object : undefined;
    const { at, span, quote, evidence, count, confidence } = this.evidence(known);
    const row: IndicatorRow = {
      indicator: entry.id,
      modality: time.modality,
      year: time.year!,
      measure: guidelineMeasure(measure),
      value: guidelineValue(amount),
      unit: rowUnit(amount, entry),
      comparator: amount.comparator,
      object,
      amount,
      graphMeasure: measure,
      estimated: time.estimated,
      scope: ownScope(figure, time.period),
      horizon: time.horizon,
      promise: time.modality === "TARGET" ? promiseOf(known, entry.id, time.year!) : undefined,
      at,
      span,
      quote,
      evidence,
      count,
      confidence,
    };
    this.indicators.add(`${entry.id}|${row.modality}|${row.measure}`, row);
  }

  addCommitment(known: KnownFigure): void {
    const { figure, time, entry, of, amount, measure } = known;
    const own = of === null && entry !== null && isWholeYears(figure, time, entry, amount);
    const value = guidelineValue(figure.found.amount);
    if (value === null || time.year === null) {
      this.notRead(figure, "figure", "no value or no year");
      return;
    }
    if (isNoPromise(figure)) {
      this.notRead(figure, "figure", "not a promise of its own");
      return;
    }
    if (amount.wording.includes("两位数")) {
      this.notRead(figure, "figure", "a growth of two digits, no number");
      return;
    }
    const { at, span, quote, evidence, count, confidence } = this.evidence(known);
    const row: CommitmentRow = {
      text: this.textOf(figure.text),
      object: ofWhom(of, promisedObject(figure, measure)),
      value,
      unit: amount.unit ?? "",
      comparator: isPassed(figure) ? ">=" : figure.found.amount.comparator,
      year: time.year,
      amount,
      measure,
      indicator: own ? entry.id : null,
      horizon: time.horizon,
      promise: promiseOf(known, figure.subject.core, time.year),
      at,
      span,
      quote,
      evidence,
      count,
      confidence,
    };
    this.commitments.add(thingOf(of, figure.subject.core || row.object), row);
  }

  /** 固定资产投资增速高于全省平均: a promise that leans on another quantity. */
  addOpenPromise(known: KnownFigure): void {
    const { figure, time, entry, of, amount, measure } = known;
    const { at, span, quote, evidence, count, confidence } = this.evidence(known);
    this.addOpen({
      text: this.textOf(figure.text),
      object: ofWhom(of, figure.object),
      indicator: of === null ? (entry?.id ?? null) : null,
      year: time.year!,
      amount,
      measure,
      horizon: time.horizon,
      at,
      span,
      quote,
      evidence,
      count,
      confidence,
    });
  }

  addOpen(row: OpenPromiseRow): void {
    this.openPromises.add(row.indicator ?? row.object, row);
  }

  addObservation(known: KnownFigure): void {
    const { figure, time, entry, of, amount, measure } = known;
    if (figure.mode === "after" && figure.right.startsWith("人民")) {
      this.notRead(figure, "figure", "how many people live there");
      return;
    }
    const kept = entry !== null && (of !== null || isWholeYears(figure, time, entry, amount));
    const { at, span, quote, evidence, count, confidence } = this.evidence(known);
    const row: ObservationRow = {
      text: this.textOf(figure.text),
      object: statedObject(figure, time, kept),
      indicator: kept ? entry.id : null,
      of,
      value: guidelineValue(amount),
      unit: amount.unit ?? "",
      comparator: amount.comparator,
      year: time.year,
      amount,
      measure,
      estimated: time.estimated,
      scope: ownScope(figure, time.period),
      at,
      span,
      quote,
      evidence,
      count,
      confidence,
    };
    this.observations.add(thingOf(of, row.object), row);
  }

  notRead(figure: Figure, kind: UnreadRow["kind"], why: string): void {
    const { at } = figure.found;
    this.unread.push({ kind, at, text: this.textOf(at), why });
  }

  /** Laid into each row field by field: spread into thousands of rows it takes as long as finding it. */
  private evidence({ figure, sentence }: KnownFigure): RowEvidence {
    const { at } = figure.found;
    const span = figureSpan(this.reading, this.source, figure, sentence);
    return { at, span, quote: this.textOf(span), evidence: [at], count: 1, confidence: confidenceOf(figure.mode) };
  }

  private textOf([start, end]: Span): string {
    return this.reading.text.slice(start, end);
  }
}

const thingOf = (of: string | null, object: string): string => (of === null ? object : `${of}|${object}`);

const valueSaid = ({ value, unit, year, measure }: CommitmentRow | ObservationRow): string =>
  `${value}|${unit}|${year}|${measure}`;

/** Ties the two rows of a floor and a stretch; undefined where the figure is none of two. */
function promiseOf({ figure, pair }: KnownFigure, what: string, year: number): string | undefined {
  return pair === undefined
    ? undefined
    : `${what}/${year}/${pair.floor}-${pair.stretch}${figure.found.amount.unit ?? ""}`;
}

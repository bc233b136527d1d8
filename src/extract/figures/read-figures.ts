import type { Amount } from "../../domain/amount.ts";
import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import { type Reading, Roles } from "../../domain/reading.ts";
import type { SectionRole } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import { BLANKS, markTable } from "../../text/mark-table.ts";
import { readActions } from "../actions/read-actions.ts";
import type { FiguresRead } from "../extractors.ts";
import { copyOf } from "../quantity/amount-of.ts";
import { looseWords } from "../quantity/wording.ts";
import {
  indicatorOf,
  isDistance,
  isOutset,
  isPassed,
  isPastAim,
  isWholeYears,
  withImpliedUnit,
} from "./classify-figure.ts";
import type { Figure } from "./figure.ts";
import { measureOf } from "./figure-measure.ts";
import { FigureRows, type KnownFigure } from "./figure-rows.ts";
import { type GoalPair, goalPairs } from "./goal-pairs.ts";
import { type IndicatorEntry, indicatorById } from "./indicator-lexicon.ts";
import { type OwnNames, ownNames } from "./own-names.ts";
import { readSentence, type SentenceFigures } from "./read-sentence.ts";
import { readTables, type TableFigure } from "./read-table.ts";
import { saidNone } from "./said-none.ts";
import { lowerScope, ScopeReader, someParts } from "./scope.ts";
import { SIGN, SignedText } from "./signs.ts";
import { type FigureTime, TimeReader } from "./time-context.ts";

const BUDGET_NAMED = /(?:一般预算|公共(?:财政)?预算|地方财政)总?收入/;

/** 今年预期目标8%: a sentence that says no more is of what the sentence before spoke of. */
const beginsGoal = markTable([[`${BLANKS}今明12`, 1]]);
const GOAL_ALONE =
  /^\s*(?:今年|明年|(?:19|20)\d\d年)的?(?:(?:预期|计划|增长|发展)*目标|预期|计划|力争|安排)(?:是|为|定为|设为|增长|达到|完成|以上)*[\d０-９]/;

/** ⑦投资1000万元, 二是…: an item of its own, which no figure before it goes on in. */
const ITEM = /^\s*(?:[①-⑳]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,2}是|\d{1,2}[、.．])/;

/** Words of a sentence further before a figure than this say nothing of it. */
const LONGEST_LEAD = 600;

/** Reads every figure of a document: indicators, commitments, other reported values, and what could not be read. Pure. */
export function readFigures(reading: Reading, issuer: ResolvedIssuer): FiguresRead {
  return new FigureReader(reading, ownNames(reading, issuer)).read();
}

class FigureReader {
  private readonly source: SignedText;
  private readonly rows: FigureRows;
  private readonly places: Span[] = [];
  private readonly time: TimeReader;
  private readonly scopes: ScopeReader;
  private readonly roles: Roles;
  private paragraph = 0;
  private sentence: Span = [0, 0];
  /** Role of the section that the sentence is of: sections are whole paragraphs. */
  private role: SectionRole = "UNKNOWN";
  /** What the sentence holds. */
  private signs = 0;
  private counted: { readonly core: string; readonly entry: IndicatorEntry } | null = null;
  /** Does the report speak of the budget's revenue by its own name? */
  private namesBudget: boolean | null = null;
  private pairs: ReadonlyMap<Figure, GoalPair> = new Map();

  constructor(
    private readonly reading: Reading,
    private readonly names: OwnNames,
  ) {
    this.time = new TimeReader(reading);
    this.roles = new Roles(reading);
    this.source = new SignedText(reading.text);
    this.scopes = new ScopeReader(this.source);
    this.rows = new FigureRows(reading, this.source);
  }

  read(): FiguresRead {
    const { text, sentences } = this.reading;
    const tables = readTables(text, this.reading.paragraphs, this.names);
    for (const row of tables.figures) this.takeCell(row);
    let carried: SentenceFigures["groups"] = [];
    let last: SentenceFigures["groups"] = [];
    const goals: Span[] = [];
    for (const sentence of sentences) {
      if (tables.starts.size > 0 && tables.starts.has(sentence[0])) continue;
      this.role = this.roles.at(sentence[0]);
      this.signs = this.source.in(sentence[0], sentence[1]);
      if ((this.signs & SIGN.goal) !== 0) goals.push(sentence);
      this.time.note(text, sentence, this.role, this.signs);
      if (carried.length > 0 && ITEM.test(text.slice(sentence[0], sentence[0] + 6))) carried = [];
      const groups =
        carried.length === 0 &&
        (this.signs & SIGN.year) !== 0 &&
        beginsGoal[text.charCodeAt(sentence[0])] === 1 &&
        GOAL_ALONE.test(text.slice(sentence[0], sentence[0] + 24))
          ? last
          : carried;
      const found = readSentence(this.source, sentence, this.signs, this.names, groups);
      this.sentence = sentence;
      this.counted = null;
      this.pairs = goalPairs(found.figures);
      for (const figure of found.figures) this.take(figure, sentence);
      carried = text[sentence[1] - 1] === "；" ? found.groups : [];
      last = found.groups;
    }
    for (const row of saidNone(this.reading, goals)) this.rows.addOpen(row);
    return { ...this.rows.rows(), actions: readActions(this.reading, this.places) };
  }

  private take(figure: Figure, sentence: Span): void {
    const { text } = this.reading;
    const { found } = figure;
    this.places.push(found.at);
    const masked = found.amount.form === "MASKED";
    const before = text.slice(Math.max(sentence[0], found.at[0] - LONGEST_LEAD), found.at[0]);
    const time = this.time.at(this.role, before, figure.left, this.signs, figure.leftSigns);
    if (masked) this.takeMasked(figure, sentence, before, time);
    else if (time === null)
      this.rows.notRead(figure, "figure", "neither reported nor promised by its section or its words");
    else this.place(figure, sentence, before, time);
  }

  /** 全年城镇新增就业XX人左右: an indicator whose number is masked, promised or reported. Counted, never a value. */
  private takeMasked(figure: Figure, sentence: Span, before: string, time: FigureTime | null): void {
    this.rows.notRead(figure, "masked", "the value is masked in print");
    if (time === null || time.year === null || isDistance(figure) || isOutset(figure)) return;
    const entry = this.budgetOrAll(indicatorOf(figure, time, before), figure);
    if (entry === null || figure.mode === "after" || isPastAim(figure, time)) return;
    const { level } = this.reading.report;
    const of = this.scopes.other(sentence, this.paragraphOf(sentence), figure) ?? lowerScope(figure, level);
    const { measure, amount } = measureOf(figure, entry);
    const known = { figure, time, entry, of, amount, measure, pair: undefined, sentence };
    if (of !== null || !isWholeYears(figure, time, entry, amount)) return;
    if (time.modality === "ACTUAL") this.rows.addObservation(known);
    else if (entry.guideline) this.rows.addOpenPromise(known);
  }

  private takeCell({ figure, column, year }: TableFigure): void {
    this.sentence = figure.text;
    const { at } = figure.found;
    const role = this.roles.at(at[0]);
    const time = this.time.ofColumn(role, column, year);
    if (time === null)
      this.rows.notRead(figure, "figure", "neither reported nor promised by its section or its column");
    else this.place(figure, figure.text, figure.left, time);
  }

  private place(figure: Figure, sentence: Span, before: string, time: FigureTime): void {
    const { level } = this.reading.report;
    const entry = this.budgetOrAll(indicatorOf(figure, time, before), figure) ?? this.growthOfCount(figure);
    const of =
      this.scopes.other(sentence, this.paragraphOf(sentence), figure) ??
      lowerScope(figure, level) ??
      (entry === null ? null : someParts(figure, before, level));
    this.counted = entry?.id.startsWith("projects_") ? { core: figure.subject.core, entry } : this.counted;
    const { measure, amount: bare } = measureOf(figure, entry);
    const amount = withImpliedUnit(figure, entry, this.worded(figure, bare));
    const known = { figure, time, entry, of, amount, measure, pair: this.pairs.get(figure), sentence: this.sentence };
    if (
      entry?.guideline &&
      !isDistance(figure) &&
      !isOutset(figure) &&
      !isPastAim(figure, time) &&
      of === null &&
      time.year !== null &&
      isWholeYears(figure, time, entry, amount)
    )
      this.rows.addIndicator(known, entry);
    else if (isOpenPromise(known)) this.rows.addOpenPromise({ ...known, measure: "GROWTH" });
    else if (amount.form === "RELATIVE" || isDistance(figure))
      this.rows.notRead(figure, "figure", `relative to ${amount.relativeTo ?? "another figure"}`);
    else if (isPastAim(figure, time)) this.rows.notRead(figure, "figure", "what was aimed at, not what was reached");
    else if (isOutset(figure)) this.rows.notRead(figure, "figure", "the value that a change set out from");
    else if (figure.object === "" && !figure.sense.growth)
      this.rows.notRead(figure, "figure", "no words say what is counted");
    else if (time.modality === "TARGET") this.rows.addCommitment(known);
    else this.rows.addObservation(known);
  }

  /** 财政收入 beside 一般预算收入 in one report is all revenue, not the budget's. */
  private budgetOrAll(entry: IndicatorEntry | null, figure: Figure): IndicatorEntry | null {
    if (entry === null || entry.id !== "budget_revenue" || figure.subject.core !== "财政收入") return entry;
    this.namesBudget ??= BUDGET_NAMED.test(this.reading.text);
    return this.namesBudget ? indicatorById("fiscal_revenue") : entry;
  }

  /** 新签约项目31项，…增长55%: growth of a count of projects read before, in the same sentence. */
  private growthOfCount(figure: Figure): IndicatorEntry | null {
    const { counted } = this;
    if (counted === null || figure.mode !== "inherited" || !figure.sense.growth) return null;
    return figure.found.unit?.base === "percent" && figure.subject.core === counted.core ? counted.entry : null;
  }

  /** Words of resolve in the clause (力争, 确保), and the pair of goals that the figure belongs to. */
  private worded(figure: Figure, amount: Amount): Amount {
    const words = wordsBeyond(amount.wording, figure.left);
    const pair = this.pairs.get(figure);
    const passed = isPassed(figure);
    if (words.length === 0 && pair === undefined && !passed) return amount;
    const changed = copyOf(amount);
    changed.wording = [...words, amount.wording].filter((word) => word !== "").join(" ");
    if (passed) [changed.form, changed.comparator] = ["FLOOR", ">="];
    if (pair !== undefined) [changed.floor, changed.stretch] = [pair.floor, pair.stretch];
    return changed;
  }

  private paragraphOf(sentence: Span): Span {
    const { paragraphs } = this.reading;
    while (this.paragraph < paragraphs.length - 1 && paragraphs[this.paragraph]![1] <= sentence[0]) this.paragraph++;
    const found = paragraphs[this.paragraph];
    return found !== undefined && found[0] <= sentence[0] && sentence[0] < found[1] ? found : sentence;
  }
}

/** Words of resolve (力争, 确保) before an amount that its own wording does not hold. */
function wordsBeyond(wording: string, left: string): readonly string[] {
  const words = looseWords(left);
  return words.length === 0 ? words : words.filter((word) => !wording.includes(word));
}

/** A promise that leans on another quantity: 增速高于全省平均. */
function isOpenPromise({ figure, time, amount }: KnownFigure): boolean {
  return amount.form === "RELATIVE" && time.modality === "TARGET" && time.year !== null && figure.object !== "";
}

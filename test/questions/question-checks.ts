/** How an answer of the API is held against one that was found by reading. */

// biome-ignore lint/suspicious/noExplicitAny: answers and expectations are plain JSON of many shapes
type Json = any;

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly answer: Json;
  readonly derived?: Json;
  readonly optional?: Json;
}

export interface Checked {
  readonly right: number;
  readonly of: number;
  /** What differs, in words. */
  readonly wrong: readonly string[];
}

/** Report id → name of its document as extracted files are named. */
type Names = ReadonlyMap<string, string>;

class Score {
  right = 0;
  of = 0;
  readonly wrong: string[] = [];
  cell(what: string, got: unknown, expected: unknown): void {
    this.of += 1;
    if (JSON.stringify(got) === JSON.stringify(expected)) this.right += 1;
    else this.wrong.push(`${what}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`);
  }
  /** Every member of either side is a cell, optional ones left out. */
  set(what: string, got: Iterable<string>, expected: Iterable<string>, optional: Iterable<string> = []): void {
    const [have, want, spare] = [new Set(got), new Set(expected), new Set(optional)];
    for (const each of [...new Set([...have, ...want])].sort()) {
      if (spare.has(each) && !want.has(each)) continue;
      this.of += 1;
      if (have.has(each) === want.has(each)) this.right += 1;
      else this.wrong.push(`${what}: ${have.has(each) ? "too much" : "missing"} ${each}`);
    }
  }
  get checked(): Checked {
    return { right: this.right, of: this.of, wrong: this.wrong };
  }
}

const plain = (text: string): string => text.replace(/\s/g, "").replace(/,/g, "，");

/** Reports of a phrase row; each must show a quote that shares its printed form with the expected one. */
function phraseReports(score: Score, names: Names, rows: Json[], question: Question): void {
  score.set(
    question.id,
    rows.map((row) => names.get(row.report.id)!),
    Object.keys(question.answer),
    Object.keys(question.optional ?? {}),
  );
  for (const row of rows) {
    const expected = question.answer[names.get(row.report.id)!];
    if (typeof expected !== "string") continue;
    const shown = row.evidence.some(
      ({ quote }: { quote: string }) =>
        plain(quote).includes(plain(expected)) ||
        plain(expected).includes(plain(quote)) ||
        overlap(plain(quote), plain(expected)),
    );
    score.cell(`${question.id} quote of ${names.get(row.report.id)}`, shown, true);
  }
}

/** Whether two quotes share a run of eight characters, or the shorter lies in the longer. */
function overlap(left: string, right: string): boolean {
  const size = Math.min(8, left.length, right.length);
  for (let at = 0; at + size <= left.length; at++) if (right.includes(left.slice(at, at + size))) return true;
  return false;
}

function pairs(score: Score, names: Names, shared: Json, question: Question): void {
  const expected = Object.entries<string[]>(question.answer);
  const got = new Map<string, string[]>(
    shared.pairs.map((pair: Json) => [
      [names.get(pair.first.key), names.get(pair.second.key)].sort().join("|"),
      pair.terms.map((term: Json) => term.label),
    ]),
  );
  const byRank = (rank: number) =>
    shared.pairs
      .filter((pair: Json) => pair.rank === rank)
      .map((pair: Json) => [names.get(pair.first.key), names.get(pair.second.key)].sort().join("|"));
  const counts = [...new Set(expected.map(([, terms]) => terms.length))].sort((a, b) => b - a);
  counts.forEach((count, index) => {
    const want = expected
      .filter(([, terms]) => terms.length === count)
      .map(([pair]) => pair.split("|").sort().join("|"));
    score.set(`${question.id} rank ${index + 1}`, byRank(index + 1), want);
  });
  for (const [pair, terms] of expected)
    score.set(`${question.id} ${pair}`, got.get(pair.split("|").sort().join("|")) ?? [], terms);
  const holders = question.derived.reportsPerFormula ?? question.derived.reportsPerProgramme;
  for (const { term, holders: have } of shared.terms) {
    score.set(
      `${question.id} ${term.label}`,
      have.map((holder: Json) => names.get(holder.unit.key)!),
      holders[term.label],
    );
  }
}

/** `firm` is named under one of the stems that a mention's enterprise begins with. */
function firms(
  score: Score,
  names: Names,
  rows: { name: string; reports: string[] }[],
  question: Question,
  perFirm: Record<string, string[]>,
): void {
  for (const [firm, reports] of Object.entries(perFirm)) {
    const got = rows.filter((row) => row.name === firm).flatMap((row) => row.reports);
    const optional = Object.entries<Json>(question.optional ?? {})
      .filter(([, held]) => firm in held)
      .map(([report]) => report);
    score.set(`${question.id} ${firm}`, got, reports, optional);
  }
  void names;
}

function targets(score: Score, names: Names, comparison: Json, question: Question): void {
  const got = new Map<string, Json>(comparison.rows.map((row: Json) => [names.get(row.report.id)!, row]));
  for (const [report, expected] of Object.entries<Json>(question.answer)) {
    const row = got.get(report);
    const value = row?.state === "STATED" ? Number(row.figure.value) : null;
    score.cell(`${question.id} ${report}`, value, expected.value);
    if (expected.value !== null && value !== null) {
      const comparators: Record<string, string> = { EQUAL: "=", AT_LEAST: ">=", AT_MOST: "<=", WITH_GDP: "~gdp" };
      score.cell(`${question.id} ${report} comparator`, comparators[row.figure.amount.comparator], expected.comparator);
    }
  }
  for (const end of ["highest", "lowest"] as const) {
    score.set(
      `${question.id} ${end}`,
      comparison[end].map((row: Json) => names.get(row.report.id)!),
      question.derived[end].reports,
    );
  }
}

function againstPlan(score: Score, names: Names, rows: Json[], question: Question): void {
  const words: Record<string, string> = {
    HIGHER: "higher",
    EQUAL: "equal",
    LOWER: "lower",
    NOT_COMPARABLE: "notComparable",
  };
  for (const row of rows) {
    const report = names.get(row.report.id)!;
    const expected = question.answer[report];
    if (!expected) continue;
    const number = (side: Json) => (side.state === "STATED" ? Number(side.figure.value) : null);
    score.cell(`${question.id} ${report} reported`, number(row.reported), expected.actual.value);
    score.cell(`${question.id} ${report} target`, number(row.target), expected.target.value);
    score.cell(`${question.id} ${report} direction`, words[row.targetIs], expected.targetIs);
  }
}

function promises(score: Score, names: Names, answer: Json, question: Question): void {
  const rows = new Map<string, Json>(answer.byReport.map((row: Json) => [names.get(row.report.id)!, row]));
  const optional = Object.keys(question.optional ?? {});
  score.set(`${question.id} reports`, rows.keys(), Object.keys(question.answer), optional);
  for (const [report, expected] of Object.entries<Json>(question.answer)) {
    const largest = rows.get(report)?.largest ?? null;
    score.cell(`${question.id} ${report}`, largest === null ? null : Number(largest), expected.value ?? null);
  }
  for (const end of ["most", "least"] as const) {
    score.set(
      `${question.id} ${end}`,
      answer[end].map((row: Json) => names.get(row.report.id)!),
      question.derived[end].reports,
    );
  }
}

/** Indicator and measure of each row of the expected comparison of targets. */
const TARGET_ROWS: Readonly<Record<string, readonly [string, string]>> = {
  "GDP (亿元)": ["gdp", "LEVEL"],
  "GDP growth (%)": ["gdp", "GROWTH"],
  "fixed-asset investment (亿元)": ["fixed_investment", "LEVEL"],
  "fixed-asset investment growth (%)": ["fixed_investment", "GROWTH"],
  "budget revenue (亿元)": ["budget_revenue", "LEVEL"],
  "budget revenue growth (%)": ["budget_revenue", "GROWTH"],
  "retail sales (亿元)": ["retail_sales", "LEVEL"],
  "retail sales growth (%)": ["retail_sales", "GROWTH"],
  "rural income (元)": ["income_rural", "LEVEL"],
  "rural income growth (%)": ["income_rural", "GROWTH"],
  "urban income (元)": ["income_urban", "LEVEL"],
  "industrial output above scale (亿元)": ["industrial_output", "LEVEL"],
  "industrial value added above scale growth (%)": ["industrial_value_added", "GROWTH"],
  "investment attracted (亿元)": ["inward_investment", "LEVEL"],
  "investment attracted growth (%)": ["inward_investment", "GROWTH"],
};

/** Rows that are counts of something: the word that both counted things hold. */
const COUNTED_ROWS: Readonly<Record<string, string>> = { "projects in reserve (个)": "储备" };

function changedTargets(score: Score, { targets, counted }: Json, question: Question): void {
  const words: Record<string, string> = {
    HIGHER: "up",
    EQUAL: "same",
    LOWER: "down",
    NOT_COMPARABLE: "no target in s000",
  };
  score.set(`${question.id} rows`, Object.keys({ ...TARGET_ROWS, ...COUNTED_ROWS }), Object.keys(question.answer));
  for (const [name, expected] of Object.entries<Json>(question.answer)) {
    const [indicator, measure] = TARGET_ROWS[name] ?? [];
    const row = indicator
      ? targets.find((each: Json) => each.indicatorId === indicator && each.measure === measure)
      : counted.find((each: Json) => each.before?.object.includes(COUNTED_ROWS[name]));
    score.cell(`${question.id} ${name}`, row ? words[row.change] : null, expected.change);
    const [before, after] = Object.values<Json>(expected);
    const printed = (figure: Json) => (figure ? Number(figure.amount.value) : null);
    score.cell(`${question.id} ${name} before`, printed(row?.before), before.value);
    score.cell(`${question.id} ${name} after`, printed(row?.after), after.value);
  }
}

const GOAL_ROWS: Readonly<Record<string, string>> = {
  GDP: "gdp",
  "fixed-asset investment": "fixed_investment",
  "budget revenue": "budget_revenue",
  "retail sales": "retail_sales",
  "rural income": "income_rural",
  "urban income": "income_urban",
};

function goals(score: Score, rows: Json[], question: Question): void {
  for (const [name, indicator] of Object.entries(GOAL_ROWS)) {
    const expected = question.answer[name];
    const row = rows.find((each) => each.indicatorId === indicator);
    const number = (figure: Json) => (figure ? Number(figure.value) : null);
    score.cell(`${question.id} ${name} goal`, number(row?.goal), expected.fiveYearGoal.value);
    score.cell(`${question.id} ${name} actual`, number(row?.actual), expected.actual2023.value);
    score.cell(`${question.id} ${name} target`, number(row?.target), expected.target2024.value);
    const verdicts: Record<string, string> = {
      HIGHER: "above",
      LOWER: "below",
      EQUAL: "equal",
      NOT_COMPARABLE: "not printed",
    };
    score.cell(`${question.id} ${name} verdict`, verdicts[row?.actualIs], expected.verdict);
  }
}

function topics(score: Score, names: Names, rows: Json[], question: Question): void {
  for (const row of rows) {
    const label = row.term.label as string;
    score.set(
      `${question.id} ${label}`,
      row.reports.map((each: Json) => names.get(each.report.id)!),
      question.derived[label],
    );
  }
}

/** The example that asks a question, and how its answer is checked. */
export const CHECKS: Readonly<
  Record<
    string,
    readonly [example: string, check: (score: Score, names: Names, data: Json, question: Question) => void]
  >
> = {
  Q02: [
    "belt-and-road",
    (score, names, data, question) => phraseReports(score, names, data.phrase.rows[0].reports, question),
  ],
  Q03: [
    "northeast-revitalisation",
    (score, names, data, question) => phraseReports(score, names, data.phrase.rows[0].reports, question),
  ],
  Q06: ["shared-national-formulas", (score, names, data, question) => pairs(score, names, data.shared, question)],
  Q07: ["shared-liaoning-programmes", (score, names, data, question) => pairs(score, names, data.shared, question)],
  Q10: [
    "shared-businesses",
    (score, names, data, question) => {
      const perFirm: Record<string, string[]> = question.derived.reportsPerBusiness;
      const known = [
        ...Object.keys(perFirm),
        ...Object.values<Json>(question.optional).flatMap((held) => Object.keys(held)),
      ];
      const rows = data.sharedEnterprises.map((row: Json) => {
        const printed = [row.head.name, ...row.members.flatMap((member: Json) => [member.name, ...member.aliases])];
        const name = known.find((stem) => printed.some((each: string) => each.includes(stem))) ?? row.head.name;
        return { name, reports: row.mentions.map((mention: Json) => names.get(mention.report.id)!) };
      });
      score.set(
        "Q10 businesses",
        rows.map((row: Json) => row.name),
        Object.keys(perFirm),
        known,
      );
      firms(score, names, rows, question, perFirm);
    },
  ],
  Q11: [
    "where-firms-are-named",
    (score, names, data, question) => {
      const rows = data.enterprisesNamed.map((row: Json) => ({
        name: row.name,
        reports: row.mentions.map((mention: Json) => names.get(mention.report.id)!),
      }));
      firms(score, names, rows, question, question.derived.reportsPerFirm);
    },
  ],
  Q14: [
    "budget-revenue-targets",
    (score, names, data, question) => targets(score, names, data.indicator.compare, question),
  ],
  Q15: [
    "fixed-investment-targets",
    (score, names, data, question) => targets(score, names, data.indicator.compare, question),
  ],
  Q18: [
    "retail-sales-against-plan",
    (score, names, data, question) => againstPlan(score, names, data.indicator.reportedAgainstPlanned, question),
  ],
  Q19: [
    "budget-revenue-against-plan",
    (score, names, data, question) => againstPlan(score, names, data.indicator.reportedAgainstPlanned, question),
  ],
  Q22: ["old-compounds", (score, names, data, question) => promises(score, names, data.promised, question)],
  Q23: ["urban-jobs", (score, names, data, question) => promises(score, names, data.promised, question)],
  Q26: [
    "who-names-beijing",
    (score, names, data, question) => {
      const { namings } = data.placesNamed[0];
      const of = (only: boolean) =>
        namings.filter((row: Json) => row.onlyWithinNames === only).map((row: Json) => names.get(row.report.id)!);
      score.set("Q26 place", of(false), question.derived.place);
      score.set("Q26 institution", of(true), question.derived.institutionOnly);
    },
  ],
  Q27: [
    "who-names-these-cities",
    (score, names, data, question) => {
      for (const { name, namings } of data.placesNamed) {
        score.set(
          `Q27 ${name}`,
          namings.map((row: Json) => names.get(row.report.id)!),
          question.derived.reportsPerCity[name],
        );
      }
    },
  ],
  Q30: ["how-targets-changed", (score, _names, data, question) => changedTargets(score, data.changes, question)],
  Q31: ["five-year-goals", (score, _names, data, question) => goals(score, data.changes.goals, question)],
  Q34: [
    "prepared-food",
    (score, names, data, question) => phraseReports(score, names, data.phrase.rows[0].reports, question),
  ],
  Q35: ["hydrogen-and-storage", (score, names, data, question) => topics(score, names, data.phrase.rows, question)],
};

/** Holds an answer against the expected one, cell by cell. */
export function checkAnswer(question: Question, names: Names, data: Json): Checked {
  const score = new Score();
  CHECKS[question.id]![1](score, names, data, question);
  return score.checked;
}

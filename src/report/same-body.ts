import { markTable } from "../text/mark-table.ts";

const SHORTEST_CLAUSE = 8;
const FEWEST_CLAUSES = 8;
const stops = markTable([["，。；：！？,;:!?\n", 1]]);

/** The clauses of a text without blanks, those of at least eight characters: what tells one body from another. */
function clausesOf(text: string): ReadonlySet<string> {
  const clauses = new Set<string>();
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && stops[text.charCodeAt(at)] === 0) continue;
    if (at - start >= SHORTEST_CLAUSE) {
      const clause = text.slice(start, at);
      const plain = clause.includes(" ") ? clause.replaceAll(" ", "") : clause;
      if (plain.length >= SHORTEST_CLAUSE) clauses.add(plain);
    }
    start = at + 1;
  }
  return clauses;
}

/** The body of a report, to be held against others: its clauses are told apart when it is first asked. */
export class Body {
  private own: ReadonlySet<string> | undefined;

  constructor(private readonly text: string) {}

  private get clauses(): ReadonlySet<string> {
    this.own ??= clausesOf(this.text);
    return this.own;
  }

  /** Whether most clauses of the body with fewer of them stand in the other too, word for word. */
  isSame(other: Body): boolean {
    const [few, many] =
      this.clauses.size <= other.clauses.size ? [this.clauses, other.clauses] : [other.clauses, this.clauses];
    if (few.size < FEWEST_CLAUSES) return false;
    let shared = 0;
    for (const clause of few) if (many.has(clause)) shared++;
    return shared >= few.size * 0.5;
  }
}

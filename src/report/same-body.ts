const SHORTEST_CLAUSE = 8;

/** The clauses of a text without blanks, those of at least eight characters: what tells one body from another. */
export function clausesOf(text: string): ReadonlySet<string> {
  const clauses = new Set<string>();
  for (const clause of text.split(/[，。；：！？,;:!?\n]/)) {
    const plain = clause.includes(" ") ? clause.replaceAll(" ", "") : clause;
    if (plain.length >= SHORTEST_CLAUSE) clauses.add(plain);
  }
  return clauses;
}

/** Whether most clauses of the text with fewer of them stand in the other too, word for word. */
export function isSameBody(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= two.size ? [one, two] : [two, one];
  if (few.size < 8) return false;
  let shared = 0;
  for (const clause of few) if (many.has(clause)) shared++;
  return shared >= few.size * 0.5;
}

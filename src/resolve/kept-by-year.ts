/** Years kept at most: reports come by years, or of a few. */
const YEARS = 8;

/** What is worked out for a year, made when first asked for; that of the years met last is kept. */
export class KeptByYear<T> {
  private readonly years = new Map<number | null, T>();

  constructor(private readonly make: (year: number | null) => T) {}

  of(year: number | null): T {
    let kept = this.years.get(year);
    if (kept === undefined) {
      for (const oldest of this.years.keys()) {
        if (this.years.size < YEARS) break;
        this.years.delete(oldest);
      }
      kept = this.make(year);
      this.years.set(year, kept);
    }
    return kept;
  }
}

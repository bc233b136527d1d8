/** Years kept at most: reports come by years, or of a few. */
const YEARS = 8;

/** What the tables say of a key in a year, worked out when first asked for; that of the years met last is kept. */
export class KeptByYear<K, V> {
  private readonly years = new Map<number | null, Map<K, V>>();

  constructor(private readonly workOut: (key: K, year: number | null) => V) {}

  get(key: K, year: number | null): V {
    const kept = this.ofYear(year);
    let known = kept.get(key);
    if (known === undefined) {
      known = this.workOut(key, year);
      kept.set(key, known);
    }
    return known;
  }

  private ofYear(year: number | null): Map<K, V> {
    let kept = this.years.get(year);
    if (kept === undefined) {
      for (const oldest of this.years.keys()) {
        if (this.years.size < YEARS) break;
        this.years.delete(oldest);
      }
      kept = new Map();
      this.years.set(year, kept);
    }
    return kept;
  }
}

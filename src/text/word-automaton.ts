const FREE = -1;
const NO_WORD = -1;

/**
 * Words with a number ≥ 0 each, found at a place of a text by one look into two arrays a character: a double array
 * (Aoe 1989) over the UTF-16 units that the words hold. A word given twice keeps its first number; the empty word is none.
 */
export class WordAutomaton {
  /** Number of each unit from 1 on; 0: in no word. */
  private readonly letters = new Uint16Array(65536);
  /** For each state, what the number of a unit is added to for the state behind it. */
  private base = new Int32Array(0);
  /** For each state, the one before it. */
  private check = new Int32Array(0);
  /** For each state, the number of the word that ends there. */
  private numbers = new Int32Array(0);
  private size = 0;
  /** Every place below it is taken. */
  private free = 1;
  /** Number of the word that `endAt` found last. */
  number = NO_WORD;

  constructor(entries: Iterable<readonly [word: string, number: number]>) {
    const numberOf = new Map<string, number>();
    for (const [word, number] of entries) if (word !== "" && !numberOf.has(word)) numberOf.set(word, number);
    const words = [...numberOf.keys()].sort();
    for (const word of words)
      for (let at = 0; at < word.length; at++)
        if (this.letters[word.charCodeAt(at)] === 0) this.letters[word.charCodeAt(at)] = ++this.size;
    this.reserve(this.size + 2);
    this.check[0] = 0;
    this.lay(words, numberOf, 0, words.length, 0, 0);
  }

  /** End of the longest word that begins at `from` and ends by `to`, its number in `number`; -1 for none. */
  endAt(text: string, from: number, to = text.length): number {
    const { letters, base, check, numbers } = this;
    let end = -1;
    let state = 0;
    for (let at = from; at < to; at++) {
      const letter = letters[text.charCodeAt(at)]!;
      if (letter === 0) break;
      const next = base[state]! + letter;
      if (check[next] !== state) break;
      state = next;
      const number = numbers[state]!;
      if (number === NO_WORD) continue;
      end = at + 1;
      this.number = number;
    }
    return end;
  }

  /** Start of the longest word that, read from its end, stands before `end` and not before `from`; -1 for none. For words laid in backwards. */
  startAt(text: string, end: number, from = 0): number {
    const { letters, base, check, numbers } = this;
    let start = -1;
    let state = 0;
    for (let at = end - 1; at >= from; at--) {
      const letter = letters[text.charCodeAt(at)]!;
      if (letter === 0) break;
      const next = base[state]! + letter;
      if (check[next] !== state) break;
      state = next;
      const number = numbers[state]!;
      if (number === NO_WORD) continue;
      start = at;
      this.number = number;
    }
    return start;
  }

  /** Lays what the sorted words `[from, to)`, equal up to `depth`, lead to behind `state`. */
  private lay(
    words: readonly string[],
    numberOf: ReadonlyMap<string, number>,
    from: number,
    to: number,
    depth: number,
    state: number,
  ): void {
    if (from < to && words[from]!.length === depth) this.numbers[state] = numberOf.get(words[from++]!)!;
    const starts: number[] = [];
    for (let at = from; at < to; at++)
      if (at === from || words[at]!.charCodeAt(depth) !== words[at - 1]!.charCodeAt(depth)) starts.push(at);
    if (starts.length === 0) return;
    const letters = starts.map((at) => this.letters[words[at]!.charCodeAt(depth)]!);
    const base = this.placeFor(letters);
    this.base[state] = base;
    for (const letter of letters) this.check[base + letter] = state;
    for (const [index, start] of starts.entries())
      this.lay(words, numberOf, start, starts[index + 1] ?? to, depth + 1, base + letters[index]!);
  }

  /** The first number to which all of the letters can be added without a place taken. */
  private placeFor(letters: readonly number[]): number {
    while (this.check[this.free] !== FREE)
      if (++this.free + this.size >= this.check.length) this.reserve(this.free * 2);
    const least = Math.min(...letters);
    for (let base = Math.max(0, this.free - least); ; base++) {
      if (base + this.size >= this.check.length) this.reserve(base * 2);
      if (letters.every((letter) => this.check[base + letter] === FREE)) return base;
    }
  }

  private reserve(states: number): void {
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const made = new Int32Array(states + this.size + 2).fill(FREE);
      made.set(old);
      return made;
    };
    this.base = wider(this.base);
    this.check = wider(this.check);
    this.numbers = wider(this.numbers);
  }
}

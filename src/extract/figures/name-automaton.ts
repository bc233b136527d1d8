import { markTable } from "../../text/mark-table.ts";

/** Blanks and quotation marks, which count for nothing in a name. */
const passedOver = markTable([
  [
    ' \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff“”"‘’',
    1,
  ],
]);

/** No name is longer, blanks and quotation marks left out. */
const LONGEST_NAME = 40;

/** A set of places in the patterns that some read beginning leads to; what follows is worked out when it is first read. */
interface State {
  readonly places: readonly number[];
  /** Number of the first pattern that ends here, or -1. */
  readonly ends: number;
  readonly next: Map<number, State | null>;
}

/**
 * Tells which of many patterns a name is, whole, in one pass over its characters. Patterns: `[a|b]` optional, `(a|b)` one of;
 * each belongs to a number, and where several fit the lowest is told.
 */
export class NameAutomaton {
  /** For each place: the character that leads on, or -1 for a joint. */
  private readonly characters: number[] = [];
  /** For each place: where its character leads; for a joint, the places that it stands for. */
  private readonly leads: number[][] = [];
  /** For each place: the number of the pattern that ends there, or -1. */
  private readonly ends: number[] = [];
  private readonly states = new Map<string, State>();
  private readonly start: State;

  constructor(patterns: readonly (readonly string[])[]) {
    const begin = this.joint([]);
    for (const [number, own] of patterns.entries()) {
      const end = this.joint([]);
      this.ends[end] = number;
      for (const pattern of own) this.leads[begin]!.push(new PatternReader(pattern, this.joint, this.letter).read(end));
    }
    this.start = this.stateOf([begin]);
  }

  private readonly joint = (to: number[]): number => {
    this.characters.push(-1);
    this.leads.push(to);
    this.ends.push(-1);
    return this.characters.length - 1;
  };

  private readonly letter = (code: number, to: number): number => {
    this.characters.push(code);
    this.leads.push([to]);
    this.ends.push(-1);
    return this.characters.length - 1;
  };

  private stateOf(from: readonly number[]): State {
    const seen = new Set<number>();
    const open = [...from];
    let ends = -1;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen.has(place)) continue;
      seen.add(place);
      const own = this.ends[place]!;
      if (own >= 0 && (ends < 0 || own < ends)) ends = own;
      if (this.characters[place]! < 0) open.push(...this.leads[place]!);
    }
    const places = [...seen].filter((place) => this.characters[place]! >= 0).sort((a, b) => a - b);
    const key = `${ends}:${places.join()}`;
    const known = this.states.get(key) ?? { places, ends, next: new Map() };
    this.states.set(key, known);
    return known;
  }

  private after(state: State, code: number): State | null {
    const known = state.next.get(code);
    if (known !== undefined) return known;
    const to = state.places.filter((place) => this.characters[place] === code).map((place) => this.leads[place]![0]!);
    const next = to.length === 0 ? null : this.stateOf(to);
    state.next.set(code, next);
    return next;
  }

  /** The number of the pattern that `name` is as a whole, or -1. */
  match(name: string): number {
    let state: State | null = this.start;
    let read = 0;
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      if (passedOver[code] === 1) continue;
      read++;
      state = this.after(state, code);
      if (state === null) return -1;
    }
    return read === 0 || read > LONGEST_NAME ? -1 : state.ends;
  }

  /** The longest beginning of `text` of at most `most` units that is a name: where it ends and its number; null if none. */
  beginning(text: string, most: number): { readonly end: number; readonly number: number } | null {
    let state: State | null = this.start;
    let found: { end: number; number: number } | null = null;
    for (let at = 0; at < text.length && at < most; at++) {
      const code = text.charCodeAt(at);
      if (passedOver[code] === 0) state = this.after(state, code);
      if (state === null) break;
      if (state.ends >= 0) found = { end: at + 1, number: state.ends };
    }
    return found;
  }
}

/** Lays one pattern into places, from its end to its beginning. */
class PatternReader {
  private at: number;

  constructor(
    private readonly pattern: string,
    private readonly joint: (to: number[]) => number,
    private readonly letter: (code: number, to: number) => number,
  ) {
    this.at = pattern.length - 1;
  }

  /** The place where the pattern begins, given where it leads. */
  read(end: number): number {
    let place = end;
    while (this.at >= 0) {
      const sign = this.pattern[this.at]!;
      if (sign === "(" || sign === "[" || sign === "|") break;
      if (sign === ")" || sign === "]") place = this.group(place, sign === "]");
      else {
        place = this.letter(this.pattern.charCodeAt(this.at), place);
        this.at--;
      }
    }
    return place;
  }

  private group(end: number, optional: boolean): number {
    const choices = optional ? [end] : [];
    do {
      this.at--;
      choices.push(this.read(end));
    } while (this.pattern[this.at] === "|");
    this.at--;
    return this.joint(choices);
  }
}

import { BLANKS, markTable } from "../../text/mark-table.ts";
import { Transitions, UNKNOWN } from "./transitions.ts";

/** What a unit is: in no pattern, passed over, or a letter of a pattern. */
const NO_LETTER = 0;
const PASSED_OVER = 1;
const LETTER = 2;

/** Blanks and quotation marks, which count for nothing in a name. */
const passedOver = markTable([[`${BLANKS}“”"‘’`, PASSED_OVER]]);

/** No name is longer, blanks and quotation marks left out. */
const LONGEST_NAME = 40;

/** A set of places in the patterns that some read beginning leads to. */
interface State {
  readonly number: number;
  readonly places: readonly number[];
  /** Number of the first pattern that ends here, or -1. */
  readonly ends: number;
}

/** No name goes on so: stands for a state. */
const NOTHING = -1;

/**
 * Tells which of many patterns a name is, whole, in one pass over its characters. Patterns: `[a|b]` optional, `(a|b)` one of;
 * each belongs to a number, and where several fit the lowest is told. What follows on a state is worked out when it is first
 * asked.
 */
export class NameAutomaton {
  private readonly kinds = Uint8Array.from(passedOver);
  /** For each place: the letter that leads on, or -1 for a joint. */
  private readonly lettersOn: number[] = [];
  /** For each place: where its letter leads; for a joint, the places that it stands for. */
  private readonly leads: number[][] = [];
  /** For each place: the number of the pattern that ends there, or -1. */
  private readonly placeEnds: number[] = [];
  private readonly states: State[] = [];
  private readonly byKey = new Map<string, State>();
  /** 1 for each unit that a name can end in, those passed over too: most pieces of text end in none. */
  private readonly lasts = Uint8Array.from(passedOver);
  private readonly next = new Transitions();

  constructor(patterns: readonly (readonly string[])[]) {
    const begin = this.joint([]);
    for (const [number, own] of patterns.entries()) {
      const end = this.joint([]);
      this.placeEnds[end] = number;
      for (const pattern of own) this.leads[begin]!.push(new PatternReader(pattern, this.joint, this.letter).read(end));
    }
    this.stateOf([begin]);
    const last = new Set(
      this.lettersOn.filter((letter, place) => letter >= 0 && this.leads[place]!.some((to) => this.isEnd(to))),
    );
    for (const code of last) this.lasts[code] = 1;
  }

  /** Is a place the end of a pattern, or a joint that stands for one? */
  private isEnd(place: number): boolean {
    return (
      this.placeEnds[place]! >= 0 || (this.lettersOn[place]! < 0 && this.leads[place]!.some((to) => this.isEnd(to)))
    );
  }

  /** May a name end before `end` > 0? Told by the unit there alone. */
  mayEndAt(text: string, end: number): boolean {
    return this.lasts[text.charCodeAt(end - 1)] === 1;
  }

  private readonly joint = (to: number[]): number => {
    this.lettersOn.push(-1);
    this.leads.push(to);
    this.placeEnds.push(-1);
    return this.lettersOn.length - 1;
  };

  private readonly letter = (code: number, to: number): number => {
    if (this.kinds[code] === NO_LETTER) this.kinds[code] = LETTER;
    this.lettersOn.push(code);
    this.leads.push([to]);
    this.placeEnds.push(-1);
    return this.lettersOn.length - 1;
  };

  private stateOf(from: readonly number[]): State {
    const seen = new Set<number>();
    const open = [...from];
    let ends = -1;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen.has(place)) continue;
      seen.add(place);
      const own = this.placeEnds[place]!;
      if (own >= 0 && (ends < 0 || own < ends)) ends = own;
      if (this.lettersOn[place]! < 0) open.push(...this.leads[place]!);
    }
    const places = [...seen].filter((place) => this.lettersOn[place]! >= 0).sort((a, b) => a - b);
    const key = `${ends}:${places.join()}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const made = { number: this.states.length, places, ends };
    this.byKey.set(key, made);
    this.states.push(made);
    return made;
  }

  /** The state behind `state` by a letter, worked out and laid down; NOTHING where no name goes on so. */
  private follow(state: number, letter: number): number {
    const to = this.states[state]!.places.filter((place) => this.lettersOn[place] === letter);
    const number = to.length === 0 ? NOTHING : this.stateOf(to.map((place) => this.leads[place]![0]!)).number;
    this.next.set(state, letter, number);
    return number;
  }

  /** The state behind `state` by a unit that is not passed over, or NOTHING. */
  private after(state: number, code: number): number {
    if (this.kinds[code] === NO_LETTER) return NOTHING;
    const known = this.next.get(state, code);
    return known === UNKNOWN ? this.follow(state, code) : known;
  }

  /** The number of the pattern that `[from, to)` of `text` is as a whole, or -1. */
  match(text: string, from = 0, to = text.length): number {
    if (from === to || !this.mayEndAt(text, to)) return -1;
    let state = 0;
    let read = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (this.kinds[code] === PASSED_OVER) continue;
      state = this.after(state, code);
      if (state === NOTHING) return -1;
      read++;
    }
    return read === 0 || read > LONGEST_NAME ? -1 : this.states[state]!.ends;
  }

  /** How far into `[from, to)` of `text` a pattern goes on: the first unit with which none does, or `to`. */
  reach(text: string, from: number, to: number): number {
    let state = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (this.kinds[code] === PASSED_OVER) continue;
      state = this.after(state, code);
      if (state === NOTHING) return at;
    }
    return to;
  }

  /** The longest beginning of `text` of at most `most` units that is a name: where it ends and its number; null if none. */
  beginning(text: string, most: number): { readonly end: number; readonly number: number } | null {
    let state = 0;
    let found: { end: number; number: number } | null = null;
    for (let at = 0; at < text.length && at < most; at++) {
      const code = text.charCodeAt(at);
      if (this.kinds[code] !== PASSED_OVER) state = this.after(state, code);
      if (state === NOTHING) break;
      const { ends } = this.states[state]!;
      if (ends >= 0) found = { end: at + 1, number: ends };
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

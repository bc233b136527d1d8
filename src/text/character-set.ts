const UNKNOWN = 0;
const OUT = 1;
const IN = 2;

/** The UTF-16 units that a pattern of one character takes; each is tried once only. */
export class CharacterSet {
  private readonly known = new Uint8Array(65536);

  /** @param pattern of one character, without the flags g and y: /[\p{Script=Han}·]/u. */
  constructor(private readonly pattern: RegExp) {}

  has(code: number): boolean {
    const known = this.known[code]!;
    return known === UNKNOWN ? this.look(code) : known === IN;
  }

  /** Whether the unit of a text at an index is of the set; false beyond the text. */
  hasAt(text: string, index: number): boolean {
    return index >= 0 && index < text.length && this.has(text.charCodeAt(index));
  }

  private look(code: number): boolean {
    const found = this.pattern.test(String.fromCharCode(code));
    this.known[code] = found ? IN : OUT;
    return found;
  }
}

/** Han characters of the basic plane. */
export const HAN = new CharacterSet(/\p{Script=Han}/u);

import { CharacterSet } from "../../text/character-set.ts";
import { enterpriseWords } from "./enterprise-words.ts";

const CUT_BEFORE = new CharacterSet(/[0-9（(“”·—-]/u);

/** Places of a text at which any name may leave off: before a figure, bracket, product or predicate. Each is looked at once only. */
export class CutPlaces {
  private readonly known: Uint8Array;
  /** Length of the shortest ending of firms' names that ends here, + 1; 0 where none was looked for. */
  private readonly endings: Uint8Array;

  constructor(readonly text: string) {
    this.known = new Uint8Array(text.length);
    this.endings = new Uint8Array(text.length + 1);
  }

  /** Whether an ending of firms' names, shorter than the name, ends the name from `start` to `at`. */
  hasEnding(start: number, at: number): boolean {
    if (this.endings[at] === 0) this.endings[at] = enterpriseWords().reversed.shortestBefore(this.text, at) + 1;
    const length = this.endings[at]! - 1;
    return length > 0 && length < at - start;
  }

  has(at: number): boolean {
    if (at >= this.text.length) return false;
    if (this.known[at] === 0) this.known[at] = this.look(at) ? 2 : 1;
    return this.known[at] === 2;
  }

  private look(at: number): boolean {
    const { products, after } = enterpriseWords();
    const { text } = this;
    return CUT_BEFORE.hasAt(text, at) || products.endAt(text, at) !== -1 || after.endAt(text, at) !== -1;
  }
}

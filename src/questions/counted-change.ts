import { alikeThings, countedThing } from "./alike.ts";
import { type Direction, differenceOf, directionOf, type Figure, ownYear } from "./figure.ts";

/** A counted promise of the earlier report beside one of the later that counts the same, or what may be the same. */
export interface CountedChange {
  readonly before: Figure | null;
  readonly after: Figure | null;
  /** Whether both count the same thing by their words; false where one only holds the other's words, or stands alone. */
  readonly sameThing: boolean;
  readonly change: Direction;
  readonly difference: string | null;
}

const objectOf = (figure: Figure): string => figure.node.properties.object ?? "";

/** Counted promises for the report's own plan year that are of no indicator. */
function countedPromises(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure) =>
      figure.node.properties.indicator === null &&
      objectOf(figure) !== "" &&
      figure.node.properties.form !== "ABSENT" &&
      (figure.node.properties.value ?? figure.node.properties.low) !== null &&
      figure.year === ownYear(figure.report, "TARGET"),
  );
}

const sameUnit = (left: Figure, right: Figure): boolean =>
  left.node.properties.baseUnit === right.node.properties.baseUnit && left.measure === right.measure;

/** Pairs the counted promises of two reports: first those of one thing, then those that may be; the rest stand alone. */
export function countedChanges(earlier: readonly Figure[], later: readonly Figure[]): CountedChange[] {
  const before = countedPromises(earlier);
  const after = new Set(countedPromises(later));
  const partner = new Map<Figure, readonly [Figure, boolean]>();
  const pair = (same: boolean, fits: (left: Figure, right: Figure) => boolean) => {
    for (const left of before) {
      if (partner.has(left)) continue;
      const right = [...after].find((each) => sameUnit(left, each) && fits(left, each));
      if (!right) continue;
      partner.set(left, [right, same]);
      after.delete(right);
    }
  };
  pair(true, (left, right) => countedThing(objectOf(left)) === countedThing(objectOf(right)));
  pair(false, (left, right) => alikeThings(objectOf(left), objectOf(right)));
  const row = (left: Figure | null, right: Figure | null, sameThing: boolean): CountedChange => ({
    before: left,
    after: right,
    sameThing,
    change: directionOf(left, right),
    difference: differenceOf(left, right),
  });
  return [
    ...before.map((left) => {
      const [right, same] = partner.get(left) ?? [null, false];
      return row(left, right, same);
    }),
    ...[...after].map((right) => row(null, right, false)),
  ].sort((left, right) => Number(!left.before || !left.after) - Number(!right.before || !right.after));
}

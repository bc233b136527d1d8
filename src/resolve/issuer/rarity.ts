/** From this many namesakes on a name says nothing. */
const WORTHLESS = 64;

const WEIGHTS: readonly number[] = Array.from({ length: WORTHLESS + 1 }, (_, namesakes) =>
  namesakes <= 1 ? 1000 : Math.round(1000 * (1 - Math.log(namesakes) / Math.log(WORTHLESS))),
);

/** How much a name says that `namesakes` places share, in thousandths: 1 → 1000, 2 → 833, 8 → 500, 64 and more → 0. */
export function rarity(namesakes: number): number {
  return namesakes >= WORTHLESS ? 0 : (WEIGHTS[Math.max(1, namesakes)] as number);
}

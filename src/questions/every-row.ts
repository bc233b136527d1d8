/** A limit above what any graph holds: every row is wanted. */
export const EVERY_ROW = 1_000_000;

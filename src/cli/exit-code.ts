/** Exit codes of every command (docs: `pledgegraph --help`). */
export const EXIT = {
  /** All well. */
  OK: 0,
  /** Done, but something was left out; each thing is named on standard error. */
  LEFT_OUT: 1,
  /** Wrong usage. */
  USAGE: 2,
  /** Nothing could be done: no store, no readable file. */
  NOTHING: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

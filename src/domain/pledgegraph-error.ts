/** Base of every named error: a stable code, what and where (facts), and what to do (hint). */
export class PledgegraphError extends Error {
  readonly code: string;
  readonly hint: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    options: { hint: string; facts?: Record<string, unknown>; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.hint = options.hint;
    this.facts = options.facts ?? {};
  }
}

import { PledgegraphError } from "../domain/pledgegraph-error.ts";

/** The command line asks for something that does not go together; exit code 2. */
export class UsageError extends PledgegraphError {
  constructor(message: string, hint: string, facts?: Record<string, unknown>) {
    super("USAGE", message, { hint, ...(facts ? { facts } : {}) });
  }
}

/** Nothing could be done at all; exit code 3. */
export class NothingDoneError extends PledgegraphError {
  constructor(message: string, hint: string, facts?: Record<string, unknown>) {
    super("NOTHING_DONE", message, { hint, ...(facts ? { facts } : {}) });
  }
}

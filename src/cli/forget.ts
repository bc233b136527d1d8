import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { withStore } from "./command-options.ts";
import { EXIT } from "./exit-code.ts";
import { openStore } from "./open-store.ts";
import { chooseStore } from "./store-choice.ts";
import { NothingDoneError } from "./usage-error.ts";

export function addForget(program: Command, context: CommandContext): void {
  withStore(
    program
      .command("forget")
      .description("take reports (all their documents) or documents out of a store that lasts")
      .argument("<ids...>", "report or document ids"),
  ).action(async (ids: string[], options: { store?: string }) => {
    const store = await openStore(chooseStore("forget", options.store, false, context.environment), context);
    try {
      const { forgotten, unknown } = await store.forget(ids);
      for (const id of unknown) context.terminal.say(`${id}: no report or document of this id is there.`);
      if (forgotten.length === 0)
        throw new NothingDoneError("Nothing was forgotten.", "`pledgegraph load --json` prints the ids.");
      await store.derive();
      context.terminal.say(`${forgotten.length} documents forgotten.`);
      if (unknown.length > 0) context.finish(EXIT.LEFT_OUT);
    } finally {
      await store.close();
    }
  });
}

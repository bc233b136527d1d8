import { createInterface } from "node:readline";
import type { Command } from "commander";
import { classifySentence } from "../extract/themes/classify-sentence.ts";
import type { CommandContext } from "./program.ts";

export function addClassify(program: Command, context: CommandContext): void {
  program
    .command("classify")
    .description(
      "read sentences, one a line, from standard input; write the ids of their policy domains, one JSON array a line",
    )
    .action(async () => {
      const lines = createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY });
      for await (const line of lines) await context.terminal.out(`${JSON.stringify(classifySentence(line))}\n`);
    });
}

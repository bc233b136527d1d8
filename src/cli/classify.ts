import { createInterface } from "node:readline";
import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";

export function addClassify(program: Command, context: CommandContext): void {
  program
    .command("classify")
    .description(
      "read sentences, one a line, from standard input; write the ids of their policy domains, one JSON array a line",
    )
    .action(async () => {
      const { classifySentence } = await import("../extract/themes/classify-sentence.ts");
      const lines = createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY });
      for await (const line of lines) await context.terminal.out(`${JSON.stringify(classifySentence(line))}\n`);
    });
}

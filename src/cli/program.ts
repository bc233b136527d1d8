import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { packagePath } from "../domain/package-root.ts";
import { PledgegraphError } from "../domain/pledgegraph-error.ts";
import { addClassify } from "./classify.ts";
import type { CommandContext } from "./command-context.ts";
import { addDump } from "./dump.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { addExport } from "./export.ts";
import { addExtract } from "./extract.ts";
import { addForget } from "./forget.ts";
import { addLoad } from "./load.ts";
import { addMcp } from "./mcp.ts";
import { addQuery } from "./query.ts";
import { addServe } from "./serve.ts";
import { describeRefusal } from "./system-error.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `
Paths are files or folders (.txt .md .html .htm .docx .pdf .csv). Exit codes: 0 all well, 1 something was left out (named on
standard error), 2 wrong usage, 3 nothing could be done. Environment: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD,
NEO4J_DATABASE; PLEDGEGRAPH_<FLAG> for what a flag sets (a flag wins).

Examples:
  pledgegraph serve my-reports/                      read a folder, then page, playground and API at http://127.0.0.1:4000/
  pledgegraph extract report.txt --out facts/        one JSON file a document
  echo 完成工业投资16.4亿元 | pledgegraph extract --fragment --role REVIEW --year 2024
  pledgegraph query examples/targets-side-by-side.graphql seeds
  NEO4J_URI=neo4j://localhost pledgegraph load seeds`;

/** What a first use of each command looks like; NEO4J_URI names the store that lasts. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  serve: ["pledgegraph serve my-reports/ --port 4100", "NEO4J_URI=bolt://127.0.0.1:7687 pledgegraph serve"],
  load: [
    "NEO4J_URI=bolt://127.0.0.1:7687 pledgegraph load my-reports/",
    "pledgegraph load --bulk csv/ my-reports/   # then sh csv/import.sh, with the server stopped",
  ],
  extract: [
    "pledgegraph extract report.txt --out facts/",
    "pledgegraph extract my-reports/ --unread",
    "echo 完成工业投资16.4亿元 | pledgegraph extract --fragment --role REVIEW --year 2024",
  ],
  dump: ["pledgegraph dump my-reports/ > graph.ndjson", "pledgegraph dump --store neo4j > graph.ndjson"],
  classify: ["echo 新建高标准农田3万亩 | pledgegraph classify"],
  query: [
    "pledgegraph query examples/ledger-of-promises.graphql my-reports/",
    "pledgegraph query '{ stats { facts } }'",
  ],
  forget: ["NEO4J_URI=bolt://127.0.0.1:7687 pledgegraph forget cn-210921/GOVERNMENT_WORK_REPORT/2024"],
  export: [
    "pledgegraph export --format gexf --kind jurisdiction-strategy --out network.gexf my-reports/",
    "pledgegraph export --format panel-csv --indicators gdp,budget_revenue --out panel.csv my-reports/",
  ],
  mcp: ["pledgegraph mcp my-reports/"],
};

function version(): string {
  return (JSON.parse(readFileSync(packagePath("package.json"), "utf8")) as { version: string }).version;
}

export function buildProgram(context: CommandContext): Command {
  const program = new Command("pledgegraph")
    .description("A knowledge graph of jurisdictions and what they promise, from Chinese local-government reports")
    .version(version())
    .option("--debug", "print stacks of errors")
    .addHelpText("after", HELP)
    .exitOverride()
    .showHelpAfterError("(pledgegraph --help lists the commands.)")
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
    });
  for (const add of [addServe, addLoad, addExtract, addDump, addClassify, addQuery, addForget, addExport, addMcp])
    add(program, context);
  for (const command of program.commands) {
    command.addHelpText("after", `\nExamples:\n  ${EXAMPLES[command.name()]!.join("\n  ")}`);
    command.exitOverride().showHelpAfterError(`(pledgegraph ${command.name()} --help has its options.)`);
  }
  return program;
}

/** Lines that tell a person what went wrong, where and what to do; with `debug` the stack too. */
export function describeError(error: unknown, debug: boolean): string {
  const lines =
    error instanceof PledgegraphError
      ? [`${error.message} [${error.code}]`, error.hint]
      : [
          ...(describeRefusal(error) ?? [
            error instanceof Error ? error.message : String(error),
            "This is a fault of the program; --debug shows where.",
          ]),
        ];
  if (debug && error instanceof Error && error.stack) lines.push(error.stack);
  return lines.filter((line) => line !== "").join("\n");
}

/** Runs one command line; returns its exit code. */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  environment: CommandContext["environment"] = process.env,
  stdin: NodeJS.ReadableStream = process.stdin,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.OK;
  const program = buildProgram({ terminal, environment, stdin, finish: (value) => (code = value) });
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.USAGE;
    }
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
    terminal.progress(null);
    terminal.say(describeError(error, program.opts().debug === true || environment.PLEDGEGRAPH_DEBUG === "1"));
    return error instanceof UsageError ? EXIT.USAGE : EXIT.NOTHING;
  }
}

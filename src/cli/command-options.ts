import { type Command, Option } from "commander";

/** `--store memory|neo4j`, on every command that needs a graph. */
export function withStore(command: Command): Command {
  return command.addOption(new Option("--store <store>", "where the graph lives").choices(["memory", "neo4j"]));
}

/** The value of a flag, or of its environment variable PLEDGEGRAPH_<NAME>. */
export function flagOr(
  value: string | undefined,
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return value ?? environment[`PLEDGEGRAPH_${name}`];
}

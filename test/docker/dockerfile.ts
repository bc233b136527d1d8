import { execSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";

interface Step {
  readonly word: string;
  readonly rest: string;
}

interface Stage {
  readonly image: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Stages of a Dockerfile that has a step a line. */
export function readStages(file: string): Stage[] {
  const stages: { image: string; name: string; steps: Step[] }[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, word, rest] = /^([A-Z]+) (.+)$/.exec(line)!;
    if (word === "FROM") {
      const [, image, name] = /^(\S+)(?: AS (\S+))?$/.exec(rest!)!;
      stages.push({ image: image!, name: name ?? String(stages.length), steps: [] });
    } else stages.at(-1)!.steps.push({ word: word!, rest: rest! });
  }
  return stages;
}

export interface Assembled {
  /** The folder that the last stage works in. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
}

/**
 * Runs every step as a command: each stage has a folder under `root` for its file system. `context` is copied as Docker would,
 * without the names of .dockerignore.
 */
export function runStages(stages: readonly Stage[], root: string, context: string): Assembled {
  const ignored = new Set(readFileSync(join(context, ".dockerignore"), "utf8").split("\n").filter(Boolean));
  const sent = (path: string) => !ignored.has(relative(context, path).split("/")[0]!);
  let result: Assembled | null = null;
  for (const stage of stages) {
    const home = join(root, stage.name);
    const environment: Record<string, string> = {};
    let folder = home;
    let command: string[] = [];
    for (const { word, rest } of stage.steps) {
      if (word === "WORKDIR") {
        folder = join(home, rest);
        mkdirSync(folder, { recursive: true });
      } else if (word === "ENV") {
        const [name, value] = rest.split("=") as [string, string];
        environment[name] = value;
      } else if (word === "RUN") {
        execSync(rest, {
          cwd: folder,
          env: { ...process.env, ...environment },
          stdio: ["ignore", "ignore", "inherit"],
        });
      } else if (word === "COPY") {
        const parts = rest.split(" ");
        const from = /^--from=(\S+)$/.exec(parts[0]!)?.[1];
        if (from !== undefined) parts.shift();
        const to = join(folder, parts.pop()!);
        for (const part of parts) {
          const source = from === undefined ? join(context, part) : join(root, from, part);
          const into = statSync(source).isDirectory() ? to : join(to, basename(source));
          cpSync(source, into, { recursive: true, ...(from === undefined && { filter: sent }) });
        }
      } else if (word === "ENTRYPOINT" || word === "CMD") command = [...command, ...(JSON.parse(rest) as string[])];
    }
    result = { folder, environment, command };
  }
  return result!;
}

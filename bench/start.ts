/**
 * `npm run bench:start`: from the start of the built `pledgegraph serve seeds` to its first answer over HTTP, beside a bare Node.js
 * server that answers nothing but "ok", in turn. Seconds of each, and how many times the bare server's start it takes. Needs
 * `npm run build`. Writes bench/RESULTS.md.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { packagePath } from "../src/domain/package-root.ts";
import { median } from "./median.ts";
import { writeResults } from "./results.ts";

const ROUNDS = 7;
const QUERY = JSON.stringify({ query: "{ stats { facts } }" });
const BARE = `const s = require("node:http").createServer((q, r) => r.end('{"data":{}}')).listen(0, "127.0.0.1",
  () => console.log(JSON.stringify({ graphql: "http://127.0.0.1:" + s.address().port + "/" })));`;

/** Seconds from the start of a process, which prints a JSON line with its address when it listens, to its first answer. */
async function secondsToAnswer(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    const { graphql } = JSON.parse(line) as { graphql: string };
    const response = await fetch(graphql, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: QUERY,
    });
    const { data } = (await response.json()) as { data?: object };
    if (data === undefined) throw new Error(`${graphql} gave no answer`);
    return (performance.now() - started) / 1000;
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

const own: number[] = [];
const bare: number[] = [];
const command = [packagePath("dist", "src", "cli", "main.js"), "serve", packagePath("seeds"), "--port", "0", "--json"];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(await secondsToAnswer(["-e", BARE]));
  own.push(await secondsToAnswer(command));
}
writeResults("From the start to the first answer", [
  `Medians of ${ROUNDS} starts, the seeds in memory.`,
  "",
  "| what is started | seconds | times a bare server |",
  "|---|---|---|",
  `| \`pledgegraph serve seeds\` | ${median(own).toFixed(2)} (longest ${Math.max(...own).toFixed(2)}) | ${(median(own) / median(bare)).toFixed(1)} |`,
  `| a bare Node.js server | ${median(bare).toFixed(2)} | 1.0 |`,
]);

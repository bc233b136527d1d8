/**
 * `npm run bench:api -- [--reports N]`: ten questions over HTTP to Pledgegraph on Neo4j, to @neo4j/graphql on the same Neo4j, to
 * Pledgegraph in memory, and as bare Cypher over the driver. Every server is a process of its own, compiled and started as a user
 * would, without tuning; rounds of the ways take turns, once every way has answered every question for a while. Answers are compared
 * first. Writes bench/RESULTS.md.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import neo4j from "neo4j-driver";
import type { DocumentContribution } from "../src/domain/graph-model.ts";
import { packagePath } from "../src/domain/package-root.ts";
import { type Answer, type BenchQuery, benchQueries, type Subjects } from "./api/queries.ts";
import { generateReports, seedContributions } from "./generate-reports.ts";
import { importedServer, inFolder } from "./own-server.ts";
import { writeResults } from "./results.ts";

const { values } = parseArgs({
  options: { reports: { type: "string", default: "60" }, seconds: { type: "string", default: "0.7" } },
});
const REPORTS = Number(values.reports);
/** How long one way is asked one question by so many clients, in each of two rounds. */
const SECONDS = Number(values.seconds);
const ROUNDS = 2;
const CLIENTS = [1, 16];
/** How long each way is asked each question before the clock runs, seconds. */
const WARM = 1;

type Ask = () => Promise<Answer>;
interface Way {
  readonly name: string;
  readonly ask: (query: BenchQuery) => Ask;
}

/** Where the servers are compiled to. */
const COMPILED = packagePath("dist", "measured");

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

interface Reply {
  readonly data: Answer;
  readonly errors?: readonly unknown[];
}

function post(url: string, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: "POST", agent, headers: { "content-type": "application/json", accept: "application/json" } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve(JSON.parse(Buffer.concat(parts).toString("utf8"))));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function overHttp(name: string, url: string, textOf: (query: BenchQuery) => string): Way {
  return {
    name,
    ask: (query) => {
      const body = JSON.stringify({ query: textOf(query) });
      return async () => {
        const answer = await post(url, body);
        if (answer.errors) throw new Error(`${name}, ${query.name}: ${JSON.stringify(answer.errors[0])}`);
        return answer.data;
      };
    },
  };
}

/** Compiles this project, as it is run by those who install it. */
function compile(): void {
  const compiler = packagePath("node_modules", "typescript", "bin", "tsc");
  const options = ["-p", packagePath("tsconfig.json"), "--outDir", COMPILED, "--sourceMap", "false"];
  execFileSync(process.execPath, [compiler, ...options], { stdio: ["ignore", "inherit", "inherit"] });
}

async function startProcess(...args: string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(COMPILED, "bench", "api", "server.js"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith("http")) return { url: line, child };
  throw new Error(`bench/api/server.ts ${args[0]} did not start.`);
}

/** The most cited strategy, the firm most reports name, two places that both cite it, and reports enough for 2,000 edges. */
function subjectsOf(contributions: readonly DocumentContribution[]): Subjects {
  const tallies = { CITES: new Map<string, number>(), MENTIONS: new Map<string, number>() };
  const reports: { id: string; issuer: string; cites: Set<string> }[] = [];
  for (const { relations } of contributions) {
    const issued = relations.find(({ type }) => type === "ISSUED_BY")!;
    const cites = new Set<string>();
    for (const { type, to } of relations) {
      if (type === "CITES") cites.add(to.id);
      const tally =
        type === "CITES" ? tallies.CITES : type === "MENTIONS" && to.kind === "Enterprise" ? tallies.MENTIONS : null;
      tally?.set(to.id, (tally.get(to.id) ?? 0) + 1);
    }
    reports.push({ id: issued.from.id, issuer: issued.to.id, cites });
  }
  const most = (tally: Map<string, number>) => [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
  const strategy = most(tallies.CITES);
  const [one, other] = reports.filter((report) => report.cites.has(strategy) && report.cites.size > 40).slice(-2);
  const network: string[] = [];
  for (let at = reports.length - 1, edges = 0; at >= 0 && edges < 2_000; at--) {
    network.push(reports[at]!.id);
    edges += reports[at]!.cites.size;
  }
  return {
    report: one!.id,
    strategy,
    enterprise: most(tallies.MENTIONS),
    place: one!.issuer,
    other: other!.issuer,
    reports: network.sort(),
  };
}

interface Measured {
  readonly times: number[];
  spent: number;
}

async function measure(ask: Ask, clients: number, into: Measured, seconds = SECONDS): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  const client = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      await ask();
      into.times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  into.spent += (performance.now() - started) / 1000;
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

async function tables(ways: readonly Way[], queries: readonly BenchQuery[]): Promise<string[]> {
  const lines: string[] = [];
  for (const query of queries) for (const way of ways) await measure(way.ask(query), 1, { times: [], spent: 0 }, WARM);
  const verdicts = { half: 0, slower: [] as string[], memoryBehind: [] as string[] };
  for (const clients of CLIENTS) {
    lines.push(
      "",
      `${clients === 1 ? "One client" : `${clients} clients`}; milliseconds, and in brackets requests/s; \`ratio\` is Pledgegraph's p50 by that of @neo4j/graphql.`,
      "",
    );
    lines.push(
      `| question | ${ways.map((way) => `${way.name}: p50 / p99`).join(" | ")} | ratio |`,
      `|---|${ways.map(() => "---|").join("")}---|`,
    );
    for (const query of queries) {
      const results = ways.map((): Measured => ({ times: [], spent: 0 }));
      const asks = ways.map((way) => way.ask(query));
      for (let round = 0; round < ROUNDS; round++)
        for (const [index, ask] of asks.entries()) await measure(ask, clients, results[index]!);
      const halves = results.map(({ times }) => at(times, 0.5));
      const [ours, library, inMemory] = halves as [number, number, number, number];
      if (clients === 1) {
        if (ours <= library / 2) verdicts.half++;
        if (ours > library) verdicts.slower.push(query.name);
        if (inMemory >= Math.min(ours, library)) verdicts.memoryBehind.push(query.name);
      }
      const cells = results.map(
        ({ times, spent }) =>
          `${at(times, 0.5).toFixed(1)} / ${at(times, 0.99).toFixed(1)} (${(times.length / spent).toFixed(0)})`,
      );
      lines.push(`| ${query.name} | ${cells.join(" | ")} | ${(ours / library).toFixed(2)} |`);
      console.error(lines.at(-1));
    }
  }
  lines.push(
    "",
    `With one client: p50 at most half of theirs on ${verdicts.half} of ${queries.length}; slower on ${verdicts.slower.join(", ") || "none"}; ` +
      `in memory not ahead of both on ${verdicts.memoryBehind.join(", ") || "none"}.`,
  );
  return lines;
}

/** Stops where two ways give other rows to one question. */
async function compareAnswers(ways: readonly Way[], queries: readonly BenchQuery[]): Promise<void> {
  for (const query of queries) {
    const answers: string[][] = [];
    for (const way of ways) answers.push(query.ids(await way.ask(query)()));
    for (const [index, answer] of answers.entries()) {
      if (JSON.stringify(answer) !== JSON.stringify(answers[0]))
        throw new Error(
          `${query.name}: ${ways[index]!.name} gives ${answer.length} rows, ${ways[0]!.name} ${answers[0]!.length}.`,
        );
    }
    console.error(`${query.name}: ${answers[0]!.length} rows`);
  }
}

await inFolder(async (folder) => {
  compile();
  const seeds = await seedContributions();
  const contributions = [...generateReports(seeds, REPORTS)];
  const { server } = await importedServer(folder, contributions);
  const file = join(folder, "seeds.json");
  writeFileSync(file, JSON.stringify(seeds));
  const processes = [
    await startProcess("neo4j", server.uri),
    await startProcess("library", server.uri),
    await startProcess("memory", file, String(REPORTS)),
  ];
  const driver = neo4j.driver(server.uri, undefined, { disableLosslessIntegers: true });
  const ways: Way[] = [
    overHttp("Pledgegraph on Neo4j", processes[0]!.url, (query) => query.ours),
    overHttp("@neo4j/graphql", processes[1]!.url, (query) => query.library),
    overHttp("Pledgegraph in memory", processes[2]!.url, (query) => query.ours),
    {
      name: "bare Cypher",
      ask: (query) => async () => {
        const session = driver.session({ defaultAccessMode: neo4j.session.READ });
        const { records } = await session.run(query.cypher);
        await session.close();
        return { rows: records.map((record) => record.toObject()) };
      },
    },
  ];
  try {
    const queries = benchQueries(subjectsOf(contributions));
    await compareAnswers(ways, queries);
    const lines = await tables(ways, queries);
    writeResults("The API on Neo4j", [
      `${REPORTS} reports in one Neo4j 5.26 (heap 1g); @neo4j/graphql 7.6.3 under Apollo. Every way in a process of its own, each first warmed by ${WARM} s of each question, ${ROUNDS} rounds of ${SECONDS} s in turn; the answers were compared first.`,
      ...lines,
    ]);
  } finally {
    for (const { child } of processes) child.kill("SIGTERM");
    await driver.close();
    agent.destroy();
    await server.stop();
    rmSync(COMPILED, { recursive: true, force: true });
  }
});

/**
 * Measures verdicts over series of reports: loads FOLDER and says, for three indicators, in how many pairs of consecutive
 * plan years a verdict was reached on the earlier year's promise; draws verdicts by a fixed seed for reading by eye.
 * Run: npx tsx scripts/outcomes-eval.ts FOLDER [--draw N]
 */

import { loadIntoMemory } from "../src/cli/open-store.ts";
import type { GraphNode, GraphRelation } from "../src/domain/graph-model.ts";
import { outcomesOf } from "../src/graph/outcome-on-reading.ts";

const INDICATORS = ["gdp", "budget_revenue", "fixed_investment"] as const;
const DRAWN = 40;
const SEED = 20250101;

/** A fixed sequence in [0, 1): Lehmer's, modulus 2^31 - 1. */
function sequence(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("name a folder of reports");
const flag = process.argv.indexOf("--draw");
const wanted = flag < 0 ? DRAWN : Number(process.argv[flag + 1]);
const { store } = await loadIntoMemory([folder], {
  terminal: { out: async () => {}, say: () => {}, progress: () => {} },
  environment: {},
  stdin: process.stdin,
  finish: () => {},
});

const reports = await store.list("Report", { limit: 100000 });
const years = new Map<string, Map<number, GraphNode<"Report">[]>>();
for (const report of reports) {
  const { planYear, issuer, kind } = report.properties;
  if (planYear === null || kind !== "GOVERNMENT_WORK_REPORT") continue;
  const series = years.get(issuer) ?? new Map<number, GraphNode<"Report">[]>();
  series.set(planYear, [...(series.get(planYear) ?? []), report]);
  years.set(issuer, series);
}

async function quoteOf(id: string, kind: "Commitment" | "Observation"): Promise<string> {
  const type = kind === "Commitment" ? "PROMISES" : "STATES";
  const [rows] = await store.related(type, "in", kind, [id], { limit: 1 });
  const relation = rows?.[0]?.relation as GraphRelation | undefined;
  const evidence = relation?.evidence[0];
  if (evidence === undefined) return "";
  const [text] = await store.texts([evidence.document]);
  return (text ?? "").slice(Math.max(0, evidence.span[0] - 40), evidence.span[1] + 20).replace(/\s+/g, " ");
}

const verdicts: { readonly line: string; readonly commitment: string; readonly observation: string }[] = [];
for (const indicator of INDICATORS) {
  let pairs = 0;
  let promised = 0;
  let judged = 0;
  for (const series of years.values())
    for (const [year, here] of series) {
      if (!series.has(year + 1)) continue;
      pairs++;
      const found: GraphNode<"Commitment">[] = [];
      for (const report of here)
        found.push(
          ...(await store.list("Commitment", {
            where: [
              { field: "report", op: "eq", value: report.id },
              { field: "indicator", op: "eq", value: indicator },
              { field: "dueYear", op: "eq", value: year },
            ],
            limit: 50,
          })),
        );
      if (found.length === 0) continue;
      promised++;
      const outcomes = await outcomesOf(
        store,
        found.map(({ id }) => id),
      );
      let reached = false;
      for (const [index, outcome] of outcomes.entries()) {
        const settling = outcome?.settling ?? null;
        if (settling === null || settling.relation.properties.verdict === "UNKNOWN") continue;
        reached = true;
        const { verdict, arithmetic } = settling.relation.properties;
        verdicts.push({
          line: `${found[index]!.id} ${found[index]!.properties.measure} ${verdict}: ${arithmetic}`,
          commitment: found[index]!.id,
          observation: settling.observation.id,
        });
      }
      if (reached) judged++;
    }
  console.log(`${indicator}: ${pairs} pairs of years, ${promised} with a promise, ${judged} with a verdict`);
}

const next = sequence(SEED);
const left = [...verdicts].sort((a, b) => (a.line < b.line ? -1 : 1));
console.log(`${verdicts.length} verdicts; ${Math.min(wanted, left.length)} drawn`);
for (let drawn = 0; drawn < wanted && left.length > 0; drawn++) {
  const [one] = left.splice(Math.floor(next() * left.length), 1);
  console.log(`\n${drawn + 1}. ${one!.line}`);
  console.log(`   promised: ${await quoteOf(one!.commitment, "Commitment")}`);
  console.log(`   reported: ${await quoteOf(one!.observation, "Observation")}`);
}
await store.close();

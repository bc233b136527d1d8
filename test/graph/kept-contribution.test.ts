import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { DocumentContribution } from "../../src/domain/graph-model.ts";
import { packContribution, unpackContribution } from "../../src/graph/neo4j/kept-contribution.ts";
import { node, print, relation } from "./sample-graph.ts";

const REPORT = { kind: "Report", id: "r" } as const;
const CONTRIBUTION: DocumentContribution = {
  document: "d",
  nodes: [node("Document", "d", { text: "长文" }), node("Report", "r", {}), node("Project", "p", { name: "石鼓" })],
  relations: [
    relation("TEXT_OF", { kind: "Document", id: "d" }, REPORT, { part: 2 }),
    relation(
      "CITES",
      REPORT,
      { kind: "Strategy", id: "of the vocabulary" },
      {},
      { evidence: [print("d", 3, "一"), print("other", 5, "二")] },
    ),
  ],
};

it("keeps which nodes a contribution brings and all that it says of relations", () => {
  const { nodes, relations } = CONTRIBUTION;
  expect(unpackContribution(packContribution(CONTRIBUTION))).toEqual({
    document: "d",
    nodes: nodes.map(({ kind, id }) => ({ kind, id })),
    relations,
  });
});

it("reads what earlier versions kept: the whole contribution", () => {
  const text = gzipSync(JSON.stringify(CONTRIBUTION)).toString("base64");
  expect(unpackContribution(text)).toEqual(CONTRIBUTION);
});

import { expect, it } from "vitest";
import { storedDocuments, storedRelation } from "../../src/graph/neo4j/relation-mapping.ts";
import { relation } from "./sample-graph.ts";

it("who says a relation is read as it is stored, and as earlier versions stored it", () => {
  const cites = relation("CITES", { kind: "Report", id: "r" }, { kind: "Strategy", id: "s" }, {});
  const { _documents } = storedRelation(cites, ["a", "b"]);
  expect(storedDocuments(_documents as string)).toEqual(["a", "b"]);
  expect(storedDocuments(["a", "b"])).toEqual(["a", "b"]);
});

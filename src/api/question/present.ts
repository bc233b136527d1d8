import type { GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import type { ReportRecord } from "../../questions/corpus.ts";
import { type Figure, numberOf } from "../../questions/figure.ts";
import { shapeOf } from "../node/node-shape.ts";
import { factOf } from "../relation/fact-of.ts";

const has = (value: object, ...names: string[]): boolean => names.every((name) => name in value);

function figureShape(figure: Figure): object {
  const { node, report, ...rest } = figure;
  return {
    ...rest,
    value: numberOf(figure),
    amount: node.properties,
    commitment: node.kind === "Commitment" ? shapeOf(node) : null,
    observation: node.kind === "Observation" ? shapeOf(node) : null,
    indicatorId: node.properties.indicator,
    object: node.properties.object,
    report: shapeOf(report.node),
    jurisdiction: shapeOf(report.issuer),
  };
}

/**
 * A question's answer as the API's types read it: nodes, reports, relations and figures in their GraphQL shapes, wherever they
 * stand; `prints` stay as they are (the evidence types read them).
 */
export function present(value: unknown, seen = new Map<object, unknown>()): unknown {
  if (value === null || typeof value !== "object") return value;
  const held = seen.get(value);
  if (held !== undefined) return held;
  const keep = <T>(shape: T): T => {
    seen.set(value, shape);
    return shape;
  };
  if (Array.isArray(value)) return keep(value.map((each) => present(each, seen)));
  if (has(value, "kind", "id", "properties")) return keep(shapeOf(value as GraphNode));
  if (has(value, "node", "issuer", "documents")) return keep(shapeOf((value as ReportRecord).node));
  if (has(value, "type", "from", "to", "evidence")) return keep(factOf(value as GraphRelation));
  if (has(value, "node", "report", "modality", "prints")) return keep(figureShape(value as Figure));
  return keep(
    Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, name === "prints" ? each : present(each, seen)] as const),
    ),
  );
}

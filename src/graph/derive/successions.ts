import type { GraphRelation } from "../../domain/graph-model.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { relationByRule } from "../relation-by-rule.ts";

/** What these divisions became by merger or split, where the successor is there too. Source: schema/divisions.tsv. */
export function successions(present: ReadonlySet<string>): GraphRelation<"SUCCEEDED_BY">[] {
  const relations: GraphRelation<"SUCCEEDED_BY">[] = [];
  for (const id of present)
    for (const { id: successor, year } of gazetteer().divisionById(id)?.successors ?? [])
      if (present.has(successor))
        relations.push(
          relationByRule(
            "SUCCEEDED_BY",
            { kind: "Jurisdiction", id },
            { kind: "Jurisdiction", id: successor },
            { year },
          ),
        );
  return relations;
}

import { type NodeKind, RELATION_SHAPES, type RelationType } from "../../domain/graph-model.ts";
import { NODE_FIELDS, RELATION_FIELDS } from "../../domain/node-fields.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import type { RelatedQuery } from "../graph-store.ts";
import { isReference, type ReferenceBranch, type RelationBranch } from "../graph-tree.ts";
import { conditionTexts, StatementParameters, whereText } from "./condition-text.ts";
import { askedFields } from "./node-mapping.ts";
import { askedOfRelation } from "./relation-mapping.ts";
import { assembled, plainName } from "./statement.ts";

/** A branch along a relation; a page of it may follow a row, or be read from the end. */
export type RelatedBranch = Omit<RelationBranch, "query"> & {
  readonly query: RelationBranch["query"] & Pick<RelatedQuery, "after" | "backwards">;
};

/** A branch as Neo4j reads it. */
export type StoredBranch = RelatedBranch | ReferenceBranch;

/** Kinds of node at the far end of a type of relation. */
export function farKinds(type: RelationType, direction: "out" | "in", kind?: NodeKind): NodeKind[] {
  const shape = RELATION_SHAPES[type];
  const kinds = direction === "out" ? shape.to : shape.from;
  return [...kinds].filter((far) => kind === undefined || far === kind).sort(byCodeUnit);
}

/** What is asked of a branch's relations, the number of prints aside. */
export function askedOfBranch({
  type,
  relation,
  query,
}: Pick<RelationBranch, "type" | "relation" | "query">): readonly string[] {
  return relation === false ? [] : askedOfRelation(type, (query.evidence ?? true) === true);
}

/** Puts together what a statement gives of nodes: the values asked for, then what stands along each branch. */
export class TreeText {
  readonly parameters = new StatementParameters();
  #variables = 0;

  /** A list's inside: values of `variable`, a node of this kind. */
  values(
    variable: string,
    kind: NodeKind,
    fields: readonly string[] | undefined,
    branches: readonly StoredBranch[],
  ): string {
    return [
      ...askedFields(kind, fields).map((field) => `${variable}.${plainName(field)}`),
      ...branches.flatMap((branch) =>
        isReference(branch) ? [this.#reference(variable, branch)] : this.#relations(variable, branch),
      ),
    ].join(", ");
  }

  /** The list of rows that stand along a branch of `variable`; its limit is above 0. */
  rows(variable: string, branch: RelatedBranch): string {
    return this.#relations(variable, branch)[0]!;
  }

  #reference(near: string, branch: ReferenceBranch): string {
    const far = `m${this.#variables++}`;
    const values = this.values(far, branch.kind, branch.fields, branch.branches ?? []);
    return assembled("part/reference", { near, far, Kind: branch.kind, field: plainName(branch.reference), values });
  }

  /** The rows, where any are wanted, and the count, where it is. */
  #relations(near: string, branch: Exclude<StoredBranch, ReferenceBranch>): string[] {
    const { type, direction, query, count } = branch;
    const [relation, far] = [`r${this.#variables}`, `m${this.#variables++}`];
    const [left, right] = direction === "out" ? ["-", "->"] : ["<-", "-"];
    // Where a type leads to one kind only, the server need not look what a far node is.
    const kind = farKinds(type, direction).length === 1 ? "" : `:\`${query.kind}\``;
    const ends = { near, left, right, Type: type };
    const conditions = () => [
      ...conditionTexts(far, query.where, NODE_FIELDS[query.kind], this.parameters),
      ...conditionTexts(relation, query.whereRelation, RELATION_FIELDS[type], this.parameters),
    ];
    const texts: string[] = [];
    if (query.limit > 0) {
      const asked = askedOfBranch(branch).map((field) => `${relation}.${field}`);
      if (query.evidence === "count") asked.push(`size(coalesce(${relation}.evidence, []))`);
      const whole = [...conditions(), ...this.#follows(far, relation, query)];
      const down = query.backwards ? " DESC" : "";
      const [kept, order] =
        asked.length > 0
          ? [`${relation}, ${far}`, `${far}.id${down}${branch.relation === false ? "" : `, ${relation}.key${down}`}`]
          : [far, `${far}.id${down}`];
      const limit = this.parameters.hold(query.limit);
      const values = [...asked, this.values(far, query.kind, query.fields, branch.branches ?? [])].join(", ");
      const pieces = { relation, found: far + kind, where: whereText(whole), kept, order, limit, values };
      texts.push(assembled("part/branch", { ...ends, ...pieces }));
    }
    if (count) {
      const where = whereText(conditions());
      const named = where === "" ? { relation: "", found: kind } : { relation, found: far + kind };
      texts.push(assembled("part/branch-count", { ...ends, ...named, where }));
    }
    return texts;
  }

  #follows(far: string, relation: string, { after, backwards }: RelatedBranch["query"]): string[] {
    if (after === undefined) return [];
    const [id, key] = [this.parameters.hold(after.id), this.parameters.hold(after.key)];
    const past = backwards ? "<" : ">";
    return [`(${far}.id ${past} ${id} OR (${far}.id = ${id} AND ${relation}.key ${past} ${key}))`];
  }
}

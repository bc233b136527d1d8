import {
  buildSchema,
  execute,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  parse,
  validate,
} from "graphql";
import { describe, expect, it } from "vitest";
import { PlannedOperation } from "../../src/api/execute/planned-operation.ts";
import { apiSchema } from "../../src/api/schema.ts";

const schema = buildSchema(`
  enum Colour { RED GREEN }
  input Range { from: Int = 1, to: Int }
  interface Node { id: ID!, name: String }
  type Place implements Node { id: ID!, name: String, colour: Colour, within: Place, parts: [Place!], maybe: [Place], words: [String!]!, counted(in: Range, by: Int = 2): String, strict: Place!, loud: String!, failing(when: String): String, path: String }
  type Firm implements Node { id: ID!, name: String, size: Int, site: Place }
  type Query { place(id: ID = "p"): Place, later: Place, node(kind: String!): Node, nodes: [Node!]!, numbers: [[Int]], sure: Place!, broken: Place, number: Int, same: Place }
`);

class Place {
  readonly nodeKind = "Place";
  readonly id: string;
  readonly depth: number;
  constructor(id: string, depth = 0) {
    this.id = id;
    this.depth = depth;
  }
  get name(): string | null {
    return this.depth > 1 ? null : `地 ${this.id}`;
  }
  get colour(): string {
    return this.depth === 1 ? "BLUE" : "RED";
  }
  within(): Promise<Place> {
    return Promise.resolve(new Place(`${this.id}/up`, this.depth + 1));
  }
  get parts(): (Place | Promise<Place>)[] {
    return [new Place("1", this.depth + 1), Promise.resolve(new Place("2", this.depth + 1))];
  }
  get maybe(): unknown[] {
    return [new Place("1", this.depth + 1), null, new Error("no third"), Promise.reject(new Error("no fourth"))];
  }
  get words(): unknown {
    return this.depth === 0 ? new Set(["一", "二"]) : this.depth === 1 ? ["一", null] : "words";
  }
  counted(args: object, context: object): string {
    return JSON.stringify([args, context]);
  }
  get strict(): Promise<null> | null {
    return this.depth === 0 ? Promise.resolve(null) : null;
  }
  get loud(): string {
    throw new Error(`loud in ${this.id}`);
  }
  async failing({ when }: { when?: string }): Promise<string> {
    if (when === "later") await new Promise((resolve) => setTimeout(resolve, 5));
    throw new Error(`failed ${when}`);
  }
}
const firm = { nodeKind: "Firm", id: 7, name: "厂", size: 2.5, site: new Place("s") };

function field(type: string, name: string) {
  return (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
}
(schema.getType("Node") as GraphQLInterfaceType).resolveType = ({ nodeKind }: { nodeKind: string }) => nodeKind;
const ROOTS: Readonly<Record<string, (source: unknown, args: Record<string, unknown>) => unknown>> = {
  place: (_source, { id }) => new Place(String(id)),
  later: async () => new Place("later"),
  node: (_source, { kind }) => (kind === "firm" ? firm : new Place("n")),
  nodes: () => [firm, Promise.resolve(new Place("n"))],
  numbers: () => [[1, null, 3], null, Promise.resolve([4]), ["five"]],
  sure: () => null,
  broken: () => {
    throw new Error("broken");
  },
  number: () => 2 ** 40,
  same: () => new Place("same"),
};
for (const [name, resolve] of Object.entries(ROOTS)) field("Query", name).resolve = resolve;
field("Place", "path").resolve = (_source, _args, _context, { path, fieldName, parentType }) =>
  JSON.stringify([path, fieldName, parentType.name]);

const CASES: [words: string, query: string, variables?: Record<string, unknown>][] = [
  ["plain values and aliases", "{ place { id called: name colour } other: place(id: 5) { id } }"],
  ["what comes later, and order", "{ later { id } place { within { within { id name } } name } number: nodes { id } }"],
  [
    "fragments and interfaces",
    "{ nodes { __typename id ...P ... on Firm { size site { id } } ... on Node { name } } } fragment P on Place { id parts { id } }",
  ],
  ["a field asked twice", "{ place { parts { id } } place { parts { name } id } }"],
  [
    "an argument given differently under one name of another type",
    '{ a: node(kind: "firm") { name } b: node(kind: "place") { ... on Place { counted(by: 1) } } }',
  ],
  [
    "arguments and their defaults",
    "{ place { counted a: counted(in: {to: 3}) b: counted(in: {from: null, to: 2}, by: null) } }",
  ],
  [
    "variables",
    "query ($id: ID, $to: Int = 9, $by: Int) { place(id: $id) { id counted(in: {to: $to}, by: $by) parts { counted(by: $by) } } }",
    { by: 4 },
  ],
  ["lists within lists", "{ numbers }"],
  ["lists that hold nulls and errors", "{ place { maybe { id } words } }"],
  ["a null where there may be none", "{ place { parts { words } } }"],
  ["no list", "{ place { within { within { words } } } }"],
  ["a value that its type does not know", "{ place { within { colour id } } number }"],
  ["errors that make more null", "{ place { id strict { id } } same { within { strict { id } } } }"],
  ["errors of nodes in lists", "{ place { parts { loud } maybe { loud } } }"],
  ["an error beside what is under way", '{ place { within { id } loud failing(when: "later") } }'],
  [
    "several errors, in the order in which they come",
    '{ place { a: failing(when: "later") b: failing(when: "now") } broken { id } }',
  ],
  ["all null", "{ place { id } sure { id } later { id } }"],
  ["where a resolver stands", "{ place { path parts { path within { path } } } }"],
  ["errors under what is null already", '{ later { parts { id strict { id } failing(when: "later") } } }'],
];

const CONTEXT = { of: "context" };

async function both(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const plan = PlannedOperation.of(schema, document, getOperationAST(document)!)!;
  const runs = [];
  // The second run finds everything worked out.
  for (let run = 0; run < 2; run++) runs.push(await plan.run(plan.variables(variables).coerced!, CONTEXT));
  const theirs = await execute({ schema, document, variableValues: variables, contextValue: CONTEXT });
  return [theirs, ...runs].map((result) => JSON.stringify(result)) as [string, string, string];
}

describe("operations that are planned", () => {
  it.each(CASES)("answer as graphql-js does: %s", async (_words, query, variables) => {
    const [theirs, first, second] = await both(query, variables);
    expect(first).toBe(theirs);
    expect(second).toBe(theirs);
  });

  it.each([
    "{ place { id @include(if: true) } }",
    "{ __schema { types { name } } }",
    '{ __type(name: "Place") { name } }',
    "{ __proto__: place { id } }",
  ])("are not: %s", (query) => {
    const document = parse(query);
    expect(PlannedOperation.of(schema, document, getOperationAST(document)!)).toBeNull();
  });

  it("are of a schema whose types need no more than is done", () => {
    for (const type of Object.values(apiSchema().getTypeMap())) {
      if (isObjectType(type)) expect(type.isTypeOf, type.name).toBeUndefined();
      if (isAbstractType(type)) expect(type.resolveType!({ nodeKind: "Report" }, {}, {} as never, type)).toBe("Report");
    }
  });
});

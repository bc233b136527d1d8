import "reflect-metadata";
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NODE_TYPES } from "../../src/api/node/node-types.ts";
import { apiSchema } from "../../src/api/schema.ts";
import { type TestServer, testServer } from "./http-client.ts";
import { sampleStore } from "./sample-world.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await sampleStore());
});
afterAll(() => server.close());

type Field = GraphQLField<unknown, unknown>;

function fieldsOf(name: string): Field[] {
  return Object.values((apiSchema().getType(name) as GraphQLObjectType).getFields());
}

/** Fields of plain values that want no argument. */
function plainFields(name: string): string {
  return fieldsOf(name)
    .filter((field) => isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type)))
    .filter((field) =>
      field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined),
    )
    .map((field) => field.name)
    .join(" ");
}

const QUERY_FIELDS = () => Object.values(apiSchema().getQueryType()!.getFields());

describe("every field of every kind of node", () => {
  for (const kind of Object.keys(NODE_TYPES)) {
    it(`${kind}: read, counted and followed`, async () => {
      const list = QUERY_FIELDS().find((field) => getNamedType(field.type).name === `${kind}Connection`)!;
      const read = await server.ask(`{ ${list.name}(first: 200) { totalCount nodes { ${plainFields(kind)} } } }`);
      expect(read.errors).toBeUndefined();
      expect(read.data[list.name].totalCount).toBeGreaterThan(0);
      const ways = fieldsOf(kind).filter((field) => getNamedType(field.type).name.endsWith("Connection"));
      expect(ways.length).toBeGreaterThan(0);
      for (const way of ways) {
        const query = `{ ${list.name}(first: 50) { nodes { ${way.name}(first: 3) { totalCount nodes { id } edges { cursor fact { ${plainFields("RelationFact")} evidence(first: 1) { ${plainFields("Evidence")} document { id } section { id } } } } } } } }`;
        const { data, errors } = await server.ask(query);
        expect(errors, way.name).toBeUndefined();
        for (const node of data[list.name].nodes) {
          const page = node[way.name];
          expect(page.totalCount, way.name).toBeGreaterThanOrEqual(page.nodes.length);
          if (page.nodes.length < 3) expect(page.totalCount, way.name).toBe(page.nodes.length);
        }
      }
      const ones = fieldsOf(kind).filter(
        (field) => isObjectType(getNamedType(field.type)) && getNamedType(field.type).name in NODE_TYPES,
      );
      for (const one of ones) {
        const { errors } = await server.ask(`{ ${list.name}(first: 50) { nodes { ${one.name} { id } } } }`);
        expect(errors, one.name).toBeUndefined();
      }
    });
  }
});

import "reflect-metadata";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { EvidenceResolver } from "./evidence/evidence.resolver.ts";
import { listResolvers } from "./list/register-lists.ts";
import { NodeResolver, nodeLabelResolvers } from "./node/node.resolver.ts";
import { QUESTION_RESOLVERS } from "./question-resolvers.ts";
import { resolveDirectly } from "./register/resolve-directly.ts";
import { RelationFactResolver } from "./relation/relation-fact.resolver.ts";
import { traversalResolvers } from "./traversal/register-traversals.ts";
import { labelResolvers } from "./vocabulary/register-labels.ts";
import { VocabularyResolver } from "./vocabulary/vocabulary.resolver.ts";

let built: GraphQLSchema | null = null;

/** The schema, built once in a process. */
export function apiSchema(): GraphQLSchema {
  if (built !== null) return built;
  built = buildSchemaSync({
    resolvers: [
      NodeResolver,
      EvidenceResolver,
      RelationFactResolver,
      VocabularyResolver,
      ...listResolvers(),
      ...traversalResolvers(),
      ...labelResolvers(),
      ...nodeLabelResolvers(),
      ...QUESTION_RESOLVERS,
    ] as unknown as NonEmptyArray<() => void>,
    validate: false,
  });
  resolveDirectly(built);
  return built;
}

/** The schema as SDL, sorted, ended by a line end: what `schema/schema.graphql` holds. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}

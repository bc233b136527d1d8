import { shippedVocabulary } from "../vocabulary/shipped-vocabulary.ts";
import { Neo4jConnection, neo4jSettings } from "./connection.ts";
import { Neo4jStore } from "./neo4j-store.ts";

/** The store that NEO4J_URI and its like name. Nothing is asked of the server yet. Throws StoreSettingsError. */
export function openNeo4jStore(environment: Readonly<Record<string, string | undefined>>): Neo4jStore {
  return new Neo4jStore(new Neo4jConnection(neo4jSettings(environment)), shippedVocabulary());
}

import neo4j from "neo4j-driver";

/** Waits until a Neo4j answers `RETURN 1` at `uri`. Throws after `milliseconds`, or at once when `alive` says its process ended. */
export async function waitForBolt(uri: string, milliseconds: number, alive: () => boolean = () => true): Promise<void> {
  const until = Date.now() + milliseconds;
  const auth = process.env.NEO4J_PASSWORD
    ? neo4j.auth.basic(process.env.NEO4J_USERNAME ?? "neo4j", process.env.NEO4J_PASSWORD)
    : undefined;
  const driver = neo4j.driver(uri, auth, { connectionTimeout: 2_000, maxTransactionRetryTime: 0 });
  try {
    for (;;) {
      try {
        await driver.executeQuery("RETURN 1");
        return;
      } catch (error) {
        if (!alive()) throw new Error(`The Neo4j server for ${uri} ended before it answered.`, { cause: error });
        if (Date.now() > until)
          throw new Error(`No Neo4j answered at ${uri} within ${milliseconds / 1000} s.`, { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  } finally {
    await driver.close();
  }
}

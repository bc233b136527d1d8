import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Neo4jConnection } from "../../src/graph/neo4j/connection.ts";
import { StoreTimeoutError } from "../../src/graph/neo4j/neo4j-errors.ts";
import { uri } from "./empty-server.ts";

const ONE = "RETURN $n AS n";
const SLOW = "UNWIND range(1, 3000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x) AS n";

describe.runIf(uri !== null).each(["bolt", "neo4j"])("reads over kept connections, %s", (scheme) => {
  let connection: Neo4jConnection;
  const settings = () => {
    const address = uri!.replace(/^\w+/, scheme);
    return { uri: address, username: "neo4j", password: null, database: "neo4j", readTimeout: 20_000 };
  };
  beforeAll(() => {
    connection = new Neo4jConnection(settings());
  });
  afterAll(() => connection.close());

  const ask = async (n: number) => (await connection.read<{ n: number }>(ONE, { n })).map((row) => row.n);

  it("answer one after another, and more at once than there are connections", async () => {
    for (const count of [1, 1, 10, 25, 40, 55, 100]) {
      const asked = Array.from({ length: count }, (_each, n) => n);
      expect(await Promise.all(asked.map(ask))).toEqual(asked.map((n) => [n]));
    }
  });

  it("answer again after an error", async () => {
    for (let round = 0; round < 3; round++) {
      await expect(connection.read("RETURN nothing")).rejects.toMatchObject({
        code: "Neo.ClientError.Statement.SyntaxError",
      });
      expect(await ask(round)).toEqual([round]);
    }
  });

  it("give up in time, and answer again", async () => {
    await expect(connection.read(SLOW, {}, 300)).rejects.toBeInstanceOf(StoreTimeoutError);
    expect(await ask(1)).toEqual([1]);
  });

  it("give up streaming in time: as long as said, or as the settings say", async () => {
    const drain = async (of: Neo4jConnection, timeout?: number) => {
      for await (const row of of.stream(SLOW, {}, timeout)) expect(row).toBeUndefined();
    };
    await expect(drain(connection, 300)).rejects.toBeInstanceOf(StoreTimeoutError);
    const hasty = new Neo4jConnection({ ...settings(), readTimeout: 300 });
    await expect(drain(hasty)).rejects.toBeInstanceOf(StoreTimeoutError);
    await hasty.close();
  });

  it("never write", async () => {
    await expect(connection.read("CREATE (n:Written) RETURN 1 AS n")).rejects.toMatchObject({
      code: "Neo.ClientError.Statement.AccessMode",
    });
  });

  it("answer after a rest", async () => {
    expect(await ask(1)).toEqual([1]);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(await ask(2)).toEqual([2]);
  });

  it("see what was written just before", async () => {
    await connection.write((run) => run("CREATE (n:Written {n: 1}) RETURN n.n AS n"));
    expect(await connection.read("MATCH (n:Written) RETURN n.n AS n")).toEqual([{ n: 1 }]);
    await connection.write((run) => run("MATCH (n:Written) DETACH DELETE n"));
    expect(await connection.read("MATCH (n:Written) RETURN n.n AS n")).toEqual([]);
  });

  it("leave connections for rows that are streamed", async () => {
    await Promise.all(Array.from({ length: 64 }, (_each, n) => ask(n)));
    const streams = Array.from({ length: 40 }, async () => {
      const rows: unknown[] = [];
      for await (const row of connection.stream("UNWIND range(1, 3) AS n RETURN n")) rows.push(row);
      return rows.length;
    });
    expect(new Set(await Promise.all(streams))).toEqual(new Set([3]));
  });
});

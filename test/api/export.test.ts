import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testServer } from "./http-client.ts";
import { sampleStore } from "./sample-world.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await sampleStore());
});
afterAll(() => server.close());

const get = (path: string) => fetch(`${server.url}export/${path}`);

describe("exports over HTTP", () => {
  it("gives the whole graph in every format", async () => {
    for (const format of ["gexf", "graphml", "csv-nodes", "csv-edges", "jsonld", "cytoscape"]) {
      const response = await get(format);
      expect(response.status, format).toBe(200);
      expect(response.headers.get("content-disposition"), format).toContain("pledgegraph");
      expect(await response.text(), format).toContain("牧原");
    }
  });

  it("gives one network, with its weights", async () => {
    const response = await get("gexf?kind=jurisdiction-strategy&minWeight=1");
    const text = await response.text();
    expect(text).toContain("乡村振兴");
    expect(text).toMatch(/<edge [^>]*weight="2"/);
    expect(text).not.toContain("牧原生猪养殖项目");
  });

  it("gives the panel as a table, a workbook and Parquet", async () => {
    const csv = await get("panel.csv?indicators=sample-gdp&measures=growth&modality=target");
    const bytes = Buffer.from(await csv.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8").match(/sample-gdp/g)?.length).toBeGreaterThanOrEqual(9);
    expect(bytes.toString("utf8")).toContain("NO_REPORT");
    const workbook = Buffer.from(await (await get("panel.xlsx?indicators=sample-gdp")).arrayBuffer());
    expect(workbook.subarray(0, 2).toString()).toBe("PK");
    const parquet = Buffer.from(await (await get("panel.parquet?indicators=sample-gdp")).arrayBuffer());
    expect(parquet.subarray(0, 4).toString()).toBe("PAR1");
  });

  it("names what it cannot do", async () => {
    const response = await get("gexf?kind=nothing");
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(
      "ARGUMENT_INVALID",
    );
    expect((await get("nothing")).status).toBe(404);
    expect((await get("panel.csv?from=then")).status).toBe(400);
  });
});

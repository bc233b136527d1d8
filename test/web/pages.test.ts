import { existsSync, readdirSync, readFileSync } from "node:fs";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packagePath } from "../../src/domain/package-root.ts";
import { type TestServer, testServer } from "../api/http-client.ts";
import { sampleStore } from "../api/sample-world.ts";

let server: TestServer;
beforeAll(async () => {
  if (!existsSync(packagePath("dist", "web", "index.html"))) {
    await build({
      configFile: packagePath("src", "web", "vite.config.ts"),
      root: packagePath("src", "web"),
      logLevel: "error",
    });
  }
  server = await testServer(await sampleStore());
});
afterAll(() => server.close());

/** Addresses that a page asks its browser to load. */
function loaded(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
}

async function page(path: string): Promise<string> {
  const response = await fetch(`${server.url}${path}`, { headers: { accept: "text/html" } });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/html");
  return response.text();
}

describe("pages, without any other host", () => {
  it("serves the start page and the playground with their own files only", async () => {
    for (const path of ["", "graphql", "graphql?query=%7B__typename%7D"]) {
      const files = loaded(await page(path));
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        expect(file, path).toMatch(/^\/[^/]/);
        const response = await fetch(new URL(file, server.url));
        expect(response.status, file).toBe(200);
        expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
        await response.arrayBuffer();
      }
    }
  });

  it("loads nothing from elsewhere by style sheet or import", () => {
    const folder = packagePath("dist", "web", "assets");
    for (const name of readdirSync(folder)) {
      if (!/\.(css|js)$/.test(name)) continue;
      const text = readFileSync(`${folder}/${name}`, "utf8");
      expect(text, name).not.toMatch(/@import\s+(url\()?["']?https?:/);
      expect(text, name).not.toMatch(/url\(["']?https?:/);
      expect(text, name).not.toMatch(/import\(?["']https?:/);
    }
  });

  it("keeps hashed files for good and compresses them", async () => {
    const [script] = loaded(await page("")).filter((file) => file.endsWith(".js"));
    const response = await fetch(new URL(script!, server.url), { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  it("offers the examples in both languages", async () => {
    const examples = (await (await fetch(`${server.url}examples.json`)).json()) as {
      zh: string;
      en: string;
      query: string;
    }[];
    expect(examples.length).toBeGreaterThanOrEqual(40);
    for (const example of examples)
      expect([example.zh, example.en, example.query].every((text) => text.length > 5)).toBe(true);
  });
});

import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testServer } from "../api/http-client.ts";
import { sampleStore } from "../api/sample-world.ts";

const CHROMIUM = process.env.PLEDGEGRAPH_CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there) {
  if (process.env.PLEDGEGRAPH_REQUIRE?.includes("browser")) throw new Error(`There is no browser at ${CHROMIUM}.`);
  console.warn("Skipped: pages in a real browser. Install Chromium, or set PLEDGEGRAPH_CHROMIUM to its path.");
}
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.runIf(there)("pages in a real browser", () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await testServer(await sampleStore());
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    ["zh-CN", "已载入"],
    ["en-US", "Loaded"],
  ])("the start page speaks %s, draws the network, asks no other host", async (locale, heading) => {
    const page = await browser.newPage({ locale });
    const foreign: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(server.url);
    await page.getByText(heading, { exact: true }).waitFor({ timeout: 20_000 });
    await page.locator("svg circle").first().waitFor({ timeout: 20_000 });
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("the playground runs a query", async () => {
    const page = await browser.newPage({ locale: "en-US" });
    await page.goto(`${server.url}graphql`);
    await page.getByRole("button", { name: /Execute query/ }).click({ timeout: 30_000 });
    await page.getByText('"stats"').first().waitFor({ timeout: 20_000 });
    await page.close();
  });

  it("a hit of the search opens what is known of it, answered", async () => {
    const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 390, height: 844 } });
    await page.goto(server.url);
    await page.getByRole("searchbox").fill("彰武");
    await page.getByRole("link", { name: "彰武县" }).first().click({ timeout: 20_000 });
    await page.getByText('"levelLabel"').first().waitFor({ timeout: 30_000 });
    const wider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(wider).toBe(false);
    await page.close();
  });
});

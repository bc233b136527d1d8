import { defineConfig } from "vitest/config";

const shared = {
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { decorator: { legacy: true } },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "main",
          include: ["test/**/*.test.ts"],
          exclude: ["test/neo4j/**"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: "neo4j",
          include: ["test/neo4j/**/*.test.ts"],
          globalSetup: ["test/neo4j/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

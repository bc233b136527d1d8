import type { CodegenConfig } from "@graphql-codegen/cli";

/** `npm run client`: the types of the API and of the example operations, for programs that ask it. */
const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  documents: "examples/*.graphql",
  generates: {
    "src/client/generated/operations.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        avoidOptionals: false,
        dedupeFragments: true,
        scalars: { DateTime: "string", BigInt: "string" },
      },
    },
  },
};

export default config;

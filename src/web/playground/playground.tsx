import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./playground.css";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { loadExamples } from "../ask.ts";
import { examplesPlugin } from "./examples-plugin.tsx";

type Fetcher = Parameters<typeof GraphiQL>[0]["fetcher"];

/** Sends a query to the server of this page; headers of the editor (a bearer token) go along. */
const fetcher: Fetcher = async (request, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...options?.headers },
    body: JSON.stringify(request),
  });
  return response.json();
};

const WELCOME =
  "# 从左侧选一个示例，或写下自己的查询。 Choose an example on the left, or write a query of your own.\n{\n  stats {\n    nodes { kind count }\n  }\n}\n";

async function start(): Promise<void> {
  const examples = await loadExamples();
  const asked = new URLSearchParams(location.search);
  const chosen = examples.find((each) => each.name === asked.get("example"));
  const query = chosen?.query ?? asked.get("query") ?? undefined;
  const plugin = examplesPlugin(examples, query !== undefined);
  const variables =
    chosen && Object.keys(chosen.variables).length > 0 ? JSON.stringify(chosen.variables, null, 2) : undefined;
  createRoot(document.getElementById("playground")!).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={[plugin, HISTORY_PLUGIN]}
      visiblePlugin={plugin}
      defaultQuery={WELCOME}
      {...(query ? { initialQuery: query } : {})}
      {...(variables ? { initialVariables: variables } : {})}
      forcedTheme="light"
    >
      <GraphiQL.Logo>
        <a className="playground-brand" href="/">
          Pledgegraph
        </a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

void start();

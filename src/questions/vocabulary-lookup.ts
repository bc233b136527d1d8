import type { GraphReader } from "../graph/graph-store.ts";
import { foldName } from "../graph/search/fold-name.ts";
import { namesOf } from "../graph/search/node-names.ts";
import { simplified } from "../graph/search/simplified.ts";
import { NodeNotFoundError } from "./question-error.ts";

/**
 * Ids of the indicators or themes that texts stand for: ids, or names in Chinese or English. Throws NodeNotFoundError for what
 * is neither, so that a misspelt id is no empty answer.
 */
export async function vocabularyIds(
  store: GraphReader,
  kind: "Indicator" | "PolicyTheme",
  texts: readonly string[],
): Promise<string[]> {
  const nodes = await store.nodesById(kind, texts);
  return Promise.all(
    texts.map(async (text, index) => {
      const known = nodes[index];
      if (known) return known.id;
      const asked = foldName(simplified(text));
      const hits = asked === "" ? [] : await store.searchNames(text.trim(), [kind], 20);
      const named = hits.find(({ node }) => namesOf(node).some((name) => foldName(name) === asked));
      if (!named) throw new NodeNotFoundError(kind, text);
      return named.node.id;
    }),
  );
}

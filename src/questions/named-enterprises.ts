import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { foldName } from "../graph/search/fold-name.ts";
import { loadCorpus } from "./corpus.ts";
import { foldEnterprises, type GroupMembers } from "./enterprise-fold.ts";
import { once, otherPrints } from "./other-prints.ts";
import type { PhraseReport } from "./phrase.ts";
import { phraseVariants } from "./phrase-variants.ts";
import type { ReportScope } from "./report-scope.ts";
import { type EnterpriseMention, enterpriseMentions } from "./shared-enterprises.ts";

export interface NamedEnterprise {
  readonly name: string;
  readonly enterprises: readonly GraphNode<"Enterprise">[];
  readonly mentions: readonly EnterpriseMention[];
  /** Prints of the name that no such firm's mention covers. */
  readonly otherPrints: () => Promise<readonly PhraseReport[]>;
}

/** Whether a printed name is of the firm called `stem`: the stem itself, or the stem with more behind it. */
function bears(printed: string, stems: readonly string[]): boolean {
  const folded = foldName(printed);
  return stems.some((stem) => folded === stem || folded.startsWith(stem));
}

/**
 * Which reports name each of these firms. A firm is meant by its name, its short name or the stem that its names begin with;
 * a group's members count as the group by `groups`.
 */
export async function namedEnterprises(
  store: GraphReader,
  scope: ReportScope,
  names: readonly string[],
  groups: GroupMembers,
): Promise<NamedEnterprise[]> {
  const corpus = await loadCorpus(store, scope);
  const mentions = await enterpriseMentions(store, corpus);
  const nodes = [...new Map(mentions.map(({ enterprise }) => [enterprise.id, enterprise])).values()];
  const folds = await foldEnterprises(store, nodes, groups);
  return names.map((name) => {
    const stems = phraseVariants(name).map(foldName);
    const enterprises = nodes.filter((node) => {
      if ([node.properties.name, ...node.properties.aliases].some((printed) => bears(printed, stems))) return true;
      const { head } = folds.get(node.id)!;
      return [head.properties.name, ...head.properties.aliases].some((printed) => stems.includes(foldName(printed)));
    });
    const ids = new Set(enterprises.map((node) => node.id));
    const named = mentions.filter(({ enterprise }) => ids.has(enterprise.id));
    const covered = named.flatMap(({ prints }) => prints);
    return {
      name,
      enterprises,
      mentions: named,
      otherPrints: once(() => otherPrints(store, corpus, [name], covered)),
    };
  });
}

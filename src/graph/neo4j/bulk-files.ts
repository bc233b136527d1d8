import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentContribution, type GraphNode, type GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { extractorOf, reportOf } from "../contribution/contribution-source.ts";
import { NODE_KINDS } from "../kinds.ts";
import { mergeRelations } from "../merge/merge-relations.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isVocabulary, mergeAll, relationName } from "./contribution-store.ts";
import { CsvTable, LIST_MARK } from "./csv-table.ts";
import { groupRelations } from "./group-relations.ts";
import { packContribution } from "./kept-contribution.ts";
import { NO_FILE } from "./load-document.ts";
import { formsPrinted } from "./name-writer.ts";
import { storedNames } from "./names.ts";
import { csvColumns, storedNode } from "./node-mapping.ts";
import { storedRelation } from "./relation-mapping.ts";
import { fingerprint } from "./schema.ts";

/** A document's contribution and the files that hold it. */
export interface HeldContribution {
  readonly contribution: DocumentContribution;
  readonly files: readonly (string | null)[];
}

interface Said {
  relation: GraphRelation;
  holders: number;
  documents: string[];
}

interface Merged {
  readonly nodes: Map<string, { node: GraphNode; holders: number; vocabulary: boolean }>;
  readonly relations: Map<string, Said>;
}

function merge(held: readonly HeldContribution[], vocabulary: Vocabulary): Merged {
  const nodes: Merged["nodes"] = new Map();
  const relations: Merged["relations"] = new Map();
  for (const node of vocabulary.nodes) nodes.set(`${node.kind} ${node.id}`, { node, holders: 0, vocabulary: true });
  for (const relation of vocabulary.relations)
    relations.set(relationName(relation), { relation, holders: 0, documents: [] });
  const always = new Set(relations.keys());
  for (const { contribution } of held) {
    for (const [name, node] of new Map(contribution.nodes.map((entry) => [`${entry.kind} ${entry.id}`, entry]))) {
      const known = nodes.get(name);
      if (known === undefined) nodes.set(name, { node, holders: 1, vocabulary: false });
      else known.holders++;
    }
    for (const [name, relation] of mergeAll(contribution.relations)) {
      if (always.has(name)) continue;
      const known = relations.get(name);
      if (known === undefined) relations.set(name, { relation, holders: 1, documents: [contribution.document] });
      else if (isVocabulary(relation)) known.holders++;
      else {
        known.relation = mergeRelations(known.relation, relation);
        known.documents.push(contribution.document);
      }
    }
  }
  return { nodes, relations };
}

const RELATION_COLUMNS = {
  ":start": ":START_ID",
  ":end": ":END_ID",
  key: "key:string",
  confidence: "confidence:long",
  evidence: "evidence:string[]",
  spans: "spans:string[]",
  forms: "forms:string[]",
  _documents: "_documents:string",
  _holders: "_holders:long",
} as const;

/** Header words of a group's own properties, by the values that stand in it. */
function ownColumns(rows: readonly Record<string, unknown>[]): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const row of rows)
    for (const [field, value] of Object.entries(row)) {
      if (field in RELATION_COLUMNS || field in columns) continue;
      const type = Array.isArray(value)
        ? "string[]"
        : typeof value === "string"
          ? "string"
          : typeof value === "boolean"
            ? "boolean"
            : "long";
      columns[field] = `${field}:${type}`;
    }
  return columns;
}

function quoteArgument(text: string): string {
  return `'${text}'`;
}

/**
 * Writes the CSV files of a whole graph into `folder` for `neo4j-admin database import`, with what the loader keeps for itself,
 * so that later loads go on from it. Returns the arguments of the import; they are also written to `import.sh`.
 * `derived`: the derived relations of the set.
 */
export function writeBulkFiles(
  folder: string,
  held: readonly HeldContribution[],
  derived: readonly GraphRelation[],
  vocabulary: Vocabulary,
): string[] {
  mkdirSync(folder, { recursive: true });
  const sorted = [...held].sort((left, right) => byCodeUnit(left.contribution.document, right.contribution.document));
  const { nodes, relations } = merge(sorted, vocabulary);
  const forms = formsPrinted([...relations.values()].map(({ relation }) => relation));
  const parts: string[] = [];
  for (const kind of NODE_KINDS) {
    const file = `${kind}.csv`;
    const table = new CsvTable(join(folder, file), {
      id: `id:ID(${kind})`,
      ...csvColumns(kind),
      _astral: "_astral:boolean",
      _holders: "_holders:long",
      _vocabulary: "_vocabulary:boolean",
      _names: "_names:string[]",
      _grams: "_grams:string",
      _sounds: "_sounds:string",
    });
    for (const [name, { node, holders, vocabulary: always }] of nodes) {
      if (node.kind !== kind) continue;
      const names = storedNames(node, forms.get(name) ?? []);
      const named = names.names.length > 0;
      table.row({
        ...storedNode(node),
        id: node.id,
        _holders: holders,
        _vocabulary: always ? true : null,
        ...(named && { _names: names.names, _grams: names.grams, _sounds: names.sounds }),
      });
    }
    table.close();
    parts.push(`--nodes=${kind}=${file}`);
  }
  const said = new Map([...relations.values()].map((entry) => [entry.relation, entry]));
  for (const { blanks, relations: group } of groupRelations([...said.keys(), ...derived])) {
    const file = `${blanks.Type}-${blanks.From}-${blanks.To}.csv`;
    const rows = group.map((relation) => ({
      ...storedRelation(relation, said.get(relation)?.documents ?? []),
      ":start": relation.from.id,
      ":end": relation.to.id,
      _holders: isVocabulary(relation) ? (said.get(relation)?.holders ?? 0) : null,
    }));
    const table = new CsvTable(join(folder, file), {
      ...RELATION_COLUMNS,
      ":start": `:START_ID(${blanks.From})`,
      ":end": `:END_ID(${blanks.To})`,
      ...ownColumns(rows),
    });
    for (const row of rows) table.row(row);
    table.close();
    parts.push(`--relationships=${blanks.Type}=${file}`);
  }
  parts.push(...writeRecords(folder, sorted, vocabulary));
  const args = [
    "database",
    "import",
    "full",
    "neo4j",
    "--overwrite-destination",
    "--multiline-fields=true",
    `--array-delimiter=U+${LIST_MARK.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ...parts,
  ];
  writeFileSync(
    join(folder, "import.sh"),
    `#!/bin/sh\ncd "$(dirname "$0")" && exec neo4j-admin ${args.map(quoteArgument).join(" ")}\n`,
    {
      mode: 0o755,
    },
  );
  return args;
}

/** What the loader keeps for itself: what each document put into the graph, its files, the state of the store. */
function writeRecords(folder: string, held: readonly HeldContribution[], vocabulary: Vocabulary): string[] {
  const records = new CsvTable(join(folder, "LoadRecord.csv"), {
    document: "document:ID(LoadRecord)",
    report: "report:string",
    extractor: "extractor:string",
    contribution: "contribution:string",
  });
  const files = new CsvTable(join(folder, "SourceFile.csv"), { path: "path:ID(SourceFile)" });
  const holds = new CsvTable(join(folder, "HOLDS.csv"), {
    path: ":START_ID(SourceFile)",
    document: ":END_ID(LoadRecord)",
  });
  const paths = new Set<string>();
  for (const { contribution, files: holding } of held) {
    const { document } = contribution;
    records.row({
      document,
      report: reportOf(contribution),
      extractor: extractorOf(contribution),
      contribution: packContribution(contribution),
    });
    for (const file of holding) {
      const path = file ?? NO_FILE;
      if (!paths.has(path)) files.row({ path });
      paths.add(path);
      holds.row({ path, document });
    }
  }
  const state = new CsvTable(join(folder, "StoreState.csv"), {
    id: "id:ID(StoreState)",
    vocabulary: "vocabulary:string",
    writes: "writes:long",
    derived: "derived:long",
  });
  state.row({ id: "store", vocabulary: fingerprint(vocabulary), writes: 1, derived: 1 });
  for (const table of [records, files, holds, state]) table.close();
  return [
    "--nodes=LoadRecord=LoadRecord.csv",
    "--nodes=SourceFile=SourceFile.csv",
    "--nodes=StoreState=StoreState.csv",
    "--relationships=HOLDS=HOLDS.csv",
  ];
}

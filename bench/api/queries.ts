/** What is asked for, for each of the three ways: Pledgegraph, @neo4j/graphql, and bare Cypher. `$` values are those of `Subjects`. */
export interface BenchQuery {
  readonly name: string;
  readonly ours: string;
  readonly library: string;
  readonly cypher: string;
  /** Ids that the answer must hold, sorted: the same whoever answers. */
  readonly ids: (answer: Answer) => string[];
}

/** An answer as JSON, of any of the three. */
export type Answer = Readonly<Record<string, unknown>>;

/** What of the graph the questions are about. */
export interface Subjects {
  readonly report: string;
  readonly strategy: string;
  readonly enterprise: string;
  readonly place: string;
  readonly other: string;
  readonly reports: readonly string[];
}

/** What stands at the first of these paths (`report.strategies`) that leads anywhere; of a list on the way its first entry. */
function pick(answer: unknown, ...paths: readonly string[]): unknown {
  for (const path of paths) {
    let value = answer;
    for (const name of path.split(".")) {
      const held: unknown = Array.isArray(value) ? value[0] : value;
      value = (held as Answer | null | undefined)?.[name];
    }
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A list, or the nodes of a page. */
function rowsOf(value: unknown): readonly Answer[] {
  return (Array.isArray(value) ? value : (pick(value, "nodes") ?? [])) as Answer[];
}

function idsOf(value: unknown, field = "id"): string[] {
  return rowsOf(value)
    .map((row) => String(row[field]))
    .sort();
}

export function benchQueries(of: Subjects): BenchQuery[] {
  const text = JSON.stringify;
  return [
    {
      name: "look-up: one report",
      ours: `{ report(id: ${text(of.report)}) { id kind planYear issuerId } }`,
      library: `{ reports(where: {id: {eq: ${text(of.report)}}}) { id kind planYear issuer } }`,
      cypher: `MATCH (r:Report {id: ${text(of.report)}}) RETURN r.id AS id, r.kind AS kind, r.planYear AS planYear, r.issuer AS issuer`,
      ids: (answer) => [String(pick(answer, "report.id", "reports.id", "rows.id"))],
    },
    {
      name: "list with filter: 50 promises of GDP for 2024",
      ours: `{ commitments(first: 50, where: {indicators: ["gdp"], dueYear: [2024]}) { nodes { id measure amount { value unit } dueYear } } }`,
      library: `{ commitments(limit: 50, sort: [{id: ASC}], where: {indicator: {eq: "gdp"}, dueYear: {eq: 2024}}) { id measure value unit dueYear } }`,
      cypher: `MATCH (c:Commitment) WHERE c.indicator = "gdp" AND c.dueYear = 2024 RETURN c.id AS id, c.measure AS measure, c.value AS value, c.unit AS unit, c.dueYear AS dueYear ORDER BY c.id LIMIT 50`,
      ids: (answer) => idsOf(pick(answer, "commitments", "rows")),
    },
    {
      name: "one hop: strategies of a report",
      ours: `{ report(id: ${text(of.report)}) { strategies(first: 60) { nodes { id name level } } } }`,
      library: `{ reports(where: {id: {eq: ${text(of.report)}}}) { strategies(limit: 60, sort: [{id: ASC}]) { id name level } } }`,
      cypher: `MATCH (:Report {id: ${text(of.report)}})-[:CITES]->(s:Strategy) RETURN s.id AS id, s.name AS name, s.level AS level ORDER BY s.id LIMIT 60`,
      ids: (answer) => idsOf(pick(answer, "rows", "report.strategies", "reports.strategies")),
    },
    {
      name: "one hop back: reports that cite a strategy",
      ours: `{ strategy(id: ${text(of.strategy)}) { citedIn(first: 100) { nodes { id planYear } } } }`,
      library: `{ strategies(where: {id: {eq: ${text(of.strategy)}}}) { citedIn(limit: 100, sort: [{id: ASC}]) { id planYear } } }`,
      cypher: `MATCH (:Strategy {id: ${text(of.strategy)}})<-[:CITES]-(r:Report) RETURN r.id AS id, r.planYear AS planYear ORDER BY r.id LIMIT 100`,
      ids: (answer) => idsOf(pick(answer, "rows", "strategy.citedIn", "strategies.citedIn")),
    },
    {
      name: "two hops: a firm, the reports that name it, their issuers",
      ours: `{ enterprise(id: ${text(of.enterprise)}) { mentionedIn(first: 50) { nodes { id issuers(first: 1) { nodes { id name } } } } } }`,
      library: `{ enterprises(where: {id: {eq: ${text(of.enterprise)}}}) { mentionedIn(limit: 50, sort: [{id: ASC}]) { id issuers(limit: 1) { id name } } } }`,
      cypher: `MATCH (:Enterprise {id: ${text(of.enterprise)}})<-[:MENTIONS]-(r:Report) WITH r ORDER BY r.id LIMIT 50 MATCH (r)-[:ISSUED_BY]->(j:Jurisdiction) RETURN r.id AS id, collect({id: j.id, name: j.name}) AS issuers ORDER BY id`,
      ids: (answer) => idsOf(pick(answer, "rows", "enterprise.mentionedIn", "enterprises.mentionedIn")),
    },
    {
      name: "three hops: a strategy, 20 reports, 10 promises each, their indicators",
      ours: `{ strategy(id: ${text(of.strategy)}) { citedIn(first: 20) { nodes { id commitments(first: 10) { nodes { id object indicators(first: 1) { nodes { id name } } } } } } } }`,
      library: `{ strategies(where: {id: {eq: ${text(of.strategy)}}}) { citedIn(limit: 20, sort: [{id: ASC}]) { id commitments(limit: 10, sort: [{id: ASC}]) { id object indicators(limit: 1) { id name } } } } }`,
      cypher: `MATCH (:Strategy {id: ${text(of.strategy)}})<-[:CITES]-(r:Report) WITH r ORDER BY r.id LIMIT 20 CALL (r) { MATCH (r)-[:PROMISES]->(c:Commitment) WITH c ORDER BY c.id LIMIT 10 OPTIONAL MATCH (c)-[:OF]->(i:Indicator) RETURN c, i } RETURN r.id AS report, c.id AS id, c.object AS object, i.id AS indicator, i.name AS name ORDER BY report, id`,
      ids: (answer) =>
        answer.rows
          ? idsOf(answer.rows)
          : rowsOf(pick(answer, "strategy.citedIn", "strategies.citedIn"))
              .flatMap((report) => idsOf(report.commitments))
              .sort(),
    },
    {
      name: "count: promises of an indicator",
      ours: `{ commitments(first: 0, where: {indicators: ["gdp"]}) { totalCount } }`,
      library: `{ commitmentsConnection(where: {indicator: {eq: "gdp"}}) { aggregate { count { nodes } } } }`,
      cypher: `MATCH (c:Commitment) WHERE c.indicator = "gdp" RETURN count(c) AS id`,
      ids: (answer) => [
        String(pick(answer, "rows.id", "commitments.totalCount", "commitmentsConnection.aggregate.count.nodes")),
      ],
    },
    {
      name: "shared strategies of two jurisdictions",
      ours: `{ shared(jurisdictions: [${text(of.place)}, ${text(of.other)}]) { common(first: 200) { label } } }`,
      library: `{ strategies(sort: [{id: ASC}], where: {AND: [{citedIn: {some: {issuers: {some: {id: {eq: ${text(of.place)}}}}}}}, {citedIn: {some: {issuers: {some: {id: {eq: ${text(of.other)}}}}}}}]}) { id name } }`,
      cypher: `MATCH (:Jurisdiction {id: ${text(of.place)}})<-[:ISSUED_BY]-(:Report)-[:CITES]->(s:Strategy) WITH DISTINCT s MATCH (s)<-[:CITES]-(:Report)-[:ISSUED_BY]->(:Jurisdiction {id: ${text(of.other)}}) RETURN DISTINCT s.id AS id, s.name AS name ORDER BY id`,
      ids: (answer) =>
        answer.shared
          ? idsOf(pick(answer, "shared.common"), "label")
          : idsOf(pick(answer, "strategies", "rows"), "name"),
    },
    {
      name: "the projects of one report with their firms",
      ours: `{ report(id: ${text(of.report)}) { projects(first: 100) { nodes { id name enterprises(first: 5) { nodes { id name } } } } } }`,
      library: `{ reports(where: {id: {eq: ${text(of.report)}}}) { projects(limit: 100, sort: [{id: ASC}]) { id name enterprises(limit: 5, sort: [{id: ASC}]) { id name } } } }`,
      cypher: `MATCH (:Report {id: ${text(of.report)}})-[:MENTIONS]->(p:Project) WITH p ORDER BY p.id LIMIT 100 OPTIONAL MATCH (p)<-[:UNDERTAKES]-(e:Enterprise) RETURN p.id AS id, p.name AS name, collect(e {.id, .name}) AS enterprises ORDER BY id`,
      ids: (answer) => idsOf(pick(answer, "rows", "report.projects", "reports.projects")),
    },
    {
      name: `network: ${of.reports.length} places and what they cite, about 2,000 edges`,
      ours: `{ network(kind: JURISDICTION_STRATEGY, scope: {reports: ${text(of.reports)}}, limit: 5000) { nodes(first: 5000) { node { id ... on Jurisdiction { name } ... on Strategy { name } } } edges(first: 5000) { sourceId targetId } } }`,
      library: `{ reports(where: {id: {in: ${text(of.reports)}}}) { issuers { id name } strategies { id name } } }`,
      cypher: `MATCH (j:Jurisdiction)<-[:ISSUED_BY]-(r:Report)-[:CITES]->(s:Strategy) WHERE r.id IN ${text(of.reports)} RETURN j.id AS sourceId, j.name AS source, s.id AS targetId, s.name AS target`,
      ids: (answer) => {
        const edges = answer.reports
          ? rowsOf(answer.reports).flatMap((report) =>
              rowsOf(report.strategies).map((strategy) => `${pick(report, "issuers.id")} ${strategy.id}`),
            )
          : rowsOf(pick(answer, "network.edges", "rows")).map((edge) => `${edge.sourceId} ${edge.targetId}`);
        return [...new Set(edges)].sort();
      },
    },
  ];
}

/** What the playground asks of a node of each kind; `ID` stands for its id. */
const QUESTIONS: Readonly<Record<string, string>> = {
  Report: `report(id: ID) {
    label
    themes(first: 5) { edges { node { label } fact { weight } } }
    strategies(first: 20) { totalCount edges { node { name } fact { evidence(first: 1) { quote } } } }
    commitments(first: 20) { totalCount edges { node { label } fact { evidence(first: 1) { quote } } } }
    enterprises(first: 20) { totalCount nodes { name } }
    projects(first: 20) { totalCount edges { node { name } fact { status } } }
  }`,
  Jurisdiction: `jurisdiction(id: ID) {
    name
    levelLabel
    parents { nodes { name } }
    reports { nodes { label strategies(first: 20) { totalCount nodes { name } } } }
    ledger(kind: QUANTITY) { year counts { status count } entries(first: 20) { figure { text evidence(first: 1) { quote } } outcome { status } } }
    namedBy(first: 20, othersOnly: true) { report { label } roles { role evidence(first: 1) { quote } } }
  }`,
  Enterprise: `enterprise(id: ID) {
    name
    ownershipLabel
    footprint {
      apart
      jurisdictions { name }
      investment { currency sum projects }
      projects { project { name } report { label } status investmentYuan }
      mentions { report { label } enterprise { name } evidence(first: 3) { quote } }
    }
  }`,
  Project: `project(id: ID) {
    name
    home { name }
    enterprises { nodes { name } }
    themes { nodes { label } }
    mentionedIn { edges { node { label } fact { status investmentYuan evidence { quote } } } }
  }`,
  PolicyTheme: `theme(id: ID) {
    label
    definition
    narrower { nodes { label } }
    strategies(first: 20) { totalCount nodes { name } }
    addressedIn(first: 50) { edges { node { label } fact { weight } } }
  }`,
  Strategy: `strategy(id: ID) {
    name
    levelLabel
    forms
    citedBy { jurisdiction { name } count evidence(first: 3) { quote role } }
  }`,
  Indicator: `indicator(id: ID) {
    name
    unit
    compare { measure median highest { report { label } } lowest { report { label } } rows { report { label } state rank figure { value wording evidence(first: 1) { quote } } } }
  }`,
};

/** The playground's address that asks for what the graph holds of a node. */
export function nodeLink(type: string, id: string, language: "zh" | "en"): string {
  const question = QUESTIONS[type]?.replace("ID", JSON.stringify(id)) ?? "";
  return `/graphql?lang=${language}&query=${encodeURIComponent(`{\n  ${question}\n}\n`)}`;
}

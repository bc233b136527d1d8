/** The part of the model that the questions touch, as @neo4j/graphql wants it written. */
export const LIBRARY_SCHEMA = `
type Report @node {
  id: ID!
  kind: String!
  planYear: Int
  issuer: String!
  issuers: [Jurisdiction!]! @relationship(type: "ISSUED_BY", direction: OUT)
  strategies: [Strategy!]! @relationship(type: "CITES", direction: OUT)
  commitments: [Commitment!]! @relationship(type: "PROMISES", direction: OUT)
  projects: [Project!]! @relationship(type: "MENTIONS", direction: OUT)
  enterprises: [Enterprise!]! @relationship(type: "MENTIONS", direction: OUT)
}
type Jurisdiction @node {
  id: ID!
  name: String!
  code: String
  level: String
  reports: [Report!]! @relationship(type: "ISSUED_BY", direction: IN)
}
type Strategy @node {
  id: ID!
  name: String!
  level: String
  citedIn: [Report!]! @relationship(type: "CITES", direction: IN)
}
type Commitment @node {
  id: ID!
  kind: String!
  indicator: String
  object: String
  measure: String
  dueYear: Int
  value: String
  unit: String
  reports: [Report!]! @relationship(type: "PROMISES", direction: IN)
  indicators: [Indicator!]! @relationship(type: "OF", direction: OUT)
}
type Indicator @node {
  id: ID!
  name: String!
  commitments: [Commitment!]! @relationship(type: "OF", direction: IN)
}
type Project @node {
  id: ID!
  name: String!
  home: String
  mentionedIn: [Report!]! @relationship(type: "MENTIONS", direction: IN)
  enterprises: [Enterprise!]! @relationship(type: "UNDERTAKES", direction: IN)
}
type Enterprise @node {
  id: ID!
  name: String!
  registryId: String
  mentionedIn: [Report!]! @relationship(type: "MENTIONS", direction: IN)
  projects: [Project!]! @relationship(type: "UNDERTAKES", direction: OUT)
}
`;

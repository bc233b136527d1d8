// Relations that are not there yet. $batch.rows: list of [from, list of [to, values]]; $document: id of who says them. <relation>:
// their properties, each from its place in the list of values. Indexes: ids of <From>, <To>.
UNWIND $batch.rows AS row
MATCH (a:`<From>` {id: row[0]})
UNWIND row[1] AS out
MATCH (b:`<To>` {id: out[0]})
WITH a, b, out[1] AS said
CREATE (a)-[:`<Type>` {<relation>, _documents: $document}]->(b)

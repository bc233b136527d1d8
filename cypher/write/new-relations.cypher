// Relations that are not there yet. $batch.rows: list of [from, list of [to, properties]]. Indexes: ids of <From>, <To>.
UNWIND $batch.rows AS row
MATCH (a:`<From>` {id: row[0]})
UNWIND row[1] AS out
MATCH (b:`<To>` {id: out[0]})
CREATE (a)-[r:`<Type>`]->(b)
SET r += out[1]

// Relations, made or set anew. $batch.rows: list of {from, to, key, properties}. Indexes: ids of <From>, <To>.
UNWIND $batch.rows AS row
MATCH (a:`<From>` {id: row.from})
MATCH (b:`<To>` {id: row.to})
MERGE (a)-[r:`<Type>` {key: row.key}]->(b)
SET r = row.properties

// Relations that follow from the shipped tables: made, or held once more. $batch.rows: list of {from, to, key, properties}; $step: 1,
// or 0 where the vocabulary itself brings them. Indexes: ids of <From>, <To>.
UNWIND $batch.rows AS row
MATCH (a:`<From>` {id: row.from})
MATCH (b:`<To>` {id: row.to})
MERGE (a)-[r:`<Type>` {key: row.key}]->(b)
ON CREATE SET r += row.properties, r._holders = $step
ON MATCH SET r._holders = r._holders + $step

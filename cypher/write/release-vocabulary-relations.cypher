// One holder less of relations that follow from the shipped tables; what nothing holds goes. $batch.rows: list of {from, to, key}.
// Indexes: ids of <From>, <To>.
UNWIND $batch.rows AS row
MATCH (a:`<From>` {id: row.from})-[r:`<Type>` {key: row.key}]->(b:`<To>` {id: row.to})
SET r._holders = r._holders - 1
WITH r, a, b WHERE r._holders <= 0 AND (a._vocabulary IS NULL OR b._vocabulary IS NULL)
DELETE r

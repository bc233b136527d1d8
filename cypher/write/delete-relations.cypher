// Takes relations out. $batch.rows: list of {from, to, key}. Indexes: ids of <From>, <To>.
UNWIND $batch.rows AS row
MATCH (a:`<From>` {id: row.from})-[r:`<Type>` {key: row.key}]->(b:`<To>` {id: row.to})
DELETE r

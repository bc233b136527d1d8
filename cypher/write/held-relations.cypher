// Which documents say these relations already. $batch.rows: list of {i, from, to, key}. Columns: i, documents (ids with blanks between). Indexes: ids of <From>, <To>.
UNWIND $batch.rows AS row
MATCH (a:`<From>` {id: row.from})-[r:`<Type>` {key: row.key}]->(b:`<To>` {id: row.to})
RETURN row.i AS i, r._documents AS documents

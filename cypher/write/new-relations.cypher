// Relations that are not there yet. $rows: list of {from, to, properties}. Indexes: ids of <From>, <To>.
UNWIND $rows AS row
MATCH (a:`<From>` {id: row.from})
MATCH (b:`<To>` {id: row.to})
CREATE (a)-[r:`<Type>`]->(b)
SET r = row.properties

// Nodes of the shipped vocabulary, as the tables now say. $batch.rows: list of {id, properties}. Index: id of <Kind>.
UNWIND $batch.rows AS row
MERGE (n:`<Kind>` {id: row.id})
ON CREATE SET n._holders = 0
SET n += row.properties, n._vocabulary = true

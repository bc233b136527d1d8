// Nodes of one kind: made where they are not there, held once more where they are. $batch.rows: list of {id, properties}.
// Columns: id, names; of those that were there. Index: id of <Kind>.
UNWIND $batch.rows AS row
MERGE (n:`<Kind>` {id: row.id})
ON CREATE SET n += row.properties, n._holders = 1
ON MATCH SET n._holders = n._holders + 1
WITH n WHERE n._holders > 1 OR n._vocabulary IS NOT NULL
RETURN n.id AS id, n._names AS names

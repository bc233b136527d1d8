// One holder less; what nothing holds goes, with its relations. $batch.ids: list of strings. Index: id of <Kind>.
UNWIND $batch.ids AS id
MATCH (n:`<Kind>` {id: id})
SET n._holders = n._holders - 1
WITH n WHERE n._holders <= 0 AND n._vocabulary IS NULL
DETACH DELETE n

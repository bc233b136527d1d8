// One holder less; what nothing holds goes, with its relations. $ids: list of strings. Index: id of <Kind>.
UNWIND $ids AS id
MATCH (n:`<Kind>` {id: id})
SET n._holders = n._holders - 1
WITH n WHERE n._holders <= 0 AND n._vocabulary IS NULL
DETACH DELETE n

// Nodes of one kind by id. $ids: list of strings. Columns: i (place in $ids), n. Index: id of <Kind>.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:`<Kind>` {id: $ids[i]})
RETURN i, n

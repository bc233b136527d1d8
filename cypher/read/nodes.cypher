// Nodes of one kind by id, and what they lead to. $ids: list of strings. Columns: i (place in $ids), values: <values>, the properties
// asked for and what stands along each branch (cypher/part). Index: id of <Kind>.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:`<Kind>` {id: $ids[i]})
RETURN i, [<values>] AS values

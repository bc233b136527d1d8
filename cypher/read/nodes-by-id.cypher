// Nodes of one kind by id. $ids: list of strings; $fields: names of the properties asked for. Columns: i (place in $ids), values.
// Index: id of <Kind>.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:`<Kind>` {id: $ids[i]})
RETURN i, [f IN $fields | n[f]] AS values

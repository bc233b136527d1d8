// The names by which nodes are known. $ids: list of strings. Columns: id, names. Index: id of <Kind>.
UNWIND $ids AS id
MATCH (n:`<Kind>` {id: id})
RETURN n.id AS id, n._names AS names

// How many relations of one type (in) each node has, where they lead to one kind only. $ids: list of strings.
// Columns: i (place in $ids), count. Index: id of <Near>.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:`<Near>` {id: $ids[i]})
RETURN i, COUNT { (n)<-[:`<Type>`]-() } AS count

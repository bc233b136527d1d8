// What nodes of one kind lead to along one relation, a row each. $ids: list of strings; <rows>: the branch (cypher/part). Columns: i
// (place in $ids), values, as the branch gives them; of each i by far id and key. Index: id of <Kind>.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:`<Kind>` {id: $ids[i]})
UNWIND <rows> AS values
RETURN i, values

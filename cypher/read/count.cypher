// How many nodes of one kind there are. <where>: the conditions. Columns: count. Index: the fields of INDEXED_FIELDS; scans the label
// where none serves. (allows: NodeByLabelScan)
MATCH (n:`<Kind>`) <where>
RETURN count(n) AS count

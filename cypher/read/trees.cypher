// A page of one kind, a row a node, and what its nodes lead to. <where>: the conditions and what the page follows or stands before; <order>: what it is
// ordered by; <limit>: a parameter, integer. Columns: values: <values>, the properties asked for and what stands along each branch
// (cypher/part). Index: the fields of INDEXED_FIELDS and id, in order of id also where nothing is asked of them. Scans the label where
// no index serves an order. (allows: NodeByLabelScan)
MATCH (n:`<Kind>`) <where>
WITH n ORDER BY <order> LIMIT <limit>
RETURN [<values>] AS values

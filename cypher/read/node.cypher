// One node by id, and what it leads to. $id: string. Columns: values: <values>, the properties asked for and what stands along each
// branch (cypher/part). Index: id of <Kind>.
MATCH (n:`<Kind>` {id: $id})
RETURN [<values>] AS values

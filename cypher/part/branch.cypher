// Of one node, the first relations of one type with the far nodes: a list of <values>, the properties asked for of relation and node,
// and what stands along each further branch. <found>: the far node, with its kind where the type leads to several; <where>: conditions,
// and the row that the page follows or stands before; <kept>, <order>: far node by id, and the relation by key where anything is asked of it.
COLLECT {
MATCH (<near>)<left>[<relation>:`<Type>`]<right>(<found>) <where>
WITH <kept> ORDER BY <order> LIMIT <limit>
RETURN [<values>] }

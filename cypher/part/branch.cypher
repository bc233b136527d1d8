// Of one node, the first relations of one type with the far nodes, by far id and key: a list of <values>, the properties asked for of
// relation and node, and what stands along each further branch. <found>: the far node, with its kind where the type leads to several;
// <where>: conditions, and the row that the page follows.
COLLECT {
MATCH (<near>)<left>[<relation>:`<Type>`]<right>(<found>) <where>
WITH <relation>, <far> ORDER BY <far>.id, <relation>.key LIMIT <limit>
RETURN [<values>] }
